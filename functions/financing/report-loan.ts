import type { Loaded } from '#functions/platform/aggregate'
import { commit } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import { eventsAfter } from '#functions/platform/ledger-event'
import type { Verb } from '#functions/platform/serve'
import type { Loan } from '#shared/financing/loan'
import type { bankLoan } from '#shared/financing/loan.contract'
import { LoanStanding, loanReported } from '#shared/financing/loan.events'
import type { LoanReport } from '#shared/financing/loan-report'
import { reportLoan as report } from '#shared/financing/loan-standing'
import { newReports, takenWith } from '#shared/financing/take-loan-reports'
import { dayOf } from '#shared/kernel/instant'
import type { Committed } from '#shared/kernel/route'
import { loadOwnLoan, loanCalendar, loans } from './loan.store.ts'

export const reportLoan: Verb<typeof bankLoan.report> = async (ctx, { params, body: { reports } }) => {
  const loaded = await loadOwnLoan(ctx, 'bankId', params.loanId)
  const fresh = newReports(loaded.state, reports, dayOf(ctx.now))
  if (fresh.length === 0) return answerAgain(ctx, loaded, reports)
  const { state, standing, overdueEnds } = report(loaded.state, fresh, loaded.version + 1, ctx.now, loanCalendar)
  const { companyId, bankId } = state
  return commit(ctx, {
    aggregate: loans.change(loaded, state),
    event: { declaration: loanReported, data: { companyId, bankId, reports: fresh, standing, overdueEnds } },
  })
}

/** Reports that were all taken before are answered as they were then; nothing is written. */
async function answerAgain(ctx: Ctx, { id, state }: Loaded<Loan>, reports: readonly LoanReport[]): Promise<Committed> {
  const version = takenWith(state, reports)
  for await (const { data } of eventsAfter(ctx.platform, loans.noun, id, version - 1))
    return { id, version, state: LoanStanding.parse(data.standing).status }
  throw new Error(`the event of ${id} with version ${version} is missing`)
}
