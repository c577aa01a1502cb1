import { serve } from '#functions/platform/serve'
import { identity } from '#shared/identity/contract'
import { acceptInvitation, showInvitation } from './accept-invitation.ts'
import { inviteAdmin, inviteMember, revokeInvitation, showInvitations } from './invite-member.ts'
import { changeMemberRoles, listMembers, removeMember } from './keep-members.ts'
import { listOrganisations, registerClient, registerOrganisation } from './register-organisation.ts'
import { showMe } from './show-me.ts'

export const identityHttp = serve('identity', identity, {
  me: { show: showMe, showInvitation, acceptInvitation },
  member: {
    list: listMembers,
    invite: inviteMember,
    revokeInvitation,
    changeRoles: changeMemberRoles,
    remove: removeMember,
  },
  organisation: {
    register: registerOrganisation,
    list: listOrganisations,
    inviteAdmin,
    showInvitations,
    registerClient,
  },
})
