import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Feed } from '#functions/platform/feed'
import { asId } from '#functions/platform/ids'
import type { StoredEvent } from '#functions/platform/ledger-event'
import { defineView, type View } from '#functions/platform/view'
import { Notice } from '#shared/notification/notice'
import { wordsOf } from '#shared/notification/notice-kind'

/** Every notice, in the list of the organisation that it is for. */
export const noticeFeed: Feed<Notice> = { name: 'notices', schema: Notice }

const Subject = Notice.pick({ companyId: true, bankId: true, product: true })
type Subject = z.infer<typeof Subject>

/** What an event means for somebody. Whom it is for follows from its kind. */
export type Said = Pick<Notice, 'kind'> & Partial<Pick<Notice, 'until' | 'values' | 'personId' | 'bankId'>>

type Script = {
  readonly noun: string
  readonly about: Notice['about']['noun']
  /** Whose matter it is, from the event that says so first; before it there are no notices. */
  readonly subjectOf: (event: StoredEvent) => Subject | undefined
  readonly says: (event: StoredEvent) => readonly Said[]
  /** The task needs nothing more after this event. */
  readonly isDone: (notice: Notice, event: StoredEvent) => boolean
}

/** `open`: tasks that wait; `changed`: what the last event said, and the tasks that it ended. */
const Matter = z.object({ subject: Subject, open: z.array(Notice), changed: z.array(Notice) })
type Matter = z.infer<typeof Matter>

/** Notices are no business facts: a fold of one kind of aggregate's events into the feed of whoever is concerned. */
export const noticesFrom = ({ noun, about, subjectOf, says, isDone }: Script): View<Matter> =>
  defineView<Matter>({
    name: `${about}-notices`,
    noun,
    schema: Matter,
    apply(matter, event) {
      const subject = matter?.subject ?? subjectOf(event)
      if (!subject) return undefined
      const before = matter?.open ?? []
      const done = before.filter((notice) => isDone(notice, event)).map((notice) => ({ ...notice, doneAt: event.at }))
      const said = says(event).map((one, nth) => toNotice(one, nth, about, subject, event))
      const ended = new Set(done.map(({ noticeId }) => noticeId))
      const tasks = said.filter(({ kind }) => wordsOf(kind).task)
      const open = [...before.filter(({ noticeId }) => !ended.has(noticeId)), ...tasks]
      return { subject, open, changed: [...done, ...said] }
    },
    place: () => undefined,
    entries: ({ changed }) =>
      changed.map((row) => ({ feed: noticeFeed, id: row.noticeId, list: row.to, order: row.at, row })),
  })

function toNotice(
  { kind, until = null, values = {}, personId = null, bankId }: Said,
  nth: number,
  noun: Notice['about']['noun'],
  subject: Subject,
  { eventId, at, id }: StoredEvent,
): Notice {
  const parties = { ...subject, bankId: bankId ?? subject.bankId }
  const to = {
    company: parties.companyId,
    officer: parties.bankId,
    approver: parties.bankId,
    office: 'office' as const,
  }
  const noticeId = asId('ntc', createHash('sha256').update(`${eventId}#${nth}`).digest())
  return Notice.parse({
    noticeId,
    kind,
    at,
    about: { noun, id },
    to: to[wordsOf(kind).audience],
    personId,
    ...parties,
    values,
    until,
    doneAt: null,
  })
}
