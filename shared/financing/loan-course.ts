import type { Fen } from '#shared/kernel/fen'
import type { Transition } from '#shared/kernel/transition'
import { type LoanAction, type LoanStatus, type LoanTerms, loanLife, repayableStatuses } from './loan.ts'
import type { LoanGrade, LoanReport, LoanReportOf } from './loan-report.ts'
import {
  changedStretch,
  type Due,
  dueBy,
  duesOf,
  firstStretch,
  interestToDayFen,
  noMore,
  principalOf,
  renewedStretch,
  type Stretch,
} from './loan-schedule.ts'

/** Why a report does not count, as long as the others are what they are; one that is still to come may change that. */
export type NotCounted =
  | 'reversed'
  | 'nothing_to_reverse'
  | 'loan_over'
  | 'more_than_owed'
  | 'still_owed'
  | 'nothing_owed'

/** A loan on its way through its reports, in value order. */
export type Course = {
  readonly amountFen: Fen
  readonly status: LoanStatus
  readonly grade: LoanGrade | null
  /** Lines that no later report changes. */
  readonly past: readonly Due[]
  readonly stretch: Stretch
  /** Towards the instalments. */
  readonly principalFen: Fen
  readonly interestFen: Fen
  readonly earlyPrincipalFen: Fen
  readonly earlyInterestFen: Fen
  readonly penaltyFen: Fen
}
export type Step = Course | NotCounted

/** Principal that is still owed. */
export const balanceOf = ({ amountFen, principalFen, earlyPrincipalFen }: Course): Fen =>
  amountFen - principalFen - earlyPrincipalFen

/** As it was paid out. */
export function begin({ repaymentWay: way, rateBp, termMonths, ...paidOut }: LoanTerms): Course {
  const stretch = firstStretch({ way, rateBp, termMonths }, paidOut)
  const none = { principalFen: 0, interestFen: 0, earlyPrincipalFen: 0, earlyInterestFen: 0, penaltyFen: 0 }
  return { amountFen: paidOut.amountFen, status: 'active', grade: null, past: [], stretch, ...none }
}

/** The loan after one more report, or why that one does not count. */
export function takeReport(course: Course, report: LoanReport): Step {
  switch (report.kind) {
    case 'repayment':
      return repay(course, report)
    case 'early_repayment':
      return repayEarly(course, report)
    case 'extension':
      return extend(course, report)
    case 'renewal':
      return renew(course, report)
    case 'grade':
      return { ...course, grade: report.grade }
    case 'settlement':
      return balanceOf(course) > 0 ? 'still_owed' : moved(course, 'settle', course)
    case 'write_off':
      return balanceOf(course) === 0 ? 'nothing_owed' : moved(course, 'write_off', course)
    case 'reversal':
      return 'nothing_to_reverse'
  }
}

const may = ({ status }: Course, action: LoanAction) =>
  (loanLife[action] as Transition<LoanStatus>).from.includes(status)

const moved = (course: Course, action: LoanAction, next: Course): Step =>
  may(course, action) ? { ...next, status: loanLife[action].to } : 'loan_over'

function repay(course: Course, { valueDate, principalFen, interestFen, penaltyFen }: LoanReportOf<'repayment'>): Step {
  if (!repayableStatuses.includes(course.status)) return 'loan_over'
  const balanceFen = balanceOf(course)
  if (principalFen > balanceFen) return 'more_than_owed'
  const paid: Course = {
    ...course,
    principalFen: course.principalFen + principalFen,
    interestFen: course.interestFen + interestFen,
    penaltyFen: course.penaltyFen + penaltyFen,
  }
  // What is repaid bears no more interest.
  return balanceFen === principalFen ? closed(paid, valueDate) : paid
}

/** The instalments that have come stand; the rest is spread anew over the months that are left. */
function repayEarly(course: Course, report: LoanReportOf<'early_repayment'>): Step {
  if (!may(course, 'settle')) return 'loan_over'
  const { valueDate, principalFen, interestFen } = report
  const come = dueBy(duesOf(course.stretch), valueDate)
  const leftFen = course.stretch.amountFen - principalOf(come)
  if (principalFen > Math.min(leftFen, balanceOf(course))) return 'more_than_owed'
  const line: Due = { kind: 'early', dueOn: valueDate, principalFen, interestFen }
  return {
    ...course,
    past: [...course.past, ...come, line],
    stretch: changedStretch(course.stretch, valueDate, leftFen - principalFen),
    earlyPrincipalFen: course.earlyPrincipalFen + principalFen,
    earlyInterestFen: course.earlyInterestFen + interestFen,
  }
}

function extend(course: Course, { valueDate, months }: LoanReportOf<'extension'>): Step {
  const owedFen = balanceOf(course)
  if (owedFen === 0) return 'nothing_owed'
  const stretch = changedStretch(course.stretch, valueDate, owedFen, months)
  return moved(course, 'extend', { ...closed(course, valueDate), stretch })
}

function renew(course: Course, report: LoanReportOf<'renewal'>): Step {
  const { valueDate, repaymentWay: way, rateBp, termMonths } = report
  const owedFen = balanceOf(course)
  if (owedFen === 0) return 'nothing_owed'
  const before = closed(course, valueDate)
  const interestFen = interestToDayFen(course.stretch, owedFen, valueDate)
  const line: Due = { kind: 'interest_to_day', dueOn: valueDate, principalFen: 0, interestFen }
  return moved(course, 'renew', {
    ...before,
    past: interestFen === 0 ? before.past : [...before.past, line],
    stretch: renewedStretch({ way, rateBp, termMonths }, owedFen, valueDate),
  })
}

/** Up to `day` the schedule asks for the principal that has come in, and for no more after it. */
function closed(course: Course, day: string): Course {
  let left = course.principalFen
  const asked: Due[] = []
  for (const due of [...course.past, ...dueBy(duesOf(course.stretch), day)]) {
    const principalFen = due.kind === 'early' ? due.principalFen : Math.min(left, due.principalFen)
    if (due.kind !== 'early') left -= principalFen
    asked.push({ ...due, principalFen })
  }
  if (left > 0) asked.push({ kind: 'instalment', dueOn: day, principalFen: left, interestFen: 0 })
  return { ...course, past: asked, stretch: noMore(course.stretch) }
}
