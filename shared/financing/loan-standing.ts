import { stateForbids } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { dayOf, Instant } from '#shared/kernel/instant'
import { addDays } from '#shared/kernel/local-date'
import type { WorkingCalendar } from '#shared/kernel/working-day'
import type { LoanStanding } from './loan.events.ts'
import type { Loan, LoanOrigin, LoanTerms } from './loan.ts'
import { type LoanFigures, loanFigures, loanFiguresOn, overdueDays, payableUntil } from './loan-figures.ts'
import type { LoanReport } from './loan-report.ts'

type Decided = { readonly state: Loan; readonly standing: LoanStanding }
type Reported = Decided & { readonly overdueEnds: 'paid' | 'was_in_time' | null }

export function openLoan(origin: LoanOrigin, terms: LoanTerms, now: Instant, calendar: WorkingCalendar): Decided {
  const figures = loanFigures({ terms, reports: [] })
  const { status } = figures
  const state: Loan = { status, ...origin, terms, reports: [], openedAt: now, announcedOverdueFrom: null }
  return { state, standing: standingOf(figures, null, calendar) }
}

/** @param version of the loan with which the reports are taken */
export function reportLoan(
  loan: Loan,
  fresh: readonly LoanReport[],
  version: number,
  now: Instant,
  calendar: WorkingCalendar,
): Reported {
  const reports = [...loan.reports, ...fresh.map((report) => ({ version, report }))]
  const figures = loanFigures({ terms: loan.terms, reports })
  const isOverdue = overdueDays(figures, dayOf(now), calendar) > 0
  const before = loan.announcedOverdueFrom
  const announced = isOverdue && before !== null ? figures.unpaidFrom : null
  const state: Loan = { ...loan, status: figures.status, reports, announcedOverdueFrom: announced }
  const overdueEnds = before === null || isOverdue ? null : wasInTime(state, before, calendar) ? 'was_in_time' : 'paid'
  return { state, standing: standingOf(figures, announced, calendar), overdueEnds }
}

/** Says that a loan is overdue, once. @throws state_forbids where it isn't, or was said before */
export function announceOverdue(loan: Loan, now: Instant, calendar: WorkingCalendar): Decided {
  const figures = loanFigures(loan)
  if (loan.announcedOverdueFrom !== null || overdueDays(figures, dayOf(now), calendar) === 0)
    throw new DomainError(stateForbids, { state: loan.status, from: 'overdue' })
  const announced = figures.unpaidFrom
  return { state: { ...loan, announcedOverdueFrom: announced }, standing: standingOf(figures, announced, calendar) }
}

/** What was due on that day had been met in time; only the report of it was late. */
function wasInTime(loan: Loan, dueOn: string, calendar: WorkingCalendar): boolean {
  const { unpaidFrom } = loanFiguresOn(loan, payableUntil(dueOn, calendar))
  return unpaidFrom === null || unpaidFrom > dueOn
}

function standingOf(figures: LoanFigures, announced: string | null, calendar: WorkingCalendar): LoanStanding {
  const { status, grade, balanceFen, unpaidFrom, lastDueOn } = figures
  const waits = unpaidFrom !== null && announced === null
  const overdueAt = waits ? startOf(addDays(payableUntil(unpaidFrom, calendar), 1)) : null
  return { status, grade, balanceFen, unpaidFrom, lastDueOn, overdueAt }
}

const startOf = (day: string) => Instant.parse(`${day}T00:00:00.000+08:00`)
