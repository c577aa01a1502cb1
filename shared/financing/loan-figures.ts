import type { Fen } from '#shared/kernel/fen'
import { addDays, dayNumber } from '#shared/kernel/local-date'
import { isWorkingDay, type WorkingCalendar } from '#shared/kernel/working-day'
import type { PricedWay } from '#shared/product/repayment-schedule'
import type { Loan, LoanStatus } from './loan.ts'
import { balanceOf, begin, type Course, type NotCounted, takeReport } from './loan-course.ts'
import { inValueOrder, type LoanGrade, type LoanReport } from './loan-report.ts'
import { type Due, duesOf } from './loan-schedule.ts'

/** A loan after its reports. */
export type LoanFigures = {
  readonly status: LoanStatus
  /** null: the bank has not graded it yet. */
  readonly grade: LoanGrade | null
  readonly rateBp: number
  readonly repaymentWay: PricedWay
  readonly balanceFen: Fen
  readonly principalPaidFen: Fen
  readonly interestPaidFen: Fen
  readonly penaltyPaidFen: Fen
  /** Its principal adds up to what was paid out. */
  readonly schedule: readonly Due[]
  readonly lastDueOn: string
  /** The first due day whose principal or interest has not come in whole, be it past or still to come; null: all has. */
  readonly unpaidFrom: string | null
  readonly notCounted: readonly { readonly reportId: string; readonly because: NotCounted }[]
}

type Told = Pick<Loan, 'terms' | 'reports'>
type Fold = { readonly course: Course; readonly notCounted: LoanFigures['notCounted'] }

/** Balance, class, schedule and state of a loan: a fold over its reports by the day on which each counts. */
export function loanFigures(loan: Told): LoanFigures {
  const { course, notCounted } = foldLoan(loan)
  return figuresOf(course, notCounted)
}

/** The loan as it stood on a day, as far as has been told by now. */
export const loanFiguresOn = ({ terms, reports }: Told, day: string): LoanFigures =>
  loanFigures({ terms, reports: reports.filter(({ report }) => report.valueDate <= day) })

export function foldLoan({ terms, reports }: Told): Fold {
  const ordered = inValueOrder(reports.map(({ report }) => report))
  const reversals = reversalsIn(ordered)
  const notCounted: { reportId: string; because: NotCounted }[] = []
  let course = begin(terms)
  for (const report of ordered) {
    const step = reversals.get(report.reportId) ?? takeReport(course, report)
    if (typeof step === 'string') {
      if (step !== 'counted') notCounted.push({ reportId: report.reportId, because: step })
    } else course = step
  }
  return { course, notCounted }
}

/** What is known before any money is counted: which repayments were reversed, and which reversals meet none. */
function reversalsIn(ordered: readonly LoanReport[]): Map<string, NotCounted | 'counted'> {
  const found = new Map<string, NotCounted | 'counted'>()
  for (const report of ordered) {
    if (report.kind !== 'reversal') continue
    const target = ordered.find(({ reportId }) => reportId === report.reverses)
    const isMoney = target?.kind === 'repayment' || target?.kind === 'early_repayment'
    const meets = isMoney && target.valueDate <= report.valueDate && !found.has(target.reportId)
    found.set(report.reportId, meets ? 'counted' : 'nothing_to_reverse')
    if (meets) found.set(target.reportId, 'reversed')
  }
  return found
}

export function figuresOf(course: Course, notCounted: LoanFigures['notCounted']): LoanFigures {
  const schedule = [...course.past, ...duesOf(course.stretch)]
  return {
    status: course.status,
    grade: course.grade,
    rateBp: course.stretch.rateBp,
    repaymentWay: course.stretch.way,
    balanceFen: balanceOf(course),
    principalPaidFen: course.principalFen + course.earlyPrincipalFen,
    interestPaidFen: course.interestFen + course.earlyInterestFen,
    penaltyPaidFen: course.penaltyFen,
    schedule,
    lastDueOn: schedule.at(-1)?.dueOn ?? course.stretch.startsOn,
    unpaidFrom: course.status === 'settled' ? null : firstUnpaid(schedule, course),
    notCounted,
  }
}

/** Money towards the instalments covers the oldest first, principal and interest each by itself. */
function firstUnpaid(schedule: readonly Due[], paid: Course): string | null {
  let [principalFen, interestFen] = [0, 0]
  for (const due of schedule) {
    if (due.kind === 'early') continue
    principalFen += due.principalFen
    interestFen += due.interestFen
    if (principalFen > paid.principalFen || interestFen > paid.interestFen) return due.dueOn
  }
  return null
}

/** A due day that is no working day may be met on the next one; what comes later is overdue from the due day on. */
export function payableUntil(dueOn: string, calendar: WorkingCalendar): string {
  return isWorkingDay(calendar, dueOn) ? dueOn : payableUntil(addDays(dueOn, 1), calendar)
}

/** @returns days since the first due day that is not covered; 0 while it may still be met */
export function overdueDays({ unpaidFrom }: Pick<LoanFigures, 'unpaidFrom'>, today: string, calendar: WorkingCalendar) {
  if (unpaidFrom === null || today <= payableUntil(unpaidFrom, calendar)) return 0
  return dayNumber(today) - dayNumber(unpaidFrom)
}
