import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { readEvent, type StoredEvent } from './ledger-event.ts'
import { logFault } from './log.ts'

/** The event in a stream record; nothing for records of other items. */
export function eventOf(record: DynamoDBRecord): StoredEvent | undefined {
  const image = record.dynamodb?.NewImage
  if (record.eventName !== 'INSERT' || !image) return undefined
  // The stream's images are the SDK's attribute values; only the two packages' type names differ.
  return readEvent(unmarshall(image as Record<string, AttributeValue>))
}

/**
 * Takes a batch of stream records in order. A record whose event can't even be read is logged and passed over;
 * where `take` itself throws (the database is away), that record and all behind it come again.
 */
export async function takeBatch(
  batch: DynamoDBStreamEvent,
  take: (event: StoredEvent) => Promise<void>,
): Promise<DynamoDBBatchResponse> {
  for (const record of batch.Records) {
    const itemIdentifier = record.dynamodb?.SequenceNumber ?? ''
    try {
      const event = eventOf(record)
      if (event) await take(event)
    } catch (error) {
      logFault('batch stopped', error, { sequence: itemIdentifier })
      return { batchItemFailures: [{ itemIdentifier }] }
    }
  }
  return { batchItemFailures: [] }
}
