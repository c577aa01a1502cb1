import { App, Stack, Validations } from 'aws-cdk-lib'
import { Bucket } from 'aws-cdk-lib/aws-s3'
import { AwsSolutionsChecks } from 'cdk-nag'
import { beforeAll, expect, test } from 'vitest'
import { consumers } from '#functions/entries/reactions'
import { tableDefinitions } from '#functions/platform/tables'
import { type Synthesized, synthesize } from '#test/support/synthesized'
import { bundleOf, entryNames } from './constructs/bundle-entry.ts'
import { consumerNames } from './constructs/consumer-names.ts'
import { readStage } from './stage.ts'

let prod: Synthesized
let dev: Synthesized
beforeAll(() => {
  prod = synthesize(readStage('prod'))
  dev = synthesize(readStage('dev'))
}, 60_000)

const both = () => [prod, dev]
const properties = (synthesized: Synthesized, type: string) => {
  const found = synthesized.of(type).map(([, { Properties }]) => Properties)
  expect(found, type).not.toEqual([])
  return found
}

test('no stack comes near the 500 resources that one may have', () => {
  for (const synthesized of both())
    for (const [name, resources] of synthesized.stacks) expect(resources.size, name).toBeLessThanOrEqual(120)
})

// app holds the routes of ten contexts. Their contracts, without which nothing can be routed, make 555 kB by themselves; with
// the verbs of each context loaded at its first call it came to 630 in 37 files, and started no sooner.
const mostKb = (entry: string) => (entry === 'app' ? 820 : 550)
test.for(entryNames)('the bundle of %s stays small (P8)', (entry) => {
  const { bytes, laterBytes } = bundleOf(entry)
  expect(bytes / 1000).toBeLessThanOrEqual(mostKb(entry))
  expect(laterBytes / 1000).toBeLessThanOrEqual(250)
})

test('cdk-nag has no open finding, and what was acknowledged says why', () => {
  for (const { findings, acknowledged } of both()) {
    expect(findings).toEqual([])
    expect(acknowledged.length).toBeGreaterThan(10)
    for (const { id, reason } of acknowledged) expect(reason.length, id).toBeGreaterThan(40)
  }
})

test('cdk-nag finds what is planted', () => {
  const app = new App()
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  new Bucket(new Stack(app, 'planted'), 'Open')
  expect(() => app.synth()).toThrow('AwsSolutions-S10')
})

test('nothing names a partition, an account or a region', () => {
  const { cdn } = readStage('dev')
  const given = cdn.kind === 'global' ? cdn.certificateArn : ''
  for (const { text } of both())
    expect(text.replace(given, '').match(/arn:aws[\w-]*:|\b\d{12}\b|\b[a-z]{2}-[a-z]+-\d\b/g)).toBeNull()
})

test('in China nothing is of Cognito, and services are named as there', () => {
  const china = synthesize(readStage('prod'), { region: 'cn-north-1', account: '111122223333' })
  expect([...china.stacks.keys()].sort()).toEqual(['api', 'assets', 'data', 'events', 'observability', 'web'])
  expect(china.text).not.toMatch(/cognito/i)
  expect(china.text).not.toMatch(/arn:aws:|\.amazonaws\.com\/|"us-/)
  expect(china.findings).toEqual([])
})

test('what holds data is sealed with our key, and what passes through with the service’s', () => {
  for (const synthesized of both()) {
    const ours = { 'Fn::GetAtt': [expect.stringMatching(/^Key/), 'Arn'] }
    for (const one of properties(synthesized, 'AWS::DynamoDB::Table'))
      expect(one.SSESpecification).toEqual({ SSEEnabled: true, SSEType: 'KMS', KMSMasterKeyId: ours })
    const algorithms = properties(synthesized, 'AWS::S3::Bucket').map((one) => JSON.stringify(one.BucketEncryption))
    expect(algorithms.filter((one) => one.includes('aws:kms'))).toHaveLength(2)
    expect(algorithms.filter((one) => one.includes('AES256'))).toHaveLength(2)
    // Of the data stack, or passed on by it.
    for (const one of properties(synthesized, 'AWS::SecretsManager::Secret'))
      expect(JSON.stringify(one.KmsKeyId)).toMatch(
        /^\{"Fn::(GetAtt":\["|ImportValue":"marketplace-\w+-data:ExportsOutputFnGetAtt)Key/,
      )
    for (const one of properties(synthesized, 'AWS::SQS::Queue')) expect(one.SqsManagedSseEnabled).toBe(true)
    for (const one of properties(synthesized, 'AWS::SNS::Topic')) expect(one.KmsMasterKeyId).toBeDefined()
    for (const one of properties(synthesized, 'AWS::KMS::Key')) expect(one.EnableKeyRotation).toBe(true)
  }
})

test('no bucket is public, in no stage', () => {
  const shut = { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true }
  for (const synthesized of both())
    for (const one of properties(synthesized, 'AWS::S3::Bucket')) {
      expect(one.PublicAccessBlockConfiguration).toEqual(shut)
      expect(one.AccessControl).toBeUndefined()
    }
})

test('prod can go back 35 days, and nothing of its data goes with the stack', () => {
  for (const one of properties(prod, 'AWS::DynamoDB::Table'))
    expect(one).toMatchObject({
      DeletionProtectionEnabled: true,
      PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
    })
  const kept = [
    'AWS::DynamoDB::Table',
    'AWS::S3::Bucket',
    'AWS::KMS::Key',
    'AWS::SecretsManager::Secret',
    'AWS::SQS::Queue',
  ]
  for (const type of kept)
    for (const [id, { DeletionPolicy }] of prod.of(type)) expect(DeletionPolicy, id).toBe('Retain')
  const locked = properties(prod, 'AWS::S3::Bucket').filter(({ ObjectLockEnabled }) => ObjectLockEnabled)
  expect(locked).toMatchObject([
    { ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'COMPLIANCE', Days: 3653 } } } },
  ])
})

