import * as z from 'zod'
import type { Platform } from './context.ts'
import type { Item } from './db.ts'
import type { StoredEvent } from './ledger-event.ts'
import { canonicalText } from './seal.ts'

/** Where a row stands in the index: its list, and its place there. Without one it is in no list. */
export type Place = { readonly list: string; readonly order: string }

/** Rows that the events of many aggregates add, each to the list of whomever it concerns. */
export type Feed<Row = unknown> = { readonly name: string; readonly schema: z.ZodType<Row> }

/** One row of a feed; the same id again replaces it. */
export type FeedEntry = Place & { readonly feed: Feed; readonly id: string; readonly row: unknown }

const Stored = z.object({ row: z.string(), gsi1sk: z.string() })
const keyOf = (feed: string, id: string) => ({ pk: `FEED#${feed}#${id}`, sk: 'ROW' })

/** Writes what an event says; said again it changes nothing, and a later event's word stands. */
export async function putEntries(
  platform: Platform,
  entries: readonly FeedEntry[],
  { version }: Pick<StoredEvent, 'version'>,
): Promise<void> {
  for (const { feed, id, list, order, row } of entries)
    await platform.db.put(
      platform.config.tables.views,
      {
        ...keyOf(feed.name, id),
        version,
        row: canonicalText(row),
        gsi1pk: `${feed.name}#${list}`,
        gsi1sk: `${order}#${id}`,
      },
      { expression: 'attribute_not_exists(pk) OR version <= :version', values: { ':version': version } },
    )
}

/** Rows of a list before a place in its order (not included) down to another one, newest first, some at a time. */
export async function* readFeed<Row>(
  platform: Platform,
  feed: Feed<Row>,
  list: string,
  { before, downTo }: { readonly before?: string | undefined; readonly downTo: string },
): AsyncGenerator<readonly { readonly row: Row; readonly place: string }[]> {
  let next: Item | undefined
  do {
    const page = await platform.db.queryPage(platform.config.tables.views, {
      IndexName: 'gsi1',
      KeyConditionExpression: 'gsi1pk = :list AND gsi1sk BETWEEN :from AND :to',
      ExpressionAttributeValues: { ':list': `${feed.name}#${list}`, ':from': downTo, ':to': before ?? '\uffff' },
      ScanIndexForward: false,
      Limit: 100,
      ExclusiveStartKey: next,
    })
    const rows = page.items.map((item) => Stored.parse(item)).filter(({ gsi1sk }) => gsi1sk !== before)
    yield rows.map(({ row, gsi1sk }) => ({ row: feed.schema.parse(JSON.parse(row)), place: gsi1sk }))
    next = page.next
  } while (next)
}

/** One row of a feed, or nothing. */
export async function readEntry<Row>(platform: Platform, feed: Feed<Row>, id: string): Promise<Row | undefined> {
  const item = await platform.db.get(platform.config.tables.views, keyOf(feed.name, id))
  return item && feed.schema.parse(JSON.parse(Stored.parse(item).row))
}
