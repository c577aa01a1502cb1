import { Duration, Stack } from 'aws-cdk-lib'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { EventSourceMapping, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources'
import type { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import { consumerNames } from '#infra/constructs/consumer-names'
import type { EntryFunction } from '#infra/constructs/entry-function'
import { type Ground, PlatformFunction } from '#infra/constructs/platform-function'
import { DeadLetterQueue, QueuePair } from '#infra/constructs/queue-pair'

const consumerTimeout = Duration.seconds(30)
const readerTimeout = Duration.seconds(60)
/** AWS: a queue hides a message six times as long as its function may take. */
const hiddenFor = Duration.seconds(consumerTimeout.toSeconds() * 6)

/** In Zhoushan it is two at night then; schedules know no other time than UTC. */
const afterMidnight = Schedule.cron({ minute: '0', hour: '18' })
const scheduled = {
  sweep: {
    description: 'Runs what has fallen due, anchors the audit chains each hour',
    ...{ timeout: Duration.minutes(5), memoryMb: 512 },
  },
  recount: {
    description: 'Counts the figures of the office once more from the raw events',
    ...{ timeout: Duration.minutes(15), memoryMb: 2048 },
  },
} as const

export type ConsumerParts = { readonly pair: QueuePair; readonly function: EntryFunction }

/** What follows from commands: both readers of the stream, a queue for every consumer, and the sweep. */
export class EventsStack extends Stack {
  readonly consumers: ReadonlyMap<string, ConsumerParts>
  readonly readers: { readonly project: EntryFunction; readonly relay: EntryFunction }
  readonly sweep: EntryFunction
  readonly recount: EntryFunction
  /** Queues that only hold what could not be delivered. */
  readonly deadLetters: ReadonlyMap<string, Queue>
  readonly #ground: Ground

  constructor(scope: Construct, id: string, ground: Ground) {
    super(scope, id, { env: ground.env })
    this.#ground = ground
    const { removal } = ground.data
    this.consumers = new Map(consumerNames().map((name) => [name, this.#consumer(name)]))
    const dead = {
      project: new DeadLetterQueue(this, 'ProjectDead', removal),
      relay: new DeadLetterQueue(this, 'RelayDead', removal),
      sweep: new DeadLetterQueue(this, 'SweepDead', removal),
      recount: new DeadLetterQueue(this, 'RecountDead', removal),
    }
    this.readers = { project: this.#reader('project', dead.project), relay: this.#reader('relay', dead.relay) }
    this.sweep = this.#scheduled('sweep', 'EveryMinute', Schedule.rate(Duration.minutes(1)), dead.sweep)
    this.recount = this.#scheduled('recount', 'EveryNight', afterMidnight, dead.recount)
    this.deadLetters = new Map([
      ...Object.entries(dead),
      ...[...this.consumers].map(([name, { pair }]): [string, Queue] => [name, pair.dead]),
    ])
  }

  #consumer(name: string): ConsumerParts {
    const pair = new QueuePair(this, `${name}-queue`, hiddenFor, this.#ground.data.removal)
    const { queue } = pair
    const consumer = new PlatformFunction(this, name, this.#ground, {
      ...{ entry: 'consume', description: `Consumer ${name}`, environment: { CONSUMER: name } },
      ...{ timeout: consumerTimeout, memoryMb: 512, keepsClients: name === 'identity-on-client-changed' },
      rights: [
        new PolicyStatement({
          actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
          resources: [queue.queueArn],
        }),
      ],
    })
    new EventSourceMapping(consumer, 'Messages', {
      ...{ target: consumer.lambda, eventSourceArn: queue.queueArn, batchSize: 10, reportBatchItemFailures: true },
      maxConcurrency: 10,
    })
    return { pair, function: consumer }
  }

  #reader(entry: 'project' | 'relay', dead: Queue): EntryFunction {
    const { ledger } = this.#ground.data.tables
    const streamArn = ledger.tableStreamArn
    if (streamArn === undefined) throw new Error('the ledger has a stream')
    const queues = [...this.consumers].map(([name, { pair }]) => [name, pair.queue] as const)
    const read = ['GetRecords', 'GetShardIterator', 'DescribeStream'].map((name) => `dynamodb:${name}`)
    const reader = new PlatformFunction(this, entry, this.#ground, {
      ...{ entry, description: `Reader ${entry} of the ledger's stream`, timeout: readerTimeout, memoryMb: 512 },
      environment:
        entry === 'relay' ? { QUEUES: queues.map(([name, { queueUrl }]) => `${name}=${queueUrl}`).join(' ') } : {},
      rights: [
        new PolicyStatement({ actions: read, resources: [streamArn] }),
        new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }),
        new PolicyStatement({
          actions: ['sqs:SendMessage'],
          resources: [dead.queueArn, ...(entry === 'relay' ? queues.map(([, { queueArn }]) => queueArn) : [])],
        }),
      ],
    })
    new EventSourceMapping(reader, 'Records', {
      ...{ target: reader.lambda, eventSourceArn: streamArn, startingPosition: StartingPosition.TRIM_HORIZON },
      ...{ batchSize: 100, reportBatchItemFailures: true, bisectBatchOnError: true, retryAttempts: 100 },
      onFailure: new SqsDlq(dead),
    })
    return reader
  }

  #scheduled(entry: keyof typeof scheduled, id: string, schedule: Schedule, dead: Queue): EntryFunction {
    const one = new PlatformFunction(this, entry, this.#ground, { entry, ...scheduled[entry] })
    const targets = [new LambdaFunction(one.lambda, { deadLetterQueue: dead, retryAttempts: 2 })]
    new Rule(this, id, { schedule, targets })
    return one
  }
}
