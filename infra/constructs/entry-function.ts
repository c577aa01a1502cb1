import { type Acknowledgment, type Duration, type RemovalPolicy, Validations } from 'aws-cdk-lib'
import { PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Code, Function as LambdaFunction, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda'
import { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'

export type EntryFunctionProps = {
  /** Folder of its code. */
  readonly code: string
  /** File and export within it, as Lambda names them. */
  readonly handler?: string
  readonly description: string
  readonly environment: Readonly<Record<string, string>>
  readonly rights: readonly PolicyStatement[]
  /** Findings of cdk-nag about the rights, each with why it is so. */
  readonly explained?: readonly Acknowledgment[]
  readonly timeout: Duration
  readonly memoryMb: number
  readonly logDays: number
  readonly removal: RemovalPolicy
}

const withoutResources = (...actions: string[]) => new PolicyStatement({ actions, resources: ['*'] })

/** One entry as a function with a log and a role of its own: what is passed, its log, its traces, and nothing else. */
export class EntryFunction extends Construct {
  readonly lambda: LambdaFunction

  constructor(scope: Construct, id: string, props: EntryFunctionProps) {
    super(scope, id)
    const {
      code,
      handler = 'index.handler',
      description,
      environment,
      timeout,
      memoryMb,
      logDays,
      removal,
      explained = [],
    } = props
    const logGroup = new LogGroup(this, 'Log', { retention: logDays, removalPolicy: removal })
    const log = { actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logGroup.logGroupArn] }
    const statements = [
      ...props.rights,
      new PolicyStatement(log),
      withoutResources('xray:PutTraceSegments', 'xray:PutTelemetryRecords'),
    ]
    const role = new Role(this, 'Role', {
      description,
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      inlinePolicies: { rights: new PolicyDocument({ statements }) },
    })
    Validations.of(role).acknowledge(...explained, {
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Traces (xray:Put…) and dynamodb:ListStreams know no resources: AWS takes them with "*" only.',
    })
    this.lambda = new LambdaFunction(this, 'Function', {
      ...{ description, timeout, logGroup, memorySize: memoryMb },
      environment: { ...environment },
      ...{ runtime: Runtime.NODEJS_24_X, handler, code: Code.fromAsset(code) },
      tracing: Tracing.ACTIVE,
      // Rights are those above; what a construct would add by itself is wider.
      role: role.withoutPolicyUpdates(),
    })
  }
}