test('the key of personal fields turns by itself', () => {
  expect(properties(prod, 'AWS::SecretsManager::RotationSchedule')).toMatchObject([
    { RotationRules: { AutomaticallyAfterDays: 365 }, RotateImmediatelyOnUpdate: false },
  ])
})

test('the tables are those that the local system makes', () => {
  const wanted = tableDefinitions({ ledger: 'Ledger', views: 'Views', scratch: 'Scratch' })
  for (const { TableName, KeySchema, StreamSpecification, GlobalSecondaryIndexes = [] } of wanted) {
    const made = prod.of('AWS::DynamoDB::Table').find(([id]) => id.startsWith(String(TableName)))?.[1].Properties
    expect(made?.KeySchema).toEqual(KeySchema)
    expect((made?.StreamSpecification as typeof StreamSpecification)?.StreamViewType).toBe(
      StreamSpecification?.StreamViewType,
    )
    expect(made?.GlobalSecondaryIndexes ?? []).toEqual(GlobalSecondaryIndexes)
  }
})

test('each consumer has a queue, dead letters and a function', () => {
  expect(consumerNames()).toEqual(consumers.map(({ name }) => name).sort())
  const served = properties(prod, 'AWS::Lambda::Function').flatMap(({ Environment }) => {
    const { Variables } = (Environment ?? {}) as { Variables?: { CONSUMER?: string } }
    return Variables?.CONSUMER ?? []
  })
  expect(served.sort()).toEqual(consumerNames())
  const redriven = properties(prod, 'AWS::SQS::Queue').filter(({ RedrivePolicy }) => RedrivePolicy !== undefined)
  expect(redriven).toHaveLength(consumers.length)
})

test('no secret stands in an environment', () => {
  for (const synthesized of both())
    for (const { Environment } of properties(synthesized, 'AWS::Lambda::Function')) {
      const { Variables = {} } = (Environment ?? {}) as { Variables?: Record<string, unknown> }
      for (const name of ['FIELD_KEY', 'HASH_KEY', 'OIDC_CLIENTS_KEY']) expect(Variables).not.toHaveProperty(name)
      expect(JSON.stringify(Variables)).not.toContain('resolve:secretsmanager')
    }
})

test('the access log holds nothing by which a person is known', () => {
  for (const stage of properties(prod, 'AWS::ApiGateway::Stage')) {
    const format = JSON.stringify(stage.AccessLogSetting)
    expect(format).toContain('requestId')
    expect(format).not.toMatch(/identity|authorizer|context\.path|userAgent|sourceIp/)
  }
})

test('a call is traced from the gateway through every function', () => {
  for (const one of properties(prod, 'AWS::Lambda::Function')) expect(one.TracingConfig).toEqual({ Mode: 'Active' })
  for (const one of properties(prod, 'AWS::ApiGateway::Stage')) expect(one.TracingEnabled).toBe(true)
})

