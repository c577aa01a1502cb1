import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { Platform } from './context.ts'
import { setAside } from './dead-letter.ts'
import { readEvent, type StoredEvent } from './ledger-event.ts'
import { logFault } from './log.ts'
import { isPassing } from './passing-fault.ts'

/** One of the stream's two readers: what it does with an event. */
export type Reader = { readonly name: 'project' | 'relay'; readonly take: (event: StoredEvent) => Promise<void> }

/**
 * Takes a batch of stream records in order. A record whose event can't be read is set aside for this reader; while the
 * database is away, the record at hand and all behind it come again.
 */
export async function takeBatch(
  platform: Platform,
  { name, take }: Reader,
  batch: DynamoDBStreamEvent,
): Promise<DynamoDBBatchResponse> {
  for (const record of batch.Records) {
    const itemIdentifier = record.dynamodb?.SequenceNumber ?? ''
    try {
      const event = await readOrSetAside(platform, name, record)
      if (event) await take(event)
    } catch (error) {
      logFault('batch stopped', error, { sequence: itemIdentifier, passing: isPassing(error) })
      return { batchItemFailures: [{ itemIdentifier }] }
    }
  }
  return { batchItemFailures: [] }
}

async function readOrSetAside(
  platform: Platform,
  reader: Reader['name'],
  record: DynamoDBRecord,
): Promise<StoredEvent | undefined> {
  try {
    return eventOf(record)
  } catch (fault) {
    const { pk, sk } = record.dynamodb?.Keys ?? {}
    const key = { pk: String(pk?.S), sk: String(sk?.S) }
    logFault('set aside', fault, { consumer: reader, ...key })
    await setAside(platform, reader, key, fault)
    return undefined
  }
}

/** The event in a stream record; nothing for records of other items. Throws where an event can't be read. */
function eventOf(record: DynamoDBRecord): StoredEvent | undefined {
  const image = record.dynamodb?.NewImage
  if (record.eventName !== 'INSERT' || !image) return undefined
  // The stream's images are the SDK's attribute values; only the two packages' type names differ.
  return readEvent(unmarshall(image as Record<string, AttributeValue>))
}
