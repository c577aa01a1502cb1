import { actingOrganisation } from '#functions/platform/acting'
import { readAll } from '#functions/platform/merged-list'
import type { Verb } from '#functions/platform/serve'
import type { bankLoanBook, LoanSort, LoanView } from '#shared/financing/bank-loan-book.contract'
import { type LoanStatus, loanLife } from '#shared/financing/loan'
import type { LoanRow } from '#shared/financing/loan.contract'
import { overdueDays } from '#shared/financing/loan-figures'
import { dayOf } from '#shared/kernel/instant'
import { loanCalendar } from './loan.store.ts'
import { bankLoans } from './loan-lists.view.ts'

/** So many are read at once; above that a bank works with its own loan system. */
const most = 5_000

const liveStatuses: readonly LoanStatus[] = loanLife.settle.from
const isLive = ({ state }: LoanRow) => liveStatuses.includes(state)
const views: Readonly<Record<LoanView, (loan: LoanRow) => boolean>> = {
  live: isLive,
  overdue: (loan) => isLive(loan) && loan.overdueDays > 0,
  ended: (loan) => !isLive(loan),
}

const never = '9999-12-31'
const byId = (one: LoanRow, other: LoanRow) => (one.loanId < other.loanId ? -1 : 1)
const byText = (of: (loan: LoanRow) => string) => (one: LoanRow, other: LoanRow) =>
  of(one) === of(other) ? byId(one, other) : of(one) < of(other) ? -1 : 1
const orders: Readonly<Record<LoanSort, (one: LoanRow, other: LoanRow) => number>> = {
  due: byText(({ unpaidFrom }) => unpaidFrom ?? never),
  overdue: (one, other) => other.overdueDays - one.overdueDays || byId(one, other),
  balance: (one, other) => other.balanceFen - one.balanceFen || byId(one, other),
  newest: (one, other) => -byText(({ paidOn }) => paidOn)(one, other),
}

const sumOf = (loans: readonly LoanRow[]) => loans.reduce((sum, { balanceFen }) => sum + balanceFen, 0)

export const showLoanBook: Verb<typeof bankLoanBook.show> = async (ctx, { query }) => {
  const rows = await readAll(ctx, bankLoans, [actingOrganisation(ctx)], most)
  const today = dayOf(ctx.now)
  const loans = rows.map((row): LoanRow => ({ ...row, overdueDays: overdueDays(row, today, loanCalendar) }))
  const [live, overdue] = [loans.filter(views.live), loans.filter(views.overdue)]
  const shown = loans.filter(views[query.view]).sort(orders[query.sort])
  const pages = Math.max(1, Math.ceil(shown.length / query.limit))
  const page = Math.min(query.page, pages)
  return {
    items: shown.slice((page - 1) * query.limit, page * query.limit),
    ...{ total: shown.length, page, pages },
    counts: { live: live.length, overdue: overdue.length, ended: loans.length - live.length },
    ...{ balanceFen: sumOf(live), overdueBalanceFen: sumOf(overdue) },
    isCut: rows.length >= most,
  }
}
