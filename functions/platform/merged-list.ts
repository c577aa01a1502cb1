import * as z from 'zod'
import type { Page, PageQuery } from '#shared/kernel/page'
import type { Ctx, Platform } from './context.ts'
import { fromCursor, toCursor } from './cursor.ts'
import type { Item } from './db.ts'
import { rowOf, type View } from './view.ts'

/** So many lists hold what one busy list would: none of them is a hot key. */
const shards = 4

/** In which of a list's shards an aggregate stands. */
export const shardOf = (list: string, id: string): string =>
  `${list}#${(id.charCodeAt(id.length - 1) + id.charCodeAt(id.length - 2)) % shards}`

/** All shards of a list. */
export const shardsOf = (list: string): string[] => Array.from({ length: shards }, (_, shard) => `${list}#${shard}`)

const Place = z.object({ after: z.string() })

/**
 * One page of several lists of a view, in their common order. The cursor is the last row's place, which every list
 * goes on from: a row that moves meanwhile is where it stands when its place is read, and none is read twice.
 */
export async function readMerged<Row>(
  ctx: Ctx,
  view: View<Row>,
  lists: readonly string[],
  { limit, cursor }: PageQuery,
  newestFirst: boolean,
): Promise<Page<Row>> {
  const name = `${view.name}#${lists.join('|')}`
  const started = fromCursor(ctx, name, cursor)
  const after = started && Place.parse(started).after
  const pages = await Promise.all(lists.map((list) => pageOf(ctx, `${view.name}#${list}`, after, limit, newestFirst)))
  const direction = newestFirst ? -1 : 1
  const found = pages.flatMap(({ items }) => items).sort((a, b) => (a.order < b.order ? -direction : direction))
  const isMore = found.length > limit || pages.some(({ next }) => next)
  const items = found.slice(0, limit)
  const last = items.at(-1)
  return {
    items: items.map(({ item }) => rowOf(view, item)),
    nextCursor: isMore && last ? toCursor(ctx, name, { after: last.order }) : null,
  }
}

/**
 * Every row of these lists, in no order, at most about `most`: for a place that counts, filters and sorts what is before it.
 * @param from leaves out what stands before this place in the lists' order
 */
export async function readAll<Row>(
  { platform }: Ctx,
  view: View<Row>,
  lists: readonly string[],
  most: number,
  from = '',
): Promise<Row[]> {
  const perList = Math.ceil(most / lists.length)
  const found = await Promise.all(lists.map((list) => firstOf(platform, `${view.name}#${list}`, perList, from)))
  return found.flat().map((item) => rowOf(view, item))
}

async function firstOf({ config, db }: Platform, list: string, most: number, from: string): Promise<Item[]> {
  const items: Item[] = []
  const query = {
    IndexName: 'gsi1',
    KeyConditionExpression: `gsi1pk = :list${from === '' ? '' : ' AND gsi1sk >= :from'}`,
    ExpressionAttributeValues: { ':list': list, ...(from === '' ? {} : { ':from': from }) },
  }
  for await (const item of db.query(config.tables.views, query)) {
    items.push(item)
    if (items.length === most) break
  }
  return items
}

async function pageOf({ platform }: Ctx, list: string, after: string | undefined, limit: number, newestFirst: boolean) {
  const { items, next } = await platform.db.queryPage(platform.config.tables.views, {
    IndexName: 'gsi1',
    KeyConditionExpression: `gsi1pk = :list${after === undefined ? '' : ` AND gsi1sk ${newestFirst ? '<' : '>'} :after`}`,
    ExpressionAttributeValues: { ':list': list, ...(after === undefined ? {} : { ':after': after }) },
    ScanIndexForward: !newestFirst,
    Limit: limit,
  })
  return { items: items.map((item) => ({ item, order: String(item.gsi1sk) })), next: next !== undefined }
}
