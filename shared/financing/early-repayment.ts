import type { Fen } from '#shared/kernel/fen'
import type { Loan } from './loan.ts'
import { type NotCounted, takeReport } from './loan-course.ts'
import { figuresOf, foldLoan, type LoanFigures } from './loan-figures.ts'
import { type Due, interestToDayFen } from './loan-schedule.ts'

export type EarlyRepayment = {
  /** Interest of what is repaid, from the last due day to this one; paid together with it. */
  readonly interestFen: Fen
  /** Interest of all that is left, this one included, less than without it. */
  readonly savedFen: Fen
  readonly after: LoanFigures
}

/** What it costs to repay `principalFen` on a day, before anybody does. @returns why it can't be done, else the cost */
export function quoteEarlyRepayment(
  { terms, reports }: Pick<Loan, 'terms' | 'reports'>,
  principalFen: Fen,
  on: string,
): EarlyRepayment | NotCounted {
  const { course } = foldLoan({ terms, reports: reports.filter(({ report }) => report.valueDate <= on) })
  const interestFen = interestToDayFen(course.stretch, principalFen, on)
  const common = { reportId: 'quote', valueDate: on, principalFen, interestFen }
  const after = takeReport(course, { kind: 'early_repayment', ...common })
  if (typeof after === 'string') return after
  const [now, then] = [figuresOf(course, []), figuresOf(after, [])]
  return { interestFen, savedFen: interestIn(now.schedule) - interestIn(then.schedule), after: then }
}

const interestIn = (schedule: readonly Due[]): Fen => schedule.reduce((sum, { interestFen }) => sum + interestFen, 0)
