import { Duration, Stack } from 'aws-cdk-lib'
import type { RestApi } from 'aws-cdk-lib/aws-apigateway'
import {
  Alarm,
  ComparisonOperator,
  type IAlarmAction,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { Table } from 'aws-cdk-lib/aws-dynamodb'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { addDashboard } from '#infra/constructs/dashboard'
import type { EntryFunction } from '#infra/constructs/entry-function'
import { type Ground, metricsOf } from '#infra/constructs/platform-function'
import { type Series, ServiceLevel } from '#infra/constructs/service-level'
import type { ApiStack } from './api-stack.ts'
import type { EventsStack } from './events-stack.ts'
import type { WebStack } from './web-stack.ts'

const page = (name: string) => `infra/runbooks/${name}.md`
const fiveMinutes = Duration.minutes(5)

type Watched = { readonly events: EventsStack; readonly api: ApiStack; readonly web: WebStack }

/** What rings, where one looks, and how long a promise may be broken. */
export class ObservabilityStack extends Stack {
  readonly #action: IAlarmAction

  constructor(scope: Construct, id: string, ground: Ground, { events, api, web }: Watched) {
    super(scope, id, { env: ground.env })
    const { stage, data } = ground
    const topic = new Topic(this, 'Alarms', { masterKey: data.key, enforceSSL: true })
    topic.addSubscription(new EmailSubscription(stage.alarmsMail))
    this.#action = new SnsAction(topic)
    const consumers = [...events.consumers].map(([name, parts]) => [name, parts.function] as const)
    const functions = new Map<string, EntryFunction>([
      ...Object.entries({
        ...api.entries,
        ...events.readers,
        sweep: events.sweep,
        recount: events.recount,
        rotation: data.rotation,
        web: web.server,
      }),
      ...consumers,
    ])
    for (const [name, one] of functions) this.#watchFunction(name, one)
    for (const [name, reader] of Object.entries(events.readers)) this.#watchReader(name, reader)
    for (const [name, { pair }] of events.consumers) this.#watchQueue(name, pair.queue)
    for (const [name, dead] of events.deadLetters) this.#watchDeadLetters(name, dead)
    for (const [name, table] of Object.entries(data.tables)) this.#watchTable(name, table)
    this.#watchApi('api', api.api)
    this.#watchApi('web', web.api)
    this.#promise(metricsOf(stage))
    addDashboard(this, metricsOf(stage), { functions, events, data, api, web })
  }

  /** @param above rings when the metric is over this */
  #alarm(id: string, metric: IMetric, above: number, runbook: string, words: string, periods = 1): void {
    const alarm = new Alarm(this, id, {
      ...{ metric, threshold: above, evaluationPeriods: periods, alarmDescription: `${page(runbook)}: ${words}` },
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(this.#action)
  }

  #watchFunction(name: string, { lambda }: EntryFunction): void {
    const usingMetrics = {
      errors: lambda.metricErrors({ period: fiveMinutes }),
      throttles: lambda.metricThrottles({ period: fiveMinutes }),
    }
    const metric = new MathExpression({ expression: 'errors+throttles', usingMetrics, period: fiveMinutes })
    this.#alarm(`function-${name}`, metric, 0, 'function-errors', `${name} fails or is held back`)
  }

  #watchReader(name: string, { lambda }: EntryFunction): void {
    const metric = lambda.metric('IteratorAge', { statistic: Stats.MAXIMUM, period: Duration.minutes(1) })
    this.#alarm(`lag-${name}`, metric, 60_000, 'slo-freshness', `${name} is a minute behind the ledger`, 5)
  }

  #watchQueue(name: string, queue: Queue): void {
    const metric = queue.metricApproximateAgeOfOldestMessage({ period: fiveMinutes })
    this.#alarm(`queue-${name}`, metric, 300, 'queue-age', `a message waits for ${name} for five minutes`, 2)
  }

  #watchDeadLetters(name: string, dead: Queue): void {
    const metric = dead.metricApproximateNumberOfMessagesVisible({ period: fiveMinutes })
    this.#alarm(`dead-${name}`, metric, 0, 'dead-letters', `${name} could not take something`)
  }

  #watchTable(name: string, table: Table): void {
    const throttled = (kind: 'Read' | 'Write') =>
      table.metric(`${kind}ThrottleEvents`, { statistic: 'Sum', period: fiveMinutes })
    const metric = new MathExpression({
      expression: 'FILL(reads,0)+FILL(writes,0)',
      usingMetrics: { reads: throttled('Read'), writes: throttled('Write') },
      period: fiveMinutes,
    })
    this.#alarm(`table-${name}`, metric, 0, 'table-throttled', `${name} turns calls away`)
  }

  #watchApi(name: string, api: RestApi): void {
    const errors = api.metricServerError({ statistic: 'Average', period: fiveMinutes })
    this.#alarm(`${name}-errors`, errors, 0.01, 'api-errors', `${name}: more than one call in a hundred ends in 5xx`)
    const slow = api.metricLatency({ statistic: 'p95', period: fiveMinutes })
    this.#alarm(`${name}-latency`, slow, 3_000, 'slo-speed', `${name}: one call in twenty takes over three seconds`, 3)
  }

  #promise(namespace: string): void {
    const byEntry = (name: string): Series[] =>
      ['public', 'ingest', 'app'].map((value) => ({ name, by: 'entry', value }))
    const byProject = (name: string): Series => ({ name, by: 'reader', value: 'project' })
    const common = { namespace, action: this.#action }
    new ServiceLevel(this, 'Answers', {
      ...{
        ...common,
        runbook: page('slo-answers'),
        budget: 0.001,
        promise: '99.9 % of calls are answered, not failed',
      },
      ...{ bad: [...byEntry('faults'), ...byEntry('outages')], all: byEntry('requests') },
    })
    new ServiceLevel(this, 'Speed', {
      ...{ ...common, runbook: page('slo-speed'), budget: 0.01, promise: '99 % of calls are answered within a second' },
      ...{ bad: byEntry('slow'), all: byEntry('requests') },
    })
    new ServiceLevel(this, 'Freshness', {
      ...{
        ...common,
        runbook: page('slo-freshness'),
        budget: 0.01,
        promise: '99 % of changes show in lists within ten seconds',
      },
      ...{ bad: [byProject('late')], all: [byProject('events')] },
    })
    const nightly = { namespace, metricName: 'figuresDiffering', dimensionsMap: { job: 'recount' }, statistic: 'Sum' }
    const differing = new Metric({ ...nightly, period: Duration.hours(1) })
    this.#alarm('recount', differing, 0, 'figures-differ', 'a figure of the office is not what the events say')
    const dimensionsMap = { all: 'all' }
    const setAside = new Metric({
      namespace,
      metricName: 'setAside',
      dimensionsMap,
      statistic: 'Sum',
      period: fiveMinutes,
    })
    this.#alarm('set-aside', setAside, 0, 'dead-letters', 'an event was set aside in the ledger')
  }
}
