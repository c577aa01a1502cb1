import { CfnOutput, Duration, Stack, Validations } from 'aws-cdk-lib'
import { ResponseType, type RestApi } from 'aws-cdk-lib/aws-apigateway'
import { Secret } from 'aws-cdk-lib/aws-secretsmanager'
import type { Construct } from 'constructs'
import type { EntryFunction } from '#infra/constructs/entry-function'
import { perAddress } from '#infra/constructs/firewall'
import { Gateway, type OwnAnswer } from '#infra/constructs/gateway'
import { type Ground, PlatformFunction } from '#infra/constructs/platform-function'
import { bodyTooLarge, notFound, tooManyRequests, turnedAway, unavailable } from '#shared/kernel/common-errors'
import type { ErrorDeclaration } from '#shared/kernel/domain-error'
import type { DataStack } from './data-stack.ts'

const heads = ['public', 'ingest', 'app'] as const
type Head = (typeof heads)[number]

const descriptions: Record<Head, string> = {
  public: 'Visitors: reads only',
  ingest: 'Departments deliver records',
  app: 'Companies, banks and the office',
}
// The gateway gives up after 29 seconds.
const timeout = Duration.seconds(28)

/** The gateway's own refusals in the form of the platform's (RFC 9457), in both languages: it knows none of the caller's. */
const ownAnswers = [
  problem(ResponseType.THROTTLED, tooManyRequests),
  problem(ResponseType.WAF_FILTERED, turnedAway),
  problem(ResponseType.REQUEST_TOO_LARGE, bodyTooLarge),
  // Which is what it says of a path that nothing stands for.
  problem(ResponseType.MISSING_AUTHENTICATION_TOKEN, notFound),
  problem(ResponseType.INTEGRATION_FAILURE, unavailable),
  problem(ResponseType.INTEGRATION_TIMEOUT, unavailable),
]

function problem(type: ResponseType, { code, status, title }: ErrorDeclaration): OwnAnswer {
  const told = { type: `urn:problem:${code}`, code, title: `${title.zh} · ${title.en}`, status }
  const body = JSON.stringify({ ...told, instance: '$context.requestId' })
  return { type, status, contentType: 'application/problem+json', body }
}

/** The way in: one regional REST API, one greedy proxy for each level of trust, a firewall before it. */
export class ApiStack extends Stack {
  readonly api: RestApi
  /** Where it is reached; an emulator has no host name for each. */
  readonly url: string
  readonly entries: Readonly<Record<Head, EntryFunction>>
  /** Shows that a call comes through our own CDN or web. */
  readonly passage: Secret

  constructor(scope: Construct, id: string, ground: Ground) {
    super(scope, id, { env: ground.env })
    const { stage, data } = ground
    this.passage = this.#makePassage(data)
    const gateway = new Gateway(this, 'Gateway', {
      ...{ name: `marketplace-${stage.name}`, stage, data, ownAnswers },
      rules: perAddress(stage.requestsPerAddressIn5Minutes, this.passage),
    })
    this.api = gateway.api
    const entry = (head: Head) =>
      new PlatformFunction(this, head, ground, {
        ...{ entry: head, description: descriptions[head], timeout, memoryMb: 1024, keepsClients: head === 'app' },
      })
    this.entries = { public: entry('public'), ingest: entry('ingest'), app: entry('app') }
    gateway.proxy(this.api.root, this.entries.app.lambda)
    for (const head of ['public', 'ingest'] as const)
      gateway.proxy(this.api.root.addResource(head), this.entries[head].lambda)
    const { url, audience } = ground.issuer
    const { url: ownUrl, restApiId } = this.api
    this.url = stage.emulator === undefined ? ownUrl : `${stage.emulator}/restapis/${restApiId}/live/_user_request_/`
    const told = { ApiUrl: this.url, ApiId: this.api.restApiId, OidcIssuer: url, OidcAudience: audience }
    for (const [name, value] of Object.entries(told)) new CfnOutput(this, name, { value })
  }

  #makePassage({ key, removal }: DataStack): Secret {
    const passage = new Secret(this, 'Passage', {
      ...{ description: 'Shows that a call comes through our own CDN or web', encryptionKey: key },
      ...{ removalPolicy: removal, generateSecretString: { passwordLength: 48, excludePunctuation: true } },
    })
    Validations.of(passage).acknowledge({
      id: 'AwsSolutions-SMG4',
      reason: 'Firewall, CDN and web must change it in the same moment: it changes by a deployment, not by itself.',
    })
    return passage
  }
}
