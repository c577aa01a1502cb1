import { actingOrganisation } from '#functions/platform/acting'
import { commit } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import { newId } from '#functions/platform/ids'
import type { Verb } from '#functions/platform/serve'
import type { member } from '#shared/identity/member.contract'
import { invite, type OrganisationId, openInvitations, revokeInvitation as revoke } from '#shared/identity/organisation'
import type { organisation } from '#shared/identity/organisation.contract'
import { invitationRevoked, memberInvited } from '#shared/identity/organisation.events'
import type { Role } from '#shared/kernel/role'
import type { Committed } from '#shared/kernel/route'
import { Secret } from '#shared/kernel/secret'
import { toInvitationToken } from './invitation-token.ts'
import { organisations } from './organisation.store.ts'

export const inviteMember: Verb<typeof member.invite> = (ctx, { body }) =>
  inviteInto(ctx, actingOrganisation(ctx), body)

export const inviteAdmin: Verb<typeof organisation.inviteAdmin> = (ctx, { params, body }) =>
  inviteInto(ctx, params.organisationId, body)

async function inviteInto(
  ctx: Ctx,
  organisationId: OrganisationId,
  { displayName, roles }: { displayName: string; roles: Role[] },
): Promise<Committed> {
  const loaded = await organisations.load(ctx, organisationId)
  const invitationId = newId('inv', ctx.now)
  const state = invite(loaded.state, { id: invitationId, displayName: new Secret(displayName), roles }, ctx.now)
  return commit(ctx, {
    aggregate: organisations.change(loaded, state),
    event: { declaration: memberInvited, data: { invitationId, roles } },
  })
}

export const showInvitations: Verb<typeof organisation.showInvitations> = async (ctx, { params }) => {
  const { state } = await organisations.load(ctx, params.organisationId)
  return {
    invitations: openInvitations(state, ctx.now).map(({ id, roles }) => ({
      invitationId: id,
      roles,
      token: toInvitationToken(ctx.platform, params.organisationId, id),
    })),
  }
}

export const revokeInvitation: Verb<typeof member.revokeInvitation> = async (ctx, { params }) => {
  const loaded = await organisations.load(ctx, actingOrganisation(ctx))
  const state = revoke(loaded.state, params.invitationId, ctx.now)
  return commit(ctx, {
    aggregate: organisations.change(loaded, state),
    event: { declaration: invitationRevoked, data: { invitationId: params.invitationId } },
  })
}
