import { CfnOutput, Duration, Stack, Validations } from 'aws-cdk-lib'
import { ResponseType, type RestApi } from 'aws-cdk-lib/aws-apigateway'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { type ISecret, Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import { EntryFunction } from '#infra/constructs/entry-function'
import { onlyThroughCdn } from '#infra/constructs/firewall'
import { Gateway } from '#infra/constructs/gateway'
import type { Ground } from '#infra/constructs/platform-function'
import { WebCdn } from '#infra/constructs/web-cdn'
import type { PackedWeb } from '#infra/web/packed-web'
import type { ApiStack } from './api-stack.ts'
import type { AssetsStack } from './assets-stack.ts'

type WebSecrets = { readonly session: ISecret; readonly client: ISecret; readonly passage: ISecret }

const page = (words: string) => `<!doctype html><meta charset=utf-8><title>${words}</title><p>${words}</p>`
/** What a browser is shown when its request never reaches a page. */
const ownAnswers = (
  [
    [ResponseType.THROTTLED, 429, '访问人数较多，请稍后再试。 Many people are here; try again in a moment.'],
    [ResponseType.WAF_FILTERED, 403, '请求被拦截。 The request was turned away.'],
    [
      ResponseType.INTEGRATION_FAILURE,
      503,
      '页面暂时打不开，请稍后再试。 Not available for now; try again in a moment.',
    ],
    [
      ResponseType.INTEGRATION_TIMEOUT,
      503,
      '页面暂时打不开，请稍后再试。 Not available for now; try again in a moment.',
    ],
  ] as const
).map(([type, status, words]) => ({ type, status, contentType: 'text/html', body: page(words) }))

/** The pages: a function that draws them, their scripts and pictures in a bucket, one CDN before both. */
export class WebStack extends Stack {
  readonly api: RestApi
  readonly server: EntryFunction

  constructor(
    scope: Construct,
    id: string,
    ground: Ground,
    { url: apiUrl, passage }: ApiStack,
    assets: AssetsStack,
    build: PackedWeb,
  ) {
    super(scope, id, { env: ground.env })
    const { stage, data } = ground
    const secrets = { ...this.#makeSecrets(ground), passage }
    this.server = this.#makeServer(ground, apiUrl, secrets, build.server)
    const gateway = new Gateway(this, 'Gateway', {
      ...{ name: `marketplace-${stage.name}-web`, stage, data, ownAnswers },
      rules: onlyThroughCdn(passage),
    })
    this.api = gateway.api
    gateway.proxy(this.api.root, this.server.lambda)
    gateway.answer(this.api.root, this.server.lambda)
    const cdn = new WebCdn(this, 'Cdn', { stage, assets, folder: build.assets, api: this.api, passage })
    const told = {
      WebApiId: this.api.restApiId,
      CdnDomain: cdn.domainName,
      ...{ WebClientSecretArn: secrets.client.secretArn, PassageArn: passage.secretArn },
    }
    for (const [name, value] of Object.entries(told)) new CfnOutput(this, name, { value })
  }

  #makeSecrets({ data, issuer }: Ground): Omit<WebSecrets, 'passage'> {
    const base = { encryptionKey: data.key, removalPolicy: data.removal }
    const generateSecretString = { passwordLength: 64, excludePunctuation: true }
    const { secret } = issuer.webClient
    const session = new Secret(this, 'SessionKey', {
      ...{ ...base, description: 'Signs what the browser carries during a sign-in', generateSecretString },
    })
    const client = new Secret(this, 'ClientSecret', {
      ...{ ...base, description: "The web's key to the issuer" },
      ...(secret === undefined ? { generateSecretString } : { secretStringValue: secret }),
    })
    Validations.of(session).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'It signs for the minutes of a sign-in only; sessions are random numbers in a table. Change it by hand any time.',
    })
    Validations.of(client).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason:
        'The issuer must change it in the same moment; whoever runs the issuer does (infra/runbooks/issuer-key.md).',
    })
    return { session, client }
  }

  #makeServer({ stage, data, issuer }: Ground, apiUrl: string, secrets: WebSecrets, code: string): EntryFunction {
    const { scratch } = data.tables
    const { session, client, passage } = secrets
    return new EntryFunction(this, 'Server', {
      ...{
        code,
        handler: 'head.handler',
        description: 'Draws the pages',
        timeout: Duration.seconds(28),
        memoryMb: 1024,
      },
      ...{ logDays: stage.logDays, removal: data.removal },
      environment: {
        ...{ API_URL: apiUrl, NEXTAUTH_URL: stage.webOrigin, FILES_ORIGIN: data.addressOf(data.buckets.files) },
        ...{ OIDC_ISSUER: issuer.url, OIDC_CLIENT_ID: issuer.webClient.id, OIDC_SCOPE: issuer.webClient.scope },
        ...{ SCRATCH_TABLE: scratch.tableName, SESSION_KEY_ARN: session.secretArn },
        ...{ CLIENT_SECRET_ARN: client.secretArn, PASSAGE_ARN: passage.secretArn },
        ...(stage.icpNumber === undefined ? {} : { ICP_NUMBER: stage.icpNumber }),
      },
      rights: [
        new PolicyStatement({
          actions: ['GetItem', 'PutItem', 'DeleteItem', 'Query'].map((name) => `dynamodb:${name}`),
          resources: [scratch.tableArn],
          conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['SESSION#*'] } },
        }),
        new PolicyStatement({
          actions: ['secretsmanager:GetSecretValue'],
          resources: Object.values(secrets).map(({ secretArn }) => secretArn),
        }),
        new PolicyStatement({
          actions: ['kms:Decrypt', 'kms:DescribeKey', 'kms:Encrypt', 'kms:GenerateDataKey'],
          resources: [data.key.keyArn],
        }),
      ],
    })
  }
}
