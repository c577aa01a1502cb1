import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { type Consumer, deliver } from './consumer.ts'
import type { Platform } from './context.ts'
import { StoredEvent } from './ledger-event.ts'
import { logFault, logOutcome } from './log.ts'
import { measured } from './meter.ts'
import { isPassing } from './passing-fault.ts'
import type { HandOver } from './readers.ts'

/**
 * Each consumer's queue, so that one that is slow or broken holds up no other. Without queues (on one machine) there is
 * nothing: the relay calls the consumers itself, through the same `deliver`.
 */
export function queuesOf({ config, db }: Platform): HandOver | undefined {
  if (Object.keys(config.queues).length === 0) return undefined
  const client = new SQSClient({ region: config.dynamodb.region, credentials: db.credentials, maxAttempts: 3 })
  return async ({ name }, event) => {
    const QueueUrl = config.queues[name]
    if (QueueUrl === undefined) throw new Error(`no queue is configured for ${name}`)
    await client.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify(event) }))
  }
}

/**
 * Takes a batch of messages for one consumer. What it can't take is set aside (`deliver`) and is done here; during an
 * outage the message comes again. One that holds no event goes the queue's own way to its dead letters.
 */
export async function takeMessages(platform: Platform, consumer: Consumer, batch: SQSEvent): Promise<SQSBatchResponse> {
  const failed: string[] = []
  for (const { messageId, body } of batch.Records)
    if (!(await isTaken(platform, consumer, body))) failed.push(messageId)
  return { batchItemFailures: failed.map((itemIdentifier) => ({ itemIdentifier })) }
}

const isTaken = (platform: Platform, consumer: Consumer, body: string): Promise<boolean> =>
  measured(async (soFar) => {
    const by = { consumer: consumer.name }
    try {
      const event = StoredEvent.parse(JSON.parse(body))
      await deliver(platform, consumer, event)
      const { ms, units } = soFar()
      const measures = { by: 'consumer', counts: { taken: 1 }, times: { latency: ms } }
      logOutcome('reaction', { ...by, eventId: event.eventId, type: event.type, ms, units }, measures)
      return true
    } catch (error) {
      logFault('message comes again', error, { ...by, passing: isPassing(error) })
      return false
    }
  })
