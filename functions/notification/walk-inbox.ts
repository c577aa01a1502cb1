import * as z from 'zod'
import { findStandIns } from '#functions/identity/find-branch'
import { actingOrganisation } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import { readFeed } from '#functions/platform/feed'
import { type Instant, Instant as InstantSchema, plusDays } from '#shared/kernel/instant'
import { isFor, isSeen, type Notice, type NoticeId, type Reader, unreadDays } from '#shared/notification/notice'
import { noticeFeed } from './notices-from.ts'
import { readSettings } from './settings.store.ts'

const callerIn = ({ actor }: Ctx) => (actor.kind === 'person' || actor.kind === 'client' ? actor : undefined)

/** Whose inbox it is: a person's, or that of a bank's system, in the acting organisation. */
export async function readerOf(ctx: Ctx): Promise<Reader> {
  const caller = callerIn(ctx)
  const personId = caller?.id ?? ''
  return { personId, roles: caller?.membership?.roles ?? [], standsInFor: await findStandIns(ctx, personId) }
}

/** The list of the acting organisation; all offices share one. */
export function inboxOf(ctx: Ctx): Notice['to'] {
  const isOffice = 'membership' in ctx.actor && ctx.actor.membership?.organisationKind === 'office'
  return isOffice ? 'office' : actingOrganisation(ctx)
}

const pkOf = (ctx: Ctx) => `NOTICES#${actingOrganisation(ctx)}#${callerIn(ctx)?.id}`
/** A notice that was marked as read, and the moment up to which all were. */
export const markKey = (ctx: Ctx, noticeId: NoticeId) => ({ pk: pkOf(ctx), sk: noticeId })
export const allReadKey = (ctx: Ctx) => ({ pk: pkOf(ctx), sk: 'ALL' })

const Mark = z.object({ sk: z.string(), value: z.object({ until: InstantSchema.optional() }).optional() })

export type Seen = { readonly notice: Notice; readonly place: string; readonly isUnread: boolean }

/** Notices for the caller from a place on, newest first, and what is still to be seen of them. */
export async function* walkInbox(
  ctx: Ctx,
  from: { readonly before?: string | undefined; readonly downTo: string },
): AsyncGenerator<Seen> {
  const reader = await readerOf(ctx)
  const { muted } = await readSettings(ctx, reader.personId)
  const silent: ReadonlySet<string> = new Set(muted)
  for await (const rows of readFeed(ctx.platform, noticeFeed, inboxOf(ctx), from)) {
    const mine = rows.filter(({ row }) => isFor(row, reader) && !silent.has(row.kind))
    const { ids, until } = await marksOf(
      ctx,
      mine.map(({ row }) => row.noticeId),
    )
    for (const { row, place } of mine) {
      const isMarked = ids.has(row.noticeId) || (until !== undefined && row.at <= until)
      yield { notice: row, place, isUnread: !isSeen(row, isMarked, ctx.now) }
    }
  }
}

/** Before any notice. */
export const beginning = '0'

/** Nothing older than this is unread. */
export const unreadSince = (ctx: Ctx): string => plusDays(ctx.now, -unreadDays)

async function marksOf(ctx: Ctx, noticeIds: readonly NoticeId[]) {
  const { config, db } = ctx.platform
  const keys = [allReadKey(ctx), ...noticeIds.map((id) => markKey(ctx, id))]
  const marks = (await db.getMany(config.tables.scratch, keys)).map((item) => Mark.parse(item))
  const until: Instant | undefined = marks.find(({ sk }) => sk === 'ALL')?.value?.until
  return { ids: new Set(marks.map(({ sk }) => sk)), until }
}
