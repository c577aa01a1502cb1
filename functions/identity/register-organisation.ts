import { commit } from '#functions/platform/commit'
import type { Verb } from '#functions/platform/serve'
import { readList } from '#functions/platform/view'
import { clientRegistered, clientTaken } from '#shared/identity/client'
import { roleNotHere } from '#shared/identity/organisation'
import type { organisation } from '#shared/identity/organisation.contract'
import { DomainError } from '#shared/kernel/domain-error'
import { rolesOf } from '#shared/kernel/role'
import { foundOrganisation } from './found-organisation.ts'
import { clients, organisations } from './organisation.store.ts'
import { organisationList } from './organisation.view.ts'

export const registerOrganisation: Verb<typeof organisation.register> = (ctx, { body }) => foundOrganisation(ctx, body)

export const listOrganisations: Verb<typeof organisation.list> = (ctx, { query }) =>
  readList(ctx, organisationList, query.kind, query, false)

export const registerClient: Verb<typeof organisation.registerClient> = async (ctx, { body }) => {
  const { clientId, organisationId, roles } = body
  const { state } = await organisations.load(ctx, organisationId)
  if (!roles.every((role) => rolesOf[state.kind].includes(role)))
    throw new DomainError(roleNotHere, { roles: rolesOf[state.kind].join(', ') })
  if (await clients.find(ctx, clientId)) throw new DomainError(clientTaken)
  return commit(ctx, {
    aggregate: clients.create(clientId, { status: 'active', organisationId, organisationKind: state.kind, roles }),
    event: { declaration: clientRegistered, data: { organisationId, roles } },
  })
}
