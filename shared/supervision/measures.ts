import type { Instant } from '#shared/kernel/instant'
import type { ApplicationCase, LoanCase, LookCase, NeedCase } from './case.ts'
import { clockNow, isAnswerDue, isAnsweredInTime, isLive, isOverdue, isUnmet } from './case-time.ts'
import type { CaseKind, CaseOf, FigureCase } from './figure-case.ts'

/** A set of cases that figures count: of one kind, those for which it holds at `now`. */
export type Measure = { readonly of: CaseKind; readonly holds: (one: FigureCase, now: Instant) => boolean }

type Holds<K extends CaseKind> = (row: CaseOf<K>['row'], one: CaseOf<K>, now: Instant) => boolean

const need = (holds: Holds<'need'>): Measure => ({
  of: 'need',
  holds: (one, now) => one.of === 'need' && holds(one.row, one, now),
})
const application = (holds: Holds<'application'>): Measure => ({
  of: 'application',
  holds: (one, now) => one.of === 'application' && holds(one.row, one, now),
})
const loan = (holds: Holds<'loan'>): Measure => ({
  of: 'loan',
  holds: (one, now) => one.of === 'loan' && holds(one.row, one, now),
})
const look = (holds: Holds<'look'>): Measure => ({
  of: 'look',
  holds: (one, now) => one.of === 'look' && holds(one.row, one, now),
})

/** A draft is the company's own business until it opens the need to banks or applies with it. */
const isKnown = ({ openedAt, appliedAt }: NeedCase) => openedAt !== null || appliedAt !== null
const known = (status: NeedCase['status']) => need((row) => isKnown(row) && row.status === status)
const clock = (state: ReturnType<typeof clockNow>) => application((row, _one, now) => clockNow(row, now) === state)
const reached = (at: (row: ApplicationCase) => Instant | null) => application((row) => at(row) !== null)

/** 普惠小微: a loan of at most 10 million yuan to a small or micro company. */
const inclusiveFen = 1_000_000_000
const isInclusive = ({ sizeClass, amountFen }: LoanCase) =>
  (sizeClass === 'small' || sizeClass === 'micro') && amountFen <= inclusiveFen
const badGrades: readonly LoanCase['grade'][] = ['substandard', 'doubtful', 'loss']
const isPulled = ({ kind }: LookCase) => kind === 'pulled'

/** After the pull its bank has offered or refused. */
function isDecided({ row, application: about }: CaseOf<'look'>): boolean {
  return [about?.offeredAt, about?.refusedAt].some((at) => at !== undefined && at !== null && at > row.at)
}

export const measures = {
  needs: need(isKnown),
  needs_taken_back: known('draft'),
  needs_open: known('open'),
  needs_applied: known('applied'),
  needs_taken: known('taken'),
  needs_routed: known('routed'),
  needs_closed: known('closed'),
  needs_expired: known('expired'),
  needs_withdrawn: known('withdrawn'),
  needs_met: need(({ takenAt, appliedAt }) => takenAt !== null || appliedAt !== null),
  needs_unmet: need((row, _one, now) => isUnmet(row, now)),
  needs_matched: need((row, { match }) => isKnown(row) && match !== undefined),
  needs_without_product: need((row, { match }) => isKnown(row) && match?.eligible === 0),
  applications: application(() => true),
  answers_due: application((row, _one, now) => isAnswerDue(row, now)),
  answered_in_time: application((row) => isAnsweredInTime(row)),
  answered: reached((row) => row.respondedAt),
  accepted: reached((row) => row.acceptedAt),
  offered: reached((row) => row.offeredAt),
  offer_accepted: reached((row) => row.offerAcceptedAt),
  signed: reached((row) => row.signedAt),
  paid_out: reached((row) => row.paidOutAt),
  refused: reached((row) => row.refusedAt),
  returned: application(({ returns }) => returns > 0),
  less_than_asked: application(({ isLessThanAsked }) => isLessThanAsked),
  clocks_running: clock('running'),
  clocks_due_today: clock('due_today'),
  clocks_breached: clock('breached'),
  clocks_paused: clock('paused'),
  duties_breached: application(({ breaches }) => breaches.some(({ to }) => to === 'bank')),
  loans: loan(() => true),
  loans_first: loan(({ firstLoan }) => firstLoan === true),
  loans_not_first: loan(({ firstLoan }) => firstLoan !== true),
  loans_pure_credit: loan(({ productKind }) => productKind === 'credit'),
  loans_not_pure_credit: loan(({ productKind }) => productKind !== 'credit'),
  loans_inclusive: loan(isInclusive),
  loans_not_inclusive: loan((row) => !isInclusive(row)),
  loans_live: loan(isLive),
  loans_overdue: loan((row, _one, now) => isOverdue(row, now)),
  loans_special_mention: loan((row) => isLive(row) && row.grade === 'special_mention'),
  loans_bad: loan((row) => isLive(row) && badGrades.includes(row.grade)),
  pulls: look(isPulled),
  pulls_to_decide: look((row) => isPulled(row) && row.purpose === 'credit_decision'),
  pulls_to_monitor: look((row) => isPulled(row) && row.purpose === 'loan_monitoring'),
  pulls_without_decision: look((row, one) => isPulled(row) && row.purpose === 'credit_decision' && !isDecided(one)),
  pulls_refused: look(({ kind }) => kind === 'refused'),
} as const satisfies Readonly<Record<string, Measure>>
export type MeasureId = keyof typeof measures

/** Sets that add up to another one, so that one of them can be had from the rest. */
export const partitions: readonly { readonly whole: MeasureId; readonly parts: readonly MeasureId[] }[] = [
  {
    whole: 'needs',
    parts: [
      'needs_taken_back',
      'needs_open',
      'needs_applied',
      'needs_taken',
      'needs_routed',
      'needs_closed',
      'needs_expired',
      'needs_withdrawn',
    ],
  },
  { whole: 'loans', parts: ['loans_first', 'loans_not_first'] },
  { whole: 'loans', parts: ['loans_pure_credit', 'loans_not_pure_credit'] },
  { whole: 'loans', parts: ['loans_inclusive', 'loans_not_inclusive'] },
  { whole: 'pulls', parts: ['pulls_to_decide', 'pulls_to_monitor'] },
]
