import * as z from 'zod'
import type { Page, PageQuery } from '#shared/kernel/page'
import type { Ctx, Platform } from './context.ts'
import { fromCursor, toCursor } from './cursor.ts'
import type { Item } from './db.ts'
import { type FeedEntry, type Place, putEntries } from './feed.ts'
import { eventsAfter, type StoredEvent } from './ledger-event.ts'
import { canonicalText } from './seal.ts'

/** A read model with one row an aggregate, folded from that aggregate's events in order; it may feed further rows. */
export type View<Row = unknown> = {
  readonly name: string
  /** Whose events it hears: one kind of aggregate, or `everyNoun`. */
  readonly noun: string
  readonly schema: z.ZodType<Row>
  /** Row after an event; `undefined` takes it out of its list. Pure, so that a rebuild gives the same bytes. */
  apply(row: Row | undefined, event: StoredEvent): Row | undefined
  place(row: Row): Place | undefined
  /** What the last event adds to feeds, or changes in them. */
  entries?(row: Row): readonly FeedEntry[]
}

/** A view of this noun has a row for each aggregate of whatever kind. */
export const everyNoun = '*'

export const defineView = <Row>(view: View<Row>): View<Row> => view

export const isHeardBy = (view: View, noun: string): boolean => view.noun === noun || view.noun === everyNoun

const StoredRow = z.object({ version: z.int(), row: z.string().optional() })
const rowKey = (view: Pick<View, 'name'>, noun: string, id: string) => ({
  pk: `${noun}#${id}`,
  sk: `VIEW#${view.name}`,
})

/**
 * Brings one row up to the event. Repeated: nothing happens. An event missed before it: caught up from the ledger.
 * Two that race: the later version stays.
 */
export async function project<Row>(platform: Platform, view: View<Row>, event: StoredEvent): Promise<void> {
  const { config, db } = platform
  const key = rowKey(view, event.noun, event.id)
  const stored = await db.get(config.tables.views, key)
  const before = stored ? StoredRow.parse(stored) : { version: 0, row: undefined }
  if (before.version >= event.version) return
  let row = before.row === undefined ? undefined : view.schema.parse(JSON.parse(before.row))
  for await (const next of missing(platform, event, before.version)) {
    row = view.apply(row, next)
    if (row !== undefined) await putEntries(platform, view.entries?.(row) ?? [], next)
  }
  const place = row === undefined ? undefined : view.place(row)
  await db.put(
    config.tables.views,
    {
      ...key,
      version: event.version,
      ...(row === undefined ? {} : { row: canonicalText(row) }),
      ...(place ? { gsi1pk: `${view.name}#${place.list}`, gsi1sk: `${place.order}#${event.id}` } : {}),
    },
    { expression: 'attribute_not_exists(pk) OR version < :version', values: { ':version': event.version } },
  )
}

async function* missing(platform: Platform, event: StoredEvent, version: number): AsyncGenerator<StoredEvent> {
  if (version + 1 < event.version)
    for await (const earlier of eventsAfter(platform, event.noun, event.id, version))
      if (earlier.version < event.version) yield earlier
  yield event
}

/** One page of a list, by its order (`newestFirst` turns it round). */
export async function readList<Row>(
  ctx: Ctx,
  view: View<Row>,
  list: string,
  page: PageQuery,
  newestFirst = true,
): Promise<Page<Row>> {
  const name = `${view.name}#${list}`
  const found = await ctx.platform.db.queryPage(ctx.platform.config.tables.views, {
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :list',
    ExpressionAttributeValues: { ':list': name },
    ScanIndexForward: !newestFirst,
    Limit: page.limit,
    ExclusiveStartKey: fromCursor(ctx, name, page.cursor),
  })
  return { items: found.items.map((item) => rowOf(view, item)), nextCursor: toCursor(ctx, name, found.next) }
}

/** Rows of a list between two places in its order, both included, oldest first. */
export async function* readBetween<Row>(platform: Platform, view: View<Row>, list: string, from: string, to: string) {
  const items = platform.db.query(platform.config.tables.views, {
    IndexName: 'gsi1',
    KeyConditionExpression: 'gsi1pk = :list AND gsi1sk BETWEEN :from AND :to',
    ExpressionAttributeValues: { ':list': `${view.name}#${list}`, ':from': from, ':to': `${to}#\uffff` },
  })
  for await (const item of items) yield rowOf(view, item)
}

/** The row of one aggregate, or nothing (yet). */
export async function readRow<Row>(platform: Platform, view: View<Row>, id: string): Promise<Row | undefined> {
  const item = await platform.db.get(platform.config.tables.views, rowKey(view, view.noun, id))
  return item?.row === undefined ? undefined : rowOf(view, item)
}

/** Rows of several aggregates, in no order; those that aren't there (yet) are left out. */
export async function readRows<Row>(platform: Platform, view: View<Row>, ids: readonly string[]): Promise<Row[]> {
  const keys = ids.map((id) => rowKey(view, view.noun, id))
  const items = await platform.db.getMany(platform.config.tables.views, keys)
  return items.flatMap((item) => (item.row === undefined ? [] : [rowOf(view, item)]))
}

export const rowOf = <Row>(view: View<Row>, item: Item): Row => view.schema.parse(JSON.parse(String(item.row)))
