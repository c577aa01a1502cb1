import type { Verb } from '#functions/platform/serve'
import type { notice } from '#shared/notification/notice.contract'
import { wordsOf } from '#shared/notification/notice-kind'
import { unreadSince, walkInbox } from './walk-inbox.ts'

const most = 100

/** Of the last 30 days. A badge says no more than "99+", so counting ends at 100. */
export const summariseNotices: Verb<typeof notice.summarise> = async (ctx) => {
  let [unread, tasks] = [0, 0]
  for await (const { notice, isUnread } of walkInbox(ctx, { downTo: unreadSince(ctx) })) {
    if (isUnread) unread += 1
    if (wordsOf(notice.kind).task && notice.doneAt === null) tasks += 1
    if (unread === most || tasks === most) return { unread, tasks, isMore: true }
  }
  return { unread, tasks, isMore: false }
}
