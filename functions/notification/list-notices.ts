import * as z from 'zod'
import { readOrganisations } from '#functions/identity/read-organisations'
import type { Ctx } from '#functions/platform/context'
import { fromCursor, toCursor } from '#functions/platform/cursor'
import type { Verb } from '#functions/platform/serve'
import type { Text } from '#shared/kernel/text'
import { isDueToday, noticeText } from '#shared/notification/notice'
import type { NoticeRow, notice } from '#shared/notification/notice.contract'
import { wordsOf } from '#shared/notification/notice-kind'
import { beginning, inboxOf, type Seen, unreadSince, walkInbox } from './walk-inbox.ts'

type Part = 'unread' | 'read'
const partsFrom: Readonly<Record<Part, readonly Part[]>> = { unread: ['unread', 'read'], read: ['read'] }
const Cursor = z.object({ part: z.enum(['unread', 'read']), before: z.string() })

/** Unread ones first, then the others, each newest first: two walks through one list. */
export const listNotices: Verb<typeof notice.list> = async (ctx, { query }) => {
  const cursor = Cursor.safeParse(fromCursor(ctx, cursorList(ctx), query.cursor)).data
  const found: Seen[] = []
  let next: string | null = null
  for (const part of partsFrom[cursor?.part ?? 'unread']) {
    const before = cursor?.part === part ? cursor.before : undefined
    for await (const seen of walkPart(ctx, part, before)) {
      found.push(seen)
      if (found.length < query.limit) continue
      next = toCursor(ctx, cursorList(ctx), { part, before: seen.place })
      break
    }
    if (next !== null) break
  }
  const names = await namesIn(ctx, found)
  return { items: found.map((seen) => toRow(ctx, seen, names)), nextCursor: next }
}

const cursorList = (ctx: Ctx) => `notices#${inboxOf(ctx)}`

async function* walkPart(ctx: Ctx, part: Part, before: string | undefined): AsyncGenerator<Seen> {
  const downTo = part === 'unread' ? unreadSince(ctx) : beginning
  for await (const seen of walkInbox(ctx, { before, downTo })) if (seen.isUnread === (part === 'unread')) yield seen
}

function toRow(ctx: Ctx, { notice, isUnread }: Seen, names: ReadonlyMap<string, Text>): NoticeRow {
  const { noticeId, kind, at, about, until, doneAt } = notice
  return {
    ...{ noticeId, kind, at, about, until, doneAt },
    text: noticeText(notice, names, ctx.now),
    isTask: wordsOf(kind).task === true,
    isDueToday: isDueToday(notice, ctx.now),
    isUnread,
  }
}

/** What the organisations that the notices speak of are called today. */
async function namesIn(ctx: Ctx, found: readonly Seen[]): Promise<ReadonlyMap<string, Text>> {
  const ids = found.flatMap(({ notice: { companyId, bankId } }) => [companyId, bankId])
  const read = await readOrganisations(
    ctx,
    ids.filter((id) => id !== null),
  )
  return new Map([...read].map(([id, { name }]) => [id, name]))
}
