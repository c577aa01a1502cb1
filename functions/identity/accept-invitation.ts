import { actingPerson } from '#functions/platform/acting'
import { commit } from '#functions/platform/commit'
import type { Verb } from '#functions/platform/serve'
import type { me } from '#shared/identity/me.contract'
import { join, memberOf, openInvitation } from '#shared/identity/organisation'
import { memberJoined } from '#shared/identity/organisation.events'
import { fromInvitationToken } from './invitation-token.ts'
import { indexMember, organisations } from './organisation.store.ts'

export const showInvitation: Verb<typeof me.showInvitation> = async (ctx, { params }) => {
  const { organisationId, invitationId } = fromInvitationToken(ctx.platform, params.token)
  const { state } = await organisations.load(ctx, organisationId)
  const { roles, expiresAt } = openInvitation(state, invitationId, ctx.now)
  return { organisationName: state.name, organisationKind: state.kind, roles, expiresAt }
}

export const acceptInvitation: Verb<typeof me.acceptInvitation> = async (ctx, { params }) => {
  const personId = actingPerson(ctx)
  const { organisationId, invitationId } = fromInvitationToken(ctx.platform, params.token)
  const loaded = await organisations.load(ctx, organisationId)
  const { roles } = openInvitation(loaded.state, invitationId, ctx.now)
  const state = join(loaded.state, invitationId, personId, ctx.now)
  const member = memberOf(state, personId)
  return commit(ctx, {
    aggregate: organisations.change(loaded, state),
    event: { declaration: memberJoined, data: { invitationId, personId, roles } },
    writes: member ? [indexMember(ctx, organisationId, state, member)] : [],
  })
}
