import { readOrganisation } from '#functions/identity/read-organisation'
import { actingOrganisation } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import type { OrganisationId } from '#shared/identity/organisation'

export type ActingCompany = { readonly organisationId: OrganisationId; readonly uscc: string }

/** The company for which the caller acts, with the code under which its facts stand. */
export async function findActingCompany(ctx: Ctx): Promise<ActingCompany> {
  const organisationId = actingOrganisation(ctx)
  const known = 'membership' in ctx.actor ? ctx.actor.membership?.uscc : undefined
  const uscc = known ?? (await readOrganisation(ctx, organisationId)).uscc
  // Roles of a company exist in companies only, and a company is founded with its code.
  if (uscc === undefined) throw new Error(`${organisationId} is no company`)
  return { organisationId, uscc }
}
