import * as z from 'zod'
import type { Page, PageQuery } from '#shared/kernel/page'
import type { Ctx } from './context.ts'
import { fromCursor, toCursor } from './cursor.ts'
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
