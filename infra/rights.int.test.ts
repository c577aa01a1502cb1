import { beforeAll, expect, test } from 'vitest'
import { rightsOfRoles } from '#test/support/role-rights'
import { synthesize } from '#test/support/synthesized'
import { consumerNames } from './constructs/consumer-names.ts'
import { readStage } from './stage.ts'

let rights: ReadonlyMap<string, readonly string[]>
beforeAll(() => {
  rights = rightsOfRoles(synthesize(readStage('prod')))
}, 60_000)

const log = 'logs own Log: CreateLogStream PutLogEvents'
const traces = 'xray *: PutTelemetryRecords PutTraceSegments'
const reads = 'kms Key: Decrypt DescribeKey'
const writes = 'kms Key: Decrypt DescribeKey Encrypt GenerateDataKey'
const fieldKey = 'secretsmanager FieldKey: GetSecretValue'
const hashKey = 'secretsmanager HashKey: GetSecretValue'
const stream = ['dynamodb *: ListStreams', 'dynamodb Ledger stream: DescribeStream GetRecords GetShardIterator']
const deadLetters = 'dynamodb Ledger: PutItem only dynamodb:LeadingKeys,DEADLETTER#*'
const common = [log, traces]
const keys = [fieldKey, hashKey]

const idOf = (name: string) => name.replaceAll('-', '')
const consumer = [
  ...[...common, writes, fieldKey],
  'dynamodb Ledger: BatchGetItem GetItem PutItem Query',
  'sqs own queue: DeleteMessage GetQueueAttributes ReceiveMessage',
]

/** Every right that a function has, by hand: whoever widens one does it here too. */
const table: Readonly<Record<string, readonly string[]>> = {
  public: [...common, ...keys, reads, 'dynamodb Ledger: BatchGetItem GetItem Query'],
  ingest: [
    ...[...common, ...keys, writes],
    'dynamodb Ledger: BatchGetItem GetItem PutItem Query',
    'dynamodb Views/index/gsi1: Query',
  ],
  app: [
    ...[...common, ...keys, writes],
    'dynamodb Ledger: BatchGetItem ConditionCheckItem DeleteItem GetItem PutItem Query UpdateItem',
    'dynamodb Scratch: BatchGetItem DeleteItem GetItem PutItem UpdateItem',
    'dynamodb Views: BatchGetItem GetItem',
    'dynamodb Views/index/gsi1: Query',
    's3 Files/*: DeleteObject GetObject PutObject',
    's3 Files: ListBucket',
  ],
  project: [
    ...[...common, ...stream, writes, deadLetters],
    'dynamodb Ledger: Query',
    'dynamodb Views: BatchGetItem GetItem PutItem',
    'sqs ProjectDead: SendMessage',
  ],
  relay: [
    ...[...common, ...stream, writes, deadLetters],
    'sqs RelayDead: SendMessage',
    ...consumerNames().map((name) => `sqs ${idOf(name)}queueQueue: SendMessage`),
  ],
  sweep: [
    ...[...common, fieldKey, writes],
    'dynamodb Ledger: BatchGetItem GetItem PutItem Query',
    'dynamodb Scratch: BatchGetItem GetItem PutItem',
    'dynamodb Views/index/gsi1: Query',
    's3 Roots/roots/*: GetObject PutObject',
    's3 Roots: ListBucket',
  ],
  Server: [
    ...[log, traces, writes],
    'dynamodb Scratch: DeleteItem GetItem PutItem Query only dynamodb:LeadingKeys,SESSION#*',
    ...['ClientSecret', 'Passage', 'SessionKey'].map((name) => `secretsmanager ${name}: GetSecretValue`),
  ],
  recount: [...common, reads, 'dynamodb Ledger: Scan', 'dynamodb Views/index/gsi1: Query'],
  Rotation: [
    ...[log, traces],
    'kms Key: Decrypt GenerateDataKey',
    'secretsmanager FieldKey: DescribeSecret GetSecretValue PutSecretValue UpdateSecretVersionStage',
  ],
  ...Object.fromEntries(consumerNames().map((name) => [idOf(name), consumer])),
  identityonclientchanged: [...consumer, hashKey],
}

test('every function has a role of its own', () => {
  expect([...rights.keys()].sort()).toEqual(Object.keys(table).sort())
})

test.for(Object.keys(table))('%s may do what stands in the table, and nothing else', (name) => {
  expect(rights.get(name)).toEqual([...(table[name] ?? [])].sort())
})

test('a star stands only where AWS knows no narrower resource', () => {
  const starred = [...rights.values()].flat().filter((line) => / \*: /.test(line))
  expect(new Set(starred)).toEqual(new Set([traces, 'dynamodb *: ListStreams']))
})
