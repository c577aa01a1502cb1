import type { Instant } from '#shared/kernel/instant'
import type { Language } from '#shared/kernel/text'
import type { NoticeRow as Notice } from '#shared/notification/notice.contract'
import { formatFor } from '#web/lib/format.ts'
import type { PlaceKind } from '#web/lib/place.ts'
import type { StateOf } from '#web/ui/state-vocabulary.ts'
import { noticeHref } from './notice-address.ts'

/** A notice as its row shows it, in words that are done: the browser gets nothing to reckon. */
export type NoticeRowProps = {
  readonly noticeId: string
  readonly text: string
  readonly state: StateOf<'notice'>
  readonly ago: string
  readonly moment: string
  readonly href: string | null
  readonly isUnread: boolean
}

export function noticeRowProps(one: Notice, place: PlaceKind, language: Language, now: Instant): NoticeRowProps {
  const format = formatFor(language)
  return {
    noticeId: one.noticeId,
    text: one.text[language],
    state: stateOf(one),
    ago: format.ago(one.at, now),
    moment: format.moment(one.at),
    href: noticeHref(place, one.about),
    isUnread: one.isUnread,
  }
}

/** The most pressing thing that can be said of it. */
function stateOf({ isTask, doneAt, isDueToday, isUnread }: Notice): StateOf<'notice'> {
  if (isTask && doneAt !== null) return 'done'
  if (isTask) return isDueToday ? 'due_today' : 'to_do'
  return isUnread ? 'unread' : 'read'
}
