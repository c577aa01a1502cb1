import { actingOrganisation } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import { type BranchId, branchFor, standsInFor } from '#shared/identity/branch'
import { organisations } from './organisation.store.ts'

/** The branch of a bank to which companies of a county come; null: the bank as a whole. @throws not_found for an unknown bank */
export async function findBranch(ctx: Ctx, bankId: string, county: string | null): Promise<BranchId | null> {
  return branchFor((await organisations.load(ctx, bankId)).state, county)
}

/** For whom a member of the acting organisation stands in now. */
export async function findStandIns(ctx: Ctx, personId: string): Promise<string[]> {
  const found = await organisations.find(ctx, actingOrganisation(ctx))
  return found ? standsInFor(found.state, personId, ctx.now) : []
}
