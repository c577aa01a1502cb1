import { commit } from '#functions/platform/commit'
import { defineDue } from '#functions/platform/due'
import { LoanStanding, loanFellOverdue } from '#shared/financing/loan.events'
import { announceOverdue } from '#shared/financing/loan-standing'
import { loanCalendar, loans } from './loan.store.ts'

/** A loan whose due day has gone by without its money is said to be overdue. */
export const loanOverdue = defineDue(
  loans.noun,
  ({ data }) => LoanStanding.parse(data.standing).overdueAt ?? undefined,
  async (ctx, loanId) => {
    const loaded = await loans.load(ctx, loanId)
    const { state, standing } = announceOverdue(loaded.state, ctx.now, loanCalendar)
    const { companyId, bankId } = state
    return commit(ctx, {
      aggregate: loans.change(loaded, state),
      event: { declaration: loanFellOverdue, data: { companyId, bankId, standing } },
    })
  },
)
