import type { Ctx } from '#functions/platform/context'
import { readList } from '#functions/platform/view'
import { companyNeeds } from './company-needs.view.ts'
import { companyLoans } from './loan-lists.view.ts'
import { appliedBy } from './need-application.store.ts'

/** As many as one page of a portrait shows. */
const most = 50

/** The newest needs, applications and loans of a company, by their ids. */
export async function listCompanyCases(ctx: Ctx, companyId: string) {
  const page = { limit: most }
  const [needs, { applied }, loans] = await Promise.all([
    readList(ctx, companyNeeds, companyId, page),
    appliedBy(ctx.platform, companyId, most, undefined),
    readList(ctx, companyLoans, companyId, page),
  ])
  return {
    needIds: needs.items.map(({ needId }) => needId),
    applicationIds: applied.map(({ applicationId }) => applicationId),
    loanIds: loans.items.map(({ loanId }) => loanId),
  }
}
