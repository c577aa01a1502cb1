import { marshall } from '@aws-sdk/util-dynamodb'
import type { AttributeValue, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import type { Item } from '#functions/platform/db'
import { eventKey, type StoredEvent } from '#functions/platform/ledger-event'

/** The ledger item of an event, as the stream shows it. */
export const itemOf = (event: StoredEvent): Item => ({ ...eventKey(event.noun, event.id, event.version), ...event })

/** New items as a batch of the ledger's stream, in this order. */
export function batchOf(items: readonly Item[]): DynamoDBStreamEvent {
  return { Records: items.map(recordOf) }
}

function recordOf(item: Item, at: number): DynamoDBRecord {
  // The two packages name the same attribute values by types of their own.
  const image = marshall(item, { removeUndefinedValues: true }) as Record<string, AttributeValue>
  const { pk, sk } = image
  return {
    eventName: 'INSERT',
    dynamodb: { Keys: { ...(pk && { pk }), ...(sk && { sk }) }, NewImage: image, SequenceNumber: String(at + 1) },
  }
}
