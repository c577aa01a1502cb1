import { actingOrganisation } from '#functions/platform/acting'
import { commit } from '#functions/platform/commit'
import type { Verb } from '#functions/platform/serve'
import type { member } from '#shared/identity/member.contract'
import {
  changeRoles,
  type Member,
  memberOf,
  type Organisation,
  openInvitations,
  removeMember as remove,
} from '#shared/identity/organisation'
import { memberRemoved, memberRolesChanged } from '#shared/identity/organisation.events'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { toInvitationToken } from './invitation-token.ts'
import { indexMember, organisations, unindexMember } from './organisation.store.ts'

export const listMembers: Verb<typeof member.list> = async (ctx) => {
  const organisationId = actingOrganisation(ctx)
  const { version, state } = await organisations.load(ctx, organisationId)
  return {
    version,
    members: state.members.map(({ displayName, branchId = null, standIn = null, ...one }) => ({
      ...one,
      displayName: displayName.reveal(),
      branchId,
      standIn,
    })),
    invitations: openInvitations(state, ctx.now).map(({ id, displayName, roles, expiresAt }) => ({
      invitationId: id,
      displayName: displayName.reveal(),
      roles,
      expiresAt,
      token: toInvitationToken(ctx.platform, organisationId, id),
    })),
  }
}

export const changeMemberRoles: Verb<typeof member.changeRoles> = async (ctx, { params, body }) => {
  const loaded = await organisations.load(ctx, actingOrganisation(ctx))
  const state = changeRoles(loaded.state, params.personId, body.roles)
  const changed = requireMember(state, params.personId)
  return commit(ctx, {
    aggregate: organisations.change(loaded, state),
    event: { declaration: memberRolesChanged, data: { personId: params.personId, roles: body.roles } },
    writes: [indexMember(ctx, loaded.id, state, changed)],
  })
}

export const removeMember: Verb<typeof member.remove> = async (ctx, { params }) => {
  const organisationId = actingOrganisation(ctx)
  const loaded = await organisations.load(ctx, organisationId)
  requireMember(loaded.state, params.personId)
  return commit(ctx, {
    aggregate: organisations.change(loaded, remove(loaded.state, params.personId)),
    event: { declaration: memberRemoved, data: { personId: params.personId } },
    writes: [unindexMember(ctx, organisationId, params.personId)],
  })
}

function requireMember(organisation: Organisation, personId: Member['personId']): Member {
  const found = memberOf(organisation, personId)
  if (!found) throw new DomainError(notFound)
  return found
}
