import { CfnOutput, Duration, type Environment, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib'
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  TableEncryption,
} from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Key } from 'aws-cdk-lib/aws-kms'
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  HttpMethods,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3'
import { CfnRotationSchedule, Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { ttlAttribute } from '#functions/platform/tables'
import { bundleOf } from '#infra/constructs/bundle-entry'
import { EntryFunction } from '#infra/constructs/entry-function'
import type { Stage } from '#infra/stage'

const partitionKey = { name: 'pk', type: AttributeType.STRING }
const sortKey = { name: 'sk', type: AttributeType.STRING }
/** How long nobody can change a root, whatever their rights. */
const rootsKept = Duration.days(3653)
const recoveryPeriodInDays = 35
const keyTurns = Duration.days(365)

/** Everything that must not be lost or read by others: tables, buckets, and the keys to them. */
export class DataStack extends Stack {
  readonly removal: RemovalPolicy
  /** Of a bucket: what is in it goes too, where the stage lets its data go. An emulator deletes it as it is. */
  readonly goesWithStack: { readonly removalPolicy: RemovalPolicy; readonly autoDeleteObjects: boolean }
  readonly key: Key
  readonly tables: { readonly ledger: Table; readonly views: Table; readonly scratch: Table }
  readonly buckets: { readonly files: Bucket; readonly roots: Bucket; readonly accessLogs: Bucket }
  readonly secrets: { readonly fieldKey: Secret; readonly hashKey: Secret; readonly issuerClientsKey: Secret }
  readonly rotation: EntryFunction
  readonly #stage: Stage

  constructor(scope: Construct, id: string, stage: Stage, env: Environment) {
    super(scope, id, { env, terminationProtection: !stage.isDisposable })
    this.#stage = stage
    this.removal = stage.isDisposable ? RemovalPolicy.DESTROY : RemovalPolicy.RETAIN
    const autoDeleteObjects = stage.isDisposable && stage.emulator === undefined
    this.goesWithStack = { removalPolicy: this.removal, autoDeleteObjects }
    this.key = new Key(this, 'Key', {
      description: `All data of the marketplace (${stage.name})`,
      ...{ enableKeyRotation: true, removalPolicy: this.removal },
    })
    // Alarms go through a topic that is sealed with it.
    this.key.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
        actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
        resources: ['*'],
        conditions: { StringEquals: { 'aws:SourceAccount': this.account } },
      }),
    )
    this.tables = this.#makeTables()
    this.buckets = this.#makeBuckets()
    this.secrets = this.#makeSecrets()
    this.rotation = this.#rotate(this.secrets.fieldKey)
    this.#tell()
  }

  /** Where a bucket is reached; an emulator has no host name for each. */
  addressOf(bucket: Bucket): string {
    const { emulator } = this.#stage
    return emulator === undefined ? `https://${bucket.bucketRegionalDomainName}` : `${emulator}/${bucket.bucketName}`
  }

  /** What lies in a bucket under a prefix, for a right, and the name by which cdk-nag asks about the star in it. */
  objectsIn(bucket: Bucket, prefix: string): { readonly arn: string; readonly finding: string } {
    const exported: { readonly 'Fn::ImportValue': string } = this.resolve(this.exportValue(bucket.bucketArn))
    return {
      arn: bucket.arnForObjects(`${prefix}*`),
      finding: `AwsSolutions-IAM5[Resource::${exported['Fn::ImportValue']}/${prefix}*]`,
    }
  }

  /** What `npm run deploy` keeps for those who run jobs on the stage: as functions/platform/config.ts names it. */
  #tell(): void {
    const { ledger, views, scratch } = this.tables
    const told = {
      ...{ LedgerTable: ledger.tableName, ViewsTable: views.tableName, ScratchTable: scratch.tableName },
      ...{ FilesBucket: this.addressOf(this.buckets.files), RootsBucket: this.addressOf(this.buckets.roots) },
      ...{ FieldKeyArn: this.secrets.fieldKey.secretArn, HashKeyArn: this.secrets.hashKey.secretArn },
      ...{ OidcClientsKeyArn: this.secrets.issuerClientsKey.secretArn, AwsRegion: this.region },
    }
    for (const [name, value] of Object.entries(told)) new CfnOutput(this, name, { value })
  }

  #makeTables() {
    const base = {
      ...{ partitionKey, sortKey, billingMode: BillingMode.PAY_PER_REQUEST },
      ...{ encryption: TableEncryption.CUSTOMER_MANAGED, encryptionKey: this.key },
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays },
      ...{ removalPolicy: this.removal, deletionProtection: !this.#stage.isDisposable },
    }
    const ledger = new Table(this, 'Ledger', {
      ...{ ...base, stream: StreamViewType.NEW_IMAGE, timeToLiveAttribute: ttlAttribute },
    })
    const views = new Table(this, 'Views', base)
    views.addGlobalSecondaryIndex({
      indexName: 'gsi1',
      partitionKey: { name: 'gsi1pk', type: AttributeType.STRING },
      sortKey: { name: 'gsi1sk', type: AttributeType.STRING },
      projectionType: ProjectionType.ALL,
    })
    return { ledger, views, scratch: new Table(this, 'Scratch', { ...base, timeToLiveAttribute: ttlAttribute }) }
  }

  #makeBuckets() {
    const { isDisposable, webOrigin } = this.#stage
    const base = {
      ...{ blockPublicAccess: BlockPublicAccess.BLOCK_ALL, enforceSSL: true, ...this.goesWithStack },
      ...{ objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED, minimumTLSVersion: 1.2 },
    }
    const accessLogs = new Bucket(this, 'AccessLogs', {
      // Those who write access logs know no key of ours.
      ...{ ...base, encryption: BucketEncryption.S3_MANAGED },
      lifecycleRules: [{ expiration: Duration.days(180) }],
    })
    Validations.of(accessLogs).acknowledge({
      id: 'AwsSolutions-S1',
      reason: 'It takes the access logs of the other buckets; a log of its own would log its own writing for ever.',
    })
    const sealed = { ...base, encryption: BucketEncryption.KMS, encryptionKey: this.key, bucketKeyEnabled: true }
    const files = new Bucket(this, 'Files', {
      ...{ ...sealed, serverAccessLogsBucket: accessLogs, serverAccessLogsPrefix: 'files/' },
      versioned: true,
      lifecycleRules: [
        { noncurrentVersionExpiration: Duration.days(90), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
      // Browsers put and get by signed addresses.
      cors: [
        {
          ...{ allowedOrigins: [webOrigin], allowedMethods: [HttpMethods.PUT, HttpMethods.GET] },
          ...{ allowedHeaders: ['content-type', 'x-amz-checksum-sha256'], maxAge: 3600 },
        },
      ],
    })
    const roots = new Bucket(this, 'Roots', {
      ...{ ...sealed, serverAccessLogsBucket: accessLogs, serverAccessLogsPrefix: 'roots/' },
      ...{ versioned: true, objectLockEnabled: true },
      ...(isDisposable ? {} : { objectLockDefaultRetention: ObjectLockRetention.compliance(rootsKept) }),
    })
    return { files, roots, accessLogs }
  }

  #makeSecrets() {
    const made = (id: string, description: string) =>
      new Secret(this, id, {
        ...{ description, encryptionKey: this.key, removalPolicy: this.removal },
        generateSecretString: { passwordLength: 64, excludePunctuation: true },
      })
    const secrets = {
      fieldKey: made('FieldKey', 'Ring of keys that seal personal fields; the first seals'),
      hashKey: made('HashKey', 'Key of searchable hashes, cursors and one-time links'),
      issuerClientsKey: made('IssuerClientsKey', "Lets the platform keep systems of banks as the issuer's clients"),
    }
    Validations.of(secrets.hashKey).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'Hashes by this key are how records are found again: another key would find none. It never leaves the functions.',
    })
    Validations.of(secrets.issuerClientsKey).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'The key is the issuer’s to give and to change; whoever runs the issuer puts it here (infra/runbooks/issuer-key.md).',
    })
    return secrets
  }

  #rotate(secret: Secret): EntryFunction {
    const { logDays } = this.#stage
    const rotation = new EntryFunction(this, 'Rotation', {
      ...{
        code: bundleOf('rotate').folder,
        description: 'Turns the ring of keys that seal personal fields',
        environment: {},
      },
      ...{ timeout: Duration.seconds(30), memoryMb: 256, logDays, removal: this.removal },
      rights: [
        new PolicyStatement({
          actions: ['DescribeSecret', 'GetSecretValue', 'PutSecretValue', 'UpdateSecretVersionStage'].map(
            (name) => `secretsmanager:${name}`,
          ),
          resources: [secret.secretArn],
        }),
        new PolicyStatement({ actions: ['kms:Decrypt', 'kms:GenerateDataKey'], resources: [this.key.keyArn] }),
      ],
    })
    const permission = { principal: new ServicePrincipal('secretsmanager.amazonaws.com'), sourceAccount: this.account }
    rotation.lambda.addPermission('Rotates', permission)
    const schedule = new CfnRotationSchedule(this, 'FieldKeyTurns', {
      ...{ secretId: secret.secretArn, rotationLambdaArn: rotation.lambda.functionArn },
      ...{ rotateImmediatelyOnUpdate: false, rotationRules: { automaticallyAfterDays: keyTurns.toDays() } },
    })
    schedule.node.addDependency(rotation.lambda)
    return rotation
  }
}
