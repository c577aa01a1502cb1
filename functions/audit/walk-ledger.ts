import type { Platform } from '#functions/platform/context'
import type { Item } from '#functions/platform/db'
import { eventKey, readEvent, type StoredEvent } from '#functions/platform/ledger-event'

/** All that the ledger has of one aggregate. */
export type LedgerAggregate = {
  readonly key: string
  readonly events: readonly StoredEvent[]
  /** Places of events that don't even have the form of one, and of those that say that they lie elsewhere. */
  readonly unreadable: readonly string[]
  readonly moved: readonly string[]
  readonly state: { readonly version: number; readonly head: string } | undefined
  readonly payloads: readonly Item[]
}

/** Every aggregate of the ledger, one after the other. A scan keeps the items of one key together. */
export async function* walkLedger(platform: Platform): AsyncGenerator<LedgerAggregate> {
  let group: Item[] = []
  for await (const item of platform.db.scan(platform.config.tables.ledger)) {
    if (group[0] && group[0].pk !== item.pk) {
      if (isAggregate(group)) yield toAggregate(group)
      group = []
    }
    group.push(item)
  }
  if (isAggregate(group)) yield toAggregate(group)
}

/** One aggregate as it is now. */
export async function readAggregate(platform: Platform, key: string): Promise<LedgerAggregate> {
  const items: Item[] = []
  for await (const item of platform.db.query(platform.config.tables.ledger, {
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': key },
    ConsistentRead: true,
  }))
    items.push(item)
  return toAggregate(items, key)
}

/** Claims, idempotency records, indexes and dead letters have no chain. */
const isAggregate = (items: readonly Item[]) =>
  items.some(({ sk }) => sk === 'STATE' || String(sk).startsWith('EVENT#') || String(sk).startsWith('PAYLOAD#'))

function toAggregate(items: readonly Item[], key = String(items[0]?.pk)): LedgerAggregate {
  const events: StoredEvent[] = []
  const unreadable: string[] = []
  const moved: string[] = []
  for (const item of items) {
    try {
      const event = readEvent(item)
      if (!event) continue
      events.push(event)
      const { pk, sk } = eventKey(event.noun, event.id, event.version)
      if (item.pk !== pk || item.sk !== sk) moved.push(String(item.sk))
    } catch {
      unreadable.push(String(item.sk))
    }
  }
  const state = items.find(({ sk }) => sk === 'STATE')
  return {
    key,
    events,
    unreadable,
    moved,
    state: state && { version: Number(state.version), head: String(state.head) },
    payloads: items.filter(({ sk }) => String(sk).startsWith('PAYLOAD#')),
  }
}
