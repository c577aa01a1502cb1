import * as z from 'zod'
import type { StoredEvent } from '#functions/platform/ledger-event'
import * as events from '#shared/financing/application.events'
import type { EventDeclaration } from '#shared/kernel/event'
import type { NoticeKind } from '#shared/notification/notice-kind'
import { noticesFrom, type Said } from './notices-from.ts'

/** In which states of the application a task still waits; a pause leaves it waiting. */
const waitsIn: Readonly<Partial<Record<NoticeKind, readonly string[]>>> = {
  returned_for_more: ['returned'],
  offer_made: ['offered'],
  application_received: ['submitted', 'returned'],
  proposal_sent_back: ['due_diligence', 'returned'],
  offer_accepted: ['offer_accepted'],
  approval_wanted: ['proposed'],
}
const After = z.object({ status: z.string() })

/** What the steps of an application mean for its company, its bank and the office. */
export const applicationNotices = noticesFrom({
  noun: 'APPLICATION',
  about: 'application',
  subjectOf({ type, data }) {
    if (type !== events.applicationSubmitted.type) return undefined
    const { companyId, bankId, productName } = events.applicationSubmitted.data.parse(data)
    return { companyId, bankId, product: productName }
  },
  says: (event) => script[event.type]?.(event) ?? [],
  isDone: ({ kind }, { data }) => {
    const { status } = After.parse(data)
    return status !== 'paused' && !waitsIn[kind]?.includes(status)
  },
})

type Line = (event: StoredEvent) => readonly Said[]

/** One plain notice of a kind. */
const say = (declaration: EventDeclaration, kind: NoticeKind) => [declaration.type, () => [{ kind }]] as const

const script: Readonly<Record<string, Line>> = Object.fromEntries<Line>([
  [
    events.applicationSubmitted.type,
    ({ data }) => {
      const { deadlines } = events.applicationSubmitted.data.parse(data)
      return [{ kind: 'application_received', until: deadlines.accept }]
    },
  ],
  [
    events.applicationAssigned.type,
    ({ data }) => {
      const { assignee } = events.applicationAssigned.data.parse(data)
      return assignee === null ? [] : [{ kind: 'assigned_to_you', personId: assignee }]
    },
  ],
  say(events.applicationAccepted, 'application_taken_up'),
  say(events.applicationRefused, 'application_refused'),
  [
    events.applicationReturned.type,
    ({ data }) => [
      { kind: 'returned_for_more', values: { missing: events.applicationReturned.data.parse(data).missing } },
    ],
  ],
  say(events.applicationSupplied, 'application_supplied'),
  say(events.decisionProposed, 'approval_wanted'),
  say(events.proposalSentBack, 'proposal_sent_back'),
  [events.offerMade.type, ({ data }) => [{ kind: 'offer_made', until: events.offerMade.data.parse(data).validUntil }]],
  // From then on nothing is due but the signature.
  [
    events.offerAccepted.type,
    ({ data }) => [{ kind: 'offer_accepted', until: events.offerAccepted.data.parse(data).wakesAt }],
  ],
  say(events.offerDeclined, 'offer_declined'),
  [events.offerLapsed.type, () => [{ kind: 'offer_ran_out' }, { kind: 'offer_lapsed' }]],
  [events.signingLapsed.type, () => [{ kind: 'signing_ran_out' }, { kind: 'signing_lapsed' }]],
  say(events.applicationWithdrawn, 'application_withdrawn'),
  [
    events.applicationPaused.type,
    ({ data }) =>
      events.applicationPaused.data.parse(data).because === 'consent_ended'
        ? [{ kind: 'application_paused' }, { kind: 'paused_without_consent' }]
        : [{ kind: 'application_paused' }],
  ],
  say(events.applicationSuperseded, 'application_superseded'),
  say(events.applicationExpired, 'application_ran_out'),
  [
    events.clockBreached.type,
    ({ data }) =>
      events.clockBreached.data.parse(data).to === 'office'
        ? [{ kind: 'duty_breached_twice' }]
        : [{ kind: 'duty_breached' }, { kind: 'no_answer_yet' }],
  ],
])
