import { actingOrganisation } from '#functions/platform/acting'
import type { Loaded } from '#functions/platform/aggregate'
import type { Ctx } from '#functions/platform/context'
import type { Verb } from '#functions/platform/serve'
import { readList, type View } from '#functions/platform/view'
import { quoteEarlyRepayment } from '#shared/financing/early-repayment'
import type { Loan, LoanId } from '#shared/financing/loan'
import type { bankLoan, companyLoan, LoanRow } from '#shared/financing/loan.contract'
import { loanFigures, overdueDays } from '#shared/financing/loan-figures'
import { inValueOrder } from '#shared/financing/loan-report'
import type { Due } from '#shared/financing/loan-schedule'
import { loanRules } from '#shared/financing/loan-words'
import { invalidRequest } from '#shared/kernel/common-errors'
import { DomainError, type FieldFault } from '#shared/kernel/domain-error'
import { dayOf } from '#shared/kernel/instant'
import type { PageQuery } from '#shared/kernel/page'
import type { Output } from '#shared/kernel/route'
import { loadOwnLoan, loanCalendar } from './loan.store.ts'
import { bankLoans, companyLoans } from './loan-lists.view.ts'

export const listBankLoans: Verb<typeof bankLoan.list> = (ctx, { query }) => listIn(ctx, bankLoans, query)
export const listCompanyLoans: Verb<typeof companyLoan.list> = (ctx, { query }) => listIn(ctx, companyLoans, query)

async function listIn(ctx: Ctx, view: View<Omit<LoanRow, 'overdueDays'>>, query: PageQuery) {
  const { items, nextCursor } = await readList(ctx, view, actingOrganisation(ctx), query)
  return { items: items.map((row) => ({ ...row, overdueDays: daysOf(ctx, row) })), nextCursor }
}

const daysOf = (ctx: Ctx, row: Pick<LoanRow, 'unpaidFrom'>) => overdueDays(row, dayOf(ctx.now), loanCalendar)

export const showBankLoan: Verb<typeof bankLoan.show> = async (ctx, { params }) =>
  describe(ctx, params.loanId, await loadOwnLoan(ctx, 'bankId', params.loanId))
export const showCompanyLoan: Verb<typeof companyLoan.show> = async (ctx, { params }) =>
  describe(ctx, params.loanId, await loadOwnLoan(ctx, 'companyId', params.loanId))

/** From the ledger: what was reported a moment ago is in it. */
function describe(ctx: Ctx, loanId: LoanId, { version, state }: Loaded<Loan>): Output<typeof bankLoan.show> {
  const { terms, reports, status: _status, announcedOverdueFrom: _announced, ...origin } = state
  const { status, notCounted, schedule, ...figures } = loanFigures(state)
  const why = new Map(notCounted.map(({ reportId, because }) => [reportId, because]))
  return {
    loanId,
    version,
    state: status,
    ...origin,
    ...terms,
    ...figures,
    overdueDays: daysOf(ctx, figures),
    schedule: withOutstanding(schedule, terms.amountFen).map((due) => ({
      ...due,
      isPaid: isPaid(due, figures.unpaidFrom),
    })),
    reports: inValueOrder(reports.map(({ report }) => report)).map((report) => ({
      report,
      notCounted: why.get(report.reportId) ?? null,
    })),
    rules: loanRules.map((rule) => ({ ...rule })),
  }
}

const isPaid = ({ kind, dueOn }: Due, unpaidFrom: string | null) =>
  kind === 'early' || unpaidFrom === null || dueOn < unpaidFrom

function withOutstanding(schedule: readonly Due[], amountFen: number) {
  let outstandingFen = amountFen
  return schedule.map((due) => {
    outstandingFen -= due.principalFen
    return { ...due, outstandingFen }
  })
}

/** What is asked about a day that has gone by is no question of cost. @throws invalid_request */
export const quoteEarlyRepaymentOfLoan: Verb<typeof companyLoan.quoteEarlyRepayment> = async (
  ctx,
  { params, query },
) => {
  const { state } = await loadOwnLoan(ctx, 'companyId', params.loanId)
  const { principalFen, on } = query
  if (on < dayOf(ctx.now)) throw new DomainError(invalidRequest, { count: 1 }, [pastDay(dayOf(ctx.now))])
  const { balanceFen, schedule } = loanFigures(state)
  const quote = quoteEarlyRepayment(state, principalFen, on)
  if (typeof quote === 'string')
    return {
      because: quote,
      principalFen,
      interestFen: 0,
      savedFen: 0,
      balanceFen,
      schedule: withOutstanding(schedule, state.terms.amountFen),
    }
  const { interestFen, savedFen, after } = quote
  return {
    because: null,
    principalFen,
    interestFen,
    savedFen,
    balanceFen: after.balanceFen,
    schedule: withOutstanding(after.schedule, state.terms.amountFen),
  }
}

const pastDay = (today: string): FieldFault => ({
  pointer: '#/query/on',
  code: 'out_of_range',
  detail: { zh: `要在今天 ${today} 或以后`, en: `It must be today, ${today}, or later` },
})
