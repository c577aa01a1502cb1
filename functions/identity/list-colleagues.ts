import { actingOrganisation } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import type { Verb } from '#functions/platform/serve'
import type { colleague } from '#shared/identity/colleague.contract'
import type { OrganisationId } from '#shared/identity/organisation'
import type { Role } from '#shared/kernel/role'
import { organisations } from './organisation.store.ts'

const handlesLoans: readonly Role[] = ['loan_officer', 'bank_approver']

export const listColleagues: Verb<typeof colleague.list> = async (ctx) => {
  const { state } = await organisations.load(ctx, actingOrganisation(ctx))
  const colleagues = state.members.filter(({ roles }) => roles.some((role) => handlesLoans.includes(role)))
  return {
    items: colleagues.map(({ personId, displayName, roles }) => ({
      personId,
      displayName: displayName.reveal(),
      roles: roles.filter((role) => handlesLoans.includes(role)),
    })),
  }
}

/** What an organisation calls its own people, by id; somebody who has left is not among them. */
export async function readNamesOfMembers(
  ctx: Ctx,
  organisationId: OrganisationId,
): Promise<ReadonlyMap<string, string>> {
  const { state } = await organisations.load(ctx, organisationId)
  return new Map(state.members.map(({ personId, displayName }) => [personId, displayName.reveal()]))
}
