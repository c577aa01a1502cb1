import { serve } from '#functions/platform/serve'
import { identity } from '#shared/identity/contract'
import { acceptInvitation, showInvitation } from './accept-invitation.ts'
import { inviteAdmin, inviteMember, revokeInvitation, showInvitations } from './invite-member.ts'
import { changeBranch, listBranches, openBranch, placeMemberInBranch, setMemberStandIn } from './keep-branches.ts'
import { createClient, listClients, revokeClient, rotateClientSecret, showClientSecret } from './keep-clients.ts'
import { changeMemberRoles, listMembers, removeMember } from './keep-members.ts'
import { listColleagues } from './list-colleagues.ts'
import { listOrganisations, registerClient, registerOrganisation } from './register-organisation.ts'
import { showMe } from './show-me.ts'

export const identityHttp = serve('identity', identity, {
  branch: { open: openBranch, change: changeBranch, list: listBranches },
  client: {
    create: createClient,
    showSecret: showClientSecret,
    rotate: rotateClientSecret,
    revoke: revokeClient,
    list: listClients,
  },
  colleague: { list: listColleagues },
  me: { show: showMe, showInvitation, acceptInvitation },
  member: {
    list: listMembers,
    invite: inviteMember,
    revokeInvitation,
    changeRoles: changeMemberRoles,
    place: placeMemberInBranch,
    setStandIn: setMemberStandIn,
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
