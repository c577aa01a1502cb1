import { Duration, type RemovalPolicy, Validations } from 'aws-cdk-lib'
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'

const base = {
  ...{ encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true },
  retentionPeriod: Duration.days(14),
}

/** A queue for what somebody else's queue or stream could not deliver. */
export class DeadLetterQueue extends Queue {
  constructor(scope: Construct, id: string, removalPolicy: RemovalPolicy) {
    super(scope, id, { ...base, removalPolicy })
    Validations.of(this).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is the dead-letter queue itself; an alarm rings for the first message in it.',
    })
  }
}

/** A queue whose messages, tried five times, go to dead letters of its own. */
export class QueuePair extends Construct {
  readonly queue: Queue
  readonly dead: DeadLetterQueue

  constructor(scope: Construct, id: string, visibilityTimeout: Duration, removalPolicy: RemovalPolicy) {
    super(scope, id)
    this.dead = new DeadLetterQueue(this, 'Dead', removalPolicy)
    this.queue = new Queue(this, 'Queue', {
      ...{ ...base, visibilityTimeout, removalPolicy },
      deadLetterQueue: { queue: this.dead, maxReceiveCount: 5 },
    })
  }
}
