import { CfnOutput, Duration, Stack, Validations } from 'aws-cdk-lib'
import {
  AccessLogField,
  AccessLogFormat,
  EndpointType,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2'
import type { Construct } from 'constructs'
import type { EntryFunction } from '#infra/constructs/entry-function'
import { type Ground, PlatformFunction } from '#infra/constructs/platform-function'

const heads = ['public', 'ingest', 'app'] as const
type Head = (typeof heads)[number]

const descriptions: Record<Head, string> = {
  public: 'Visitors: reads only',
  ingest: 'Departments deliver records',
  app: 'Companies, banks and the office',
}
// The gateway gives up after 29 seconds.
const timeout = Duration.seconds(28)

/** What is told of each call: no address, no person, no path, since a path may hold a one-time link. */
const accessLog = AccessLogFormat.custom(
  JSON.stringify({
    requestId: AccessLogField.contextRequestId(),
    head: AccessLogField.contextResourcePath(),
    method: AccessLogField.contextHttpMethod(),
    status: AccessLogField.contextStatus(),
    ms: AccessLogField.contextResponseLatency(),
    functionMs: AccessLogField.contextIntegrationLatency(),
    bytes: AccessLogField.contextResponseLength(),
    firewall: AccessLogField.contextWafResponseCode(),
    error: AccessLogField.contextErrorResponseType(),
  }),
)

/** The way in: one regional REST API, one greedy proxy for each level of trust, a firewall before it. */
export class ApiStack extends Stack {
  readonly api: RestApi
  readonly entries: Readonly<Record<Head, EntryFunction>>

  constructor(scope: Construct, id: string, ground: Ground) {
    super(scope, id, { env: ground.env })
    const { stage, data } = ground
    const logs = new LogGroup(this, 'AccessLog', { retention: stage.logDays, removalPolicy: data.removal })
    this.api = new RestApi(this, 'Api', {
      restApiName: `marketplace-${stage.name}`,
      ...{ endpointTypes: [EndpointType.REGIONAL], cloudWatchRole: false, binaryMediaTypes: ['*/*'] },
      deployOptions: {
        ...{ stageName: 'live', tracingEnabled: true, loggingLevel: MethodLoggingLevel.OFF },
        ...{ accessLogDestination: new LogGroupLogDestination(logs), accessLogFormat: accessLog },
        throttlingRateLimit: stage.throttle.requestsPerSecond,
        throttlingBurstLimit: stage.throttle.burst,
      },
    })
    const entry = (head: Head) =>
      new PlatformFunction(this, head, ground, {
        ...{ entry: head, description: descriptions[head], timeout, memoryMb: 1024, keepsClients: head === 'app' },
      })
    this.entries = { public: entry('public'), ingest: entry('ingest'), app: entry('app') }
    this.#proxy('app', this.api.root)
    for (const head of ['public', 'ingest'] as const) this.#proxy(head, this.api.root.addResource(head))
    this.#acknowledge()
    this.#guard(ground)
    const { url, audience } = ground.issuer
    const told = { ApiUrl: this.api.url, ApiId: this.api.restApiId, OidcIssuer: url, OidcAudience: audience }
    for (const [name, value] of Object.entries(told)) new CfnOutput(this, name, { value })
  }

  #proxy(head: Head, under: RestApi['root']): void {
    under
      .addResource('{proxy+}')
      .addMethod('ANY', new LambdaIntegration(this.entries[head].lambda, { allowTestInvoke: false }))
  }

  #acknowledge(): void {
    Validations.of(this.api).acknowledge(
      {
        id: 'AwsSolutions-APIG2',
        reason: 'The contracts check every request in the function: one schema, not a second copy of it here.',
      },
      {
        id: 'AwsSolutions-APIG4',
        reason:
          'Tokens are checked in the function (issuer, audience, expiry, type), rights by the contract of each route.',
      },
      {
        id: 'AwsSolutions-COG4',
        reason: 'The issuer is any OIDC issuer, so a Cognito authorizer would fit one of them only; see APIG4.',
      },
      {
        id: 'AwsSolutions-APIG6',
        reason:
          'Execution logs hold bodies and headers, so personal data; the access log and the function’s own line say what is needed.',
      },
    )
  }

  #guard({ stage }: Ground): void {
    const firewall = new CfnWebACL(this, 'Firewall', {
      ...{ scope: 'REGIONAL', defaultAction: { allow: {} }, visibilityConfig: watched('firewall') },
      rules: [
        managed(0, 'AWSManagedRulesAmazonIpReputationList'),
        managed(1, 'AWSManagedRulesKnownBadInputsRuleSet'),
        // A chunk of records is over the 8 kB that this rule lets through; the entry's own limits and schemas judge it.
        managed(2, 'AWSManagedRulesCommonRuleSet', ['SizeRestrictions_BODY']),
        {
          ...{ name: 'rate', priority: 3, action: { block: {} }, visibilityConfig: watched('rate') },
          statement: {
            rateBasedStatement: { limit: stage.requestsPerAddressIn5Minutes, aggregateKeyType: 'IP' },
          },
        },
      ],
    })
    new CfnWebACLAssociation(this, 'FirewallBefore', {
      resourceArn: this.api.deploymentStage.stageArn,
      webAclArn: firewall.attrArn,
    })
  }
}

/** Counted, but no sampled requests: they would keep addresses. */
const watched = (metricName: string) => ({ metricName, cloudWatchMetricsEnabled: true, sampledRequestsEnabled: false })

function managed(priority: number, name: string, countOnly: readonly string[] = []): CfnWebACL.RuleProperty {
  return {
    ...{ name, priority, overrideAction: { none: {} }, visibilityConfig: watched(name) },
    statement: {
      managedRuleGroupStatement: {
        ...{ vendorName: 'AWS', name },
        ruleActionOverrides: countOnly.map((rule) => ({ name: rule, actionToUse: { count: {} } })),
      },
    },
  }
}
