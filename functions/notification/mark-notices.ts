import { readEntry } from '#functions/platform/feed'
import { keep } from '#functions/platform/scratch'
import type { Verb } from '#functions/platform/serve'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { plusDays } from '#shared/kernel/instant'
import { isFor, unreadDays } from '#shared/notification/notice'
import type { notice } from '#shared/notification/notice.contract'
import { noticeFeed } from './notices-from.ts'
import { allReadKey, inboxOf, markKey, readerOf } from './walk-inbox.ts'

/** Marks are forgotten once the notices count as read anyway. */
const keptDays = unreadDays + 1

export const markNoticeRead: Verb<typeof notice.markRead> = async (ctx, { params: { noticeId } }) => {
  const found = await readEntry(ctx.platform, noticeFeed, noticeId)
  if (!found || found.to !== inboxOf(ctx) || !isFor(found, await readerOf(ctx))) throw new DomainError(notFound)
  await keep(ctx.platform, markKey(ctx, noticeId), {}, plusDays(ctx.now, keptDays))
  return { readAt: ctx.now }
}

/** Up to a moment that lies ahead means up to now. */
export const markAllNoticesRead: Verb<typeof notice.markAllRead> = async (ctx, { body }) => {
  const [until] = [body.until, ctx.now].toSorted()
  await keep(ctx.platform, allReadKey(ctx), { until }, plusDays(ctx.now, keptDays))
  return { readAt: ctx.now }
}