test('answers that are no text pass the gateway as bytes', () => {
  for (const one of properties(prod, 'AWS::ApiGateway::RestApi')) expect(one.BinaryMediaTypes).toEqual(['*/*'])
})

test('what the gateway refuses by itself is a problem like the platform’s; a browser is shown words', () => {
  const answers = properties(prod, 'AWS::ApiGateway::GatewayResponse').map((one) => ({
    ...{ type: String(one.ResponseType), status: Number(one.StatusCode) },
    templates: Object.entries(one.ResponseTemplates as Record<string, string>),
  }))
  const busy = answers.filter(({ type }) => type === 'THROTTLED')
  expect(busy.map(({ templates }) => templates[0]?.[0]).sort()).toEqual(['application/problem+json', 'text/html'])
  for (const { status, templates } of answers)
    for (const [mediaType, body] of templates)
      if (mediaType !== 'text/html')
        expect(JSON.parse(body)).toMatchObject({ status, type: expect.stringMatching(/^urn:problem:/) })
})

const distributionOf = (synthesized: Synthesized) => {
  const [one] = properties(synthesized, 'AWS::CloudFront::Distribution')
  return one?.DistributionConfig as Record<string, unknown>
}

test('China’s CDN is asked for nothing that it lacks, and elsewhere it is', () => {
  expect(distributionOf(prod)).toMatchObject({
    ...{ IPV6Enabled: false, HttpVersion: 'http2', Aliases: ['financing.example.org'] },
    ViewerCertificate: { IamCertificateId: 'ASCAEXAMPLECERTIFICATE', MinimumProtocolVersion: 'TLSv1.2_2021' },
  })
  expect(prod.text).not.toMatch(/CachePolicy|OriginRequestPolicy|OriginAccessControl|FunctionAssociations|WebACLId/)
  expect(distributionOf(dev)).toMatchObject({
    ...{ IPV6Enabled: true, HttpVersion: 'http2and3' },
    ViewerCertificate: { AcmCertificateArn: expect.stringContaining('certificate/') },
  })
})

test('pages are never kept by the CDN, what their build made is', () => {
  const { DefaultCacheBehavior, CacheBehaviors } = distributionOf(prod)
  expect(DefaultCacheBehavior).toMatchObject({
    ...{ TargetOriginId: 'server', MinTTL: 0, DefaultTTL: 0, MaxTTL: 0, ViewerProtocolPolicy: 'redirect-to-https' },
    ForwardedValues: { QueryString: true, Cookies: { Forward: 'all' } },
  })
  const assets = { TargetOriginId: 'assets', ForwardedValues: { Cookies: { Forward: 'none' } } }
  expect(CacheBehaviors).toMatchObject([
    { ...assets, PathPattern: '/_next/*' },
    { ...assets, PathPattern: '/outline.svg' },
  ])
})

test('nobody goes around the CDN, and each person is counted by their own address, through the web too', () => {
  const rulesOf = (stack: string) =>
    [...(prod.stacks.get(stack)?.values() ?? [])]
      .filter(({ Type }) => Type === 'AWS::WAFv2::WebACL')
      .flatMap(({ Properties }) => Properties.Rules as { Name: string; Statement: object }[])
      .filter(({ Name }) => !Name.startsWith('AWS'))
  const passage = { ByteMatchStatement: { FieldToMatch: { SingleHeader: { Name: 'x-marketplace-passage' } } } }
  expect(rulesOf('web')).toMatchObject([{ Action: { Block: {} }, Statement: { NotStatement: { Statement: passage } } }])
  const viewer = { Header: { Name: 'x-marketplace-viewer' } }
  expect(rulesOf('api')).toMatchObject([
    {
      Statement: {
        RateBasedStatement: { AggregateKeyType: 'IP', ScopeDownStatement: { NotStatement: { Statement: passage } } },
      },
    },
    { Statement: { RateBasedStatement: { CustomKeys: [viewer], ScopeDownStatement: passage } } },
  ])
})

test('the ICP number of the stage reaches the pages', () => {
  const drawn = properties(prod, 'AWS::Lambda::Function').filter(({ Handler }) => Handler === 'head.handler')
  expect(drawn).toMatchObject([{ Environment: { Variables: { ICP_NUMBER: readStage('prod').icpNumber } } }])
})
