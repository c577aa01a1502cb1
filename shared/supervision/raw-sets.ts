import type { Instant } from '#shared/kernel/instant'
import { officialCalendar } from '#shared/kernel/official-calendar'
import { addWorkingDays } from '#shared/kernel/working-day'
import { atOf, firstOf, type History, inside, lastSaid, numberIn, standsSince } from './raw-history.ts'

const is = (history: History, type: string): boolean => firstOf(history, type) !== undefined

/** What is told of needs, each by its events alone. */
export const rawNeed = {
  isKnown: (need: History) => is(need, 'need.opened') || is(need, 'need.applied_with'),
  isMet: (need: History) => is(need, 'need.taken') || is(need, 'need.applied_with'),
  status: (need: History) => lastSaid(need, 'status') ?? 'draft',
  isUnmet(need: History, now: Instant): boolean {
    const opened = atOf(need, 'need.opened')
    if (opened === undefined) return false
    const due = addWorkingDays(opened, 10, officialCalendar).at
    const spoilt = ['need.taken', 'need.applied_with', 'need.kept', 'need.withdrawn', 'need.expired']
    return now > due && !need.some(({ type, at }) => spoilt.includes(type) && at <= due)
  },
}

const answers = ['application.accepted', 'application.refused']
const ends = ['refused', 'withdrawn', 'expired', 'offer_declined', 'offer_lapsed', 'signing_lapsed', 'superseded'].map(
  (one) => `application.${one}`,
)

/** What is told of applications. */
export const rawApplication = {
  answeredAt: (application: History) => atOf(application, ...answers),
  isAnsweredInTime(application: History): boolean {
    const answer = firstOf(application, ...answers)
    return answer !== undefined && answer.at <= String(inside(answer.data, 'deadlines', 'accept'))
  },
  isAnswerDue(application: History, now: Instant): boolean {
    if (rawApplication.answeredAt(application) !== undefined) return true
    const end = application.findLast(({ type }) => ends.includes(type))
    const before = end ? application.slice(0, application.indexOf(end)) : application
    const at = standsSince(before) ?? end?.at ?? now
    return at > String(lastSaid(application, 'deadlines', 'accept'))
  },
  clock(application: History, now: Instant): string | undefined {
    const duty = application.at(-1)?.data.duty
    if (duty === null || duty === undefined) return undefined
    const dueAt = String(inside(duty, 'dueAt'))
    const since = standsSince(application)
    if (since !== undefined) return since > dueAt ? 'breached' : 'paused'
    if (now > dueAt) return 'breached'
    return now.slice(0, 10) === dueAt.slice(0, 10) ? 'due_today' : 'running'
  },
  isTold: (application: History) =>
    application.some(({ type, data }) => type === 'application.clock_breached' && data.to === 'bank'),
}

const live = ['active', 'extended', 'renewed']

/** What is told of loans. */
export const rawLoan = {
  standing: (loan: History) => lastSaid(loan, 'standing'),
  isLive: (loan: History) => live.includes(String(inside(rawLoan.standing(loan), 'status'))),
  balance: (loan: History) => numberIn(inside(rawLoan.standing(loan), 'balanceFen')),
  grade: (loan: History) => inside(rawLoan.standing(loan), 'grade'),
  isOverdue(loan: History, now: Instant): boolean {
    const { unpaidFrom, overdueAt } = { unpaidFrom: null, overdueAt: null, ...Object(rawLoan.standing(loan)) }
    return rawLoan.isLive(loan) && unpaidFrom !== null && !(typeof overdueAt === 'string' && overdueAt > now)
  },
  isInclusive(loan: History): boolean {
    const size = inside(loan[0]?.data, 'traits', 'sizeClass')
    return (
      numberIn(inside(loan[0]?.data, 'terms', 'amountFen')) <= 1_000_000_000 &&
      ['small', 'micro'].includes(String(size))
    )
  },
}
