import { Validations } from 'aws-cdk-lib'
import {
  AccessLogField,
  AccessLogFormat,
  EndpointType,
  type IResource,
  LambdaIntegration,
  LogGroupLogDestination,
  MethodLoggingLevel,
  type ResponseType,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { type CfnWebACL, CfnWebACLAssociation } from 'aws-cdk-lib/aws-wafv2'
import { Construct } from 'constructs'
import type { DataStack } from '#infra/stacks/data-stack'
import type { Stage } from '#infra/stage'
import { firewallOf } from './firewall.ts'

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

const reasons = {
  APIG2: 'The contracts check every request in the function: one schema, not a second copy of it here.',
  APIG4:
    'Tokens and sessions are checked in the function (issuer, audience, expiry, type), rights by the contract of each route.',
  APIG6:
    'Execution logs hold bodies and headers, so personal data; the access log and the function’s own line say what is needed.',
  COG4: 'The issuer is any OIDC issuer, so a Cognito authorizer would fit one of them only; see APIG4.',
}

export type GatewayProps = {
  readonly name: string
  readonly stage: Stage
  readonly data: DataStack
  /** What the firewall before it turns away, beside what AWS knows as bad. */
  readonly rules: readonly CfnWebACL.RuleProperty[]
  /** What it answers itself, before any function. */
  readonly ownAnswers: readonly OwnAnswer[]
}
export type OwnAnswer = {
  readonly type: ResponseType
  readonly status: number
  readonly contentType: string
  readonly body: string
}

/** A regional REST API: throttled, logged without anything by which a person is known, a firewall before it. */
export class Gateway extends Construct {
  readonly api: RestApi

  constructor(scope: Construct, id: string, { name, stage, data, rules, ownAnswers }: GatewayProps) {
    super(scope, id)
    const logs = new LogGroup(this, 'AccessLog', { retention: stage.logDays, removalPolicy: data.removal })
    this.api = new RestApi(this, 'Api', {
      restApiName: name,
      ...{ endpointTypes: [EndpointType.REGIONAL], cloudWatchRole: false, binaryMediaTypes: ['*/*'] },
      deployOptions: {
        ...{ stageName: 'live', tracingEnabled: true, loggingLevel: MethodLoggingLevel.OFF },
        ...{ accessLogDestination: new LogGroupLogDestination(logs), accessLogFormat: accessLog },
        throttlingRateLimit: stage.throttle.requestsPerSecond,
        throttlingBurstLimit: stage.throttle.burst,
      },
    })
    for (const { type, status, contentType, body } of ownAnswers)
      this.api.addGatewayResponse(type.responseType, {
        ...{ type, statusCode: String(status), templates: { [contentType]: body } },
        responseHeaders: { 'content-type': `'${contentType}; charset=utf-8'`, 'cache-control': "'no-store'" },
      })
    Validations.of(this.api).acknowledge(
      ...Object.entries(reasons).map(([rule, reason]) => ({ id: `AwsSolutions-${rule}`, reason })),
    )
    new CfnWebACLAssociation(this, 'FirewallBefore', {
      resourceArn: this.api.deploymentStage.stageArn,
      webAclArn: firewallOf(this, rules).attrArn,
    })
  }

  /** Every method and path below a resource goes to the function. */
  proxy(under: IResource, lambda: IFunction): void {
    this.answer(under.addResource('{proxy+}'), lambda)
  }

  /** Every method of the resource itself goes to the function. */
  answer(resource: IResource, lambda: IFunction): void {
    resource.addMethod('ANY', new LambdaIntegration(lambda, { allowTestInvoke: false }))
  }
}
