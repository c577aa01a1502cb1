import type { Ctx } from '#functions/platform/context'
import {
  type Member,
  memberOf,
  type Organisation,
  type OrganisationId,
  type PersonId,
} from '#shared/identity/organisation'
import { organisations } from './organisation.store.ts'

/**
 * What an organisation is called, and what it calls one of its people: null for nobody, and for somebody who isn't (any
 * more) among them. @throws not_found
 */
export async function readMember(
  ctx: Ctx,
  organisationId: OrganisationId,
  personId: PersonId | null,
): Promise<{ organisationName: Organisation['name']; displayName: Member['displayName'] | null }> {
  const { state } = await organisations.load(ctx, organisationId)
  const member = personId === null ? undefined : memberOf(state, personId)
  return { organisationName: state.name, displayName: member?.displayName ?? null }
}
