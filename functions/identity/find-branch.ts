import { actingOrganisation } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import { type BranchId, branchFor, standsInFor } from '#shared/identity/branch'
import { organisations } from './organisation.store.ts'

/** To which branch of a bank companies of a county come; null: to the bank as a whole. @throws not_found for an unknown bank */
export async function findBranches(ctx: Ctx, bankId: string): Promise<(county: string | null) => BranchId | null> {
  const { state } = await organisations.load(ctx, bankId)
  return (county) => branchFor(state, county)
}

/** For whom a member of the acting organisation stands in now. */
export async function findStandIns(ctx: Ctx, personId: string): Promise<string[]> {
  const found = await organisations.find(ctx, actingOrganisation(ctx))
  return found ? standsInFor(found.state, personId, ctx.now) : []
}
