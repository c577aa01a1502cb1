import type { Platform } from './context.ts'
import type { Item } from './db.ts'
import { StoredEvent } from './ledger-event.ts'

const listKey = (consumer: string) => `DEADLETTER#${consumer}`

/** A record that a consumer could not take, and why. */
export type DeadLetter = { readonly event: StoredEvent; readonly cause: string }

/** Sets an event aside for one consumer, so that what comes behind it goes on. Only the kind and place of the fault are kept. */
export async function setAside(
  platform: Platform,
  consumer: string,
  event: StoredEvent,
  fault: unknown,
): Promise<void> {
  const cause =
    fault instanceof Error ? `${fault.name} ${fault.stack?.split('\n').slice(1, 3).join(' ') ?? ''}` : typeof fault
  const key = { pk: listKey(consumer), sk: event.eventId }
  await platform.db.put(platform.config.tables.ledger, { ...key, event, cause })
}

export async function* deadLetters(platform: Platform, consumer: string): AsyncGenerator<DeadLetter> {
  const items = platform.db.query(platform.config.tables.ledger, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': listKey(consumer) },
    ConsistentRead: true,
  })
  for await (const item of items) yield toDeadLetter(item)
}

export async function takeBack(platform: Platform, consumer: string, event: StoredEvent): Promise<void> {
  await platform.db.remove(platform.config.tables.ledger, { pk: listKey(consumer), sk: event.eventId })
}

const toDeadLetter = (item: Item): DeadLetter => ({ event: StoredEvent.parse(item.event), cause: String(item.cause) })
