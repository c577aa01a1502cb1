import type { OrganisationId, PersonId } from '#shared/identity/organisation'
import { forbidden } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import type { Ctx } from './context.ts'

/** The organisation for which the caller acts; routes that allow roles always have one. */
export function actingOrganisation(ctx: Ctx): OrganisationId {
  const membership = 'membership' in ctx.actor ? ctx.actor.membership : undefined
  if (!membership) throw new DomainError(forbidden, { roles: 'member of an organisation' })
  return membership.organisationId
}

/** The person who calls; a system can't do what asks for a person. @throws forbidden */
export function actingPerson(ctx: Ctx): PersonId {
  if (ctx.actor.kind !== 'person') throw new DomainError(forbidden, { roles: 'person' })
  return ctx.actor.id
}
