import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { toEpochMs } from '#shared/kernel/instant'
import type { Platform } from './context.ts'
import { logSetAside, setAside } from './dead-letter.ts'
import { readEvent, type StoredEvent } from './ledger-event.ts'
import { logFault, logOutcome } from './log.ts'
import { measured } from './meter.ts'
import { isPassing } from './passing-fault.ts'

/** One of the stream's two readers: what it does with an event. */
export type Reader = {
  readonly name: 'project' | 'relay'
  readonly take: (event: StoredEvent) => Promise<void>
  /** What an event counts for in metrics. */
  readonly counts?: (event: StoredEvent) => Readonly<Record<string, number>>
}

/**
 * Takes a batch of stream records in order. A record whose event can't be read is set aside for this reader; while the
 * database is away, the record at hand and all behind it come again.
 */
export async function takeBatch(
  platform: Platform,
  reader: Reader,
  batch: DynamoDBStreamEvent,
): Promise<DynamoDBBatchResponse> {
  for (const record of batch.Records) {
    const itemIdentifier = record.dynamodb?.SequenceNumber ?? ''
    try {
      const event = await readOrSetAside(platform, reader.name, record)
      if (event) await takeMeasured(platform, reader, event)
    } catch (error) {
      logFault('batch stopped', error, { sequence: itemIdentifier, passing: isPassing(error) })
      return { batchItemFailures: [{ itemIdentifier }] }
    }
  }
  return { batchItemFailures: [] }
}

/** Later than this, whoever looks at a list misses what was done. */
const lateMs = 10_000

const takeMeasured = (platform: Platform, reader: Reader, event: StoredEvent) =>
  measured(async (soFar) => {
    await reader.take(event)
    const { ms, units } = soFar()
    const lag = Math.max(0, toEpochMs(platform.clock.now()) - toEpochMs(event.at))
    const counts = { events: 1, late: lag > lateMs ? 1 : 0, ...reader.counts?.(event) }
    const line = { reader: reader.name, eventId: event.eventId, type: event.type, ms, units }
    logOutcome('event', line, { by: 'reader', counts, times: { lag } })
  })

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
    logSetAside(fault, reader, `${key.pk} ${key.sk}`)
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
