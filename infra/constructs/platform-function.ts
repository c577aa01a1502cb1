import type { Acknowledgment, Duration, Environment } from 'aws-cdk-lib'
import { PolicyStatement, type PolicyStatementProps } from 'aws-cdk-lib/aws-iam'
import type { Bucket } from 'aws-cdk-lib/aws-s3'
import type { Construct } from 'constructs'
import { type EntryRights, entryRights, type ObjectAction, type PlatformEntry } from '#infra/entry-rights'
import type { DataStack } from '#infra/stacks/data-stack'
import type { Issuer } from '#infra/stacks/identity-stack'
import type { Stage } from '#infra/stage'
import { bundleOf } from './bundle-entry.ts'
import { EntryFunction } from './entry-function.ts'

/** What every function of the platform stands on. */
export type Ground = {
  readonly stage: Stage
  readonly data: DataStack
  readonly issuer: Issuer
  readonly env: Environment
}

export type PlatformFunctionProps = {
  readonly entry: PlatformEntry
  readonly description: string
  /** Beyond what its entry does with data. */
  readonly rights?: readonly PolicyStatement[]
  readonly environment?: Readonly<Record<string, string>>
  readonly timeout: Duration
  readonly memoryMb: number
  /** Whether it tells the issuer of clients. */
  readonly keepsClients?: boolean
}

/** Under which name the metrics of a stage are told. */
export const metricsOf = ({ name }: Stage): string => `Marketplace/${name}`

/** A function that starts the platform (functions/platform/start-platform.ts): its configuration and the rights of its entry. */
export class PlatformFunction extends EntryFunction {
  constructor(scope: Construct, id: string, ground: Ground, props: PlatformFunctionProps) {
    const { stage, data } = ground
    const { entry, description, timeout, memoryMb, rights = [], environment = {}, keepsClients = false } = props
    super(scope, id, {
      ...{
        code: bundleOf(entry).folder,
        description,
        timeout,
        memoryMb,
        logDays: stage.logDays,
        removal: data.removal,
      },
      environment: { ...environmentOf(ground, entry, keepsClients), ...environment },
      explained: explainedOf(data, entryRights[entry]),
      rights: [...rightsOf(data, entryRights[entry]), ...secretRights(ground, entry, keepsClients), ...rights],
    })
  }
}

function environmentOf(
  { stage, data, issuer }: Ground,
  entry: PlatformEntry,
  keepsClients: boolean,
): Record<string, string> {
  const { tables, secrets, buckets } = data
  const { url, audience, tokens, clientsUrl } = issuer
  return {
    NODE_OPTIONS: '--enable-source-maps',
    LEDGER_TABLE: tables.ledger.tableName,
    VIEWS_TABLE: tables.views.tableName,
    SCRATCH_TABLE: tables.scratch.tableName,
    FILES_BUCKET: data.addressOf(buckets.files),
    ROOTS_BUCKET: data.addressOf(buckets.roots),
    ...Object.fromEntries(
      keysOf(entry, keepsClients).map((key) => [`${key.toUpperCase()}_KEY_ARN`, secrets[`${key}Key`].secretArn]),
    ),
    OIDC_ISSUER: url,
    OIDC_AUDIENCE: audience,
    OIDC_TOKENS: tokens,
    METRICS: metricsOf(stage),
    ...(stage.clockAheadHours > 0 ? { CLOCK_AHEAD_HOURS: String(stage.clockAheadHours) } : {}),
    ...(keepsClients && clientsUrl !== undefined
      ? { OIDC_CLIENTS_URL: clientsUrl, OIDC_CLIENTS_KEY_ARN: secrets.issuerClientsKey.secretArn }
      : {}),
  }
}

/** The secrets of clients are hashed, whoever keeps them. */
const keysOf = (entry: PlatformEntry, keepsClients: boolean): EntryRights['keys'] => {
  const { keys }: EntryRights = entryRights[entry]
  return keepsClients && !keys.includes('hash') ? [...keys, 'hash'] : keys
}

function secretRights({ data, issuer }: Ground, entry: PlatformEntry, keepsClients: boolean): PolicyStatement[] {
  const { secrets } = data
  const needed = [
    ...keysOf(entry, keepsClients).map((key) => secrets[`${key}Key`]),
    ...(keepsClients && issuer.clientsUrl !== undefined ? [secrets.issuerClientsKey] : []),
  ]
  if (needed.length === 0) return []
  return [
    new PolicyStatement({
      actions: ['secretsmanager:GetSecretValue'],
      resources: needed.map(({ secretArn }) => secretArn),
    }),
  ]
}

/** Under which roots lie (functions/audit/root-bucket.ts). */
const rootsPrefix = 'roots/'

function explainedOf(data: DataStack, { files, roots }: EntryRights): Acknowledgment[] {
  const reason = 'One object each: files and roots lie under keys that are made as they come.'
  return [
    ...(files.length > 0 ? [{ id: data.objectsIn(data.buckets.files, '').finding, reason }] : []),
    ...(roots.length > 0 ? [{ id: data.objectsIn(data.buckets.roots, rootsPrefix).finding, reason }] : []),
  ]
}

function rightsOf(data: DataStack, rights: EntryRights): PolicyStatement[] {
  const { tables, buckets, key } = data
  const { ledger, views, scratch } = tables
  const writes = [
    ...rights.ledger,
    ...rights.deadLetters,
    ...rights.views,
    ...rights.scratch,
    ...rights.files,
    ...rights.roots,
  ]
  const isWriting = writes.some((action) => /^(Put|Update|Delete)/.test(action))
  return [
    ...allow('dynamodb', rights.ledger, [ledger.tableArn]),
    ...allow('dynamodb', rights.deadLetters, [ledger.tableArn], {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['DEADLETTER#*'] },
    }),
    ...allow('dynamodb', rights.views, [views.tableArn]),
    ...allow('dynamodb', rights.lists, [`${views.tableArn}/index/gsi1`]),
    ...allow('dynamodb', rights.scratch, [scratch.tableArn]),
    ...allowObjects(data, buckets.files, '', rights.files),
    ...allowObjects(data, buckets.roots, rootsPrefix, rights.roots),
    new PolicyStatement({
      actions: ['kms:Decrypt', 'kms:DescribeKey', ...(isWriting ? ['kms:Encrypt', 'kms:GenerateDataKey'] : [])],
      resources: [key.keyArn],
    }),
  ]
}

function allowObjects(
  data: DataStack,
  bucket: Bucket,
  prefix: string,
  actions: readonly ObjectAction[],
): PolicyStatement[] {
  const ofBucket = (action: ObjectAction) => action === 'ListBucket'
  return [
    ...allow(
      's3',
      actions.filter((action) => !ofBucket(action)),
      [data.objectsIn(bucket, prefix).arn],
    ),
    ...allow('s3', actions.filter(ofBucket), [bucket.bucketArn]),
  ]
}

function allow(
  service: string,
  names: readonly string[],
  resources: string[],
  conditions?: PolicyStatementProps['conditions'],
): PolicyStatement[] {
  if (names.length === 0) return []
  const actions = names.map((name) => `${service}:${name}`)
  return [new PolicyStatement({ actions, resources, ...(conditions ? { conditions } : {}) })]
}
