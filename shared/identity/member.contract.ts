import * as z from 'zod'
import { notFound } from '#shared/kernel/common-errors'
import { Instant } from '#shared/kernel/instant'
import { Role } from '#shared/kernel/role'
import { Committed, route } from '#shared/kernel/route'
import { BranchId, StandIn, wrongStandIn } from './branch.ts'
import {
  invitationRevoked,
  memberInvited,
  memberPlaced,
  memberRemoved,
  memberRolesChanged,
  standInSet,
} from './organisation.events.ts'
import { InvitationId, lastAdmin, PersonId, roleNotHere, tooManyMembers } from './organisation.ts'

const DisplayName = z.string().trim().min(1).max(60)
const Roles = z.array(Role).min(1).max(5)
const admin = { allow: ['organisation_admin'], scope: 'own_organisation' } as const
const person = z.object({ personId: PersonId })

/** Members of the acting organisation, kept by its own administrator. */
export const member = {
  list: route({
    method: 'GET',
    path: '/organisation/members',
    summary: { zh: '成员和未用的邀请', en: 'Members and open invitations' },
    ...admin,
    output: z.object({
      version: z.int(),
      members: z.array(
        z.object({
          personId: PersonId,
          displayName: z.string(),
          roles: Roles,
          joinedAt: Instant,
          branchId: BranchId.nullable(),
          standIn: StandIn.nullable(),
        }),
      ),
      invitations: z.array(
        z.object({
          invitationId: InvitationId,
          displayName: z.string(),
          roles: Roles,
          expiresAt: Instant,
          /** What goes behind `/invitations/`; whoever holds it may join, once. */
          token: z.string(),
        }),
      ),
    }),
  }),
  invite: route({
    method: 'POST',
    path: '/organisation/invitations',
    summary: { zh: '邀请成员（一次性链接，7 天）', en: 'Invite a member (a one-time link, 7 days)' },
    ...admin,
    body: z.strictObject({ displayName: DisplayName, roles: Roles }),
    example: { displayName: '王海燕', roles: ['sme_staff'] },
    event: memberInvited,
    errors: [roleNotHere, tooManyMembers],
    output: Committed,
  }),
  revokeInvitation: route({
    method: 'DELETE',
    path: '/organisation/invitations/{invitationId}',
    summary: { zh: '撤回邀请', en: 'Revoke an invitation' },
    ...admin,
    params: z.object({ invitationId: InvitationId }),
    event: invitationRevoked,
    errors: [notFound],
    output: Committed,
  }),
  changeRoles: route({
    method: 'PUT',
    path: '/organisation/members/{personId}/roles',
    summary: { zh: '改成员的角色', en: "Change a member's roles" },
    ...admin,
    params: person,
    body: z.strictObject({ roles: Roles }),
    example: { roles: ['sme_staff'] },
    event: memberRolesChanged,
    errors: [notFound, roleNotHere, lastAdmin],
    output: Committed,
  }),
  place: route({
    method: 'PUT',
    path: '/organisation/members/{personId}/branch',
    summary: { zh: '成员所在的网点', en: "A member's branch" },
    ...admin,
    params: person,
    body: z.strictObject({ branchId: BranchId.nullable() }),
    example: { branchId: null },
    event: memberPlaced,
    errors: [notFound],
    output: Committed,
  }),
  setStandIn: route({
    method: 'PUT',
    path: '/organisation/members/{personId}/stand-in',
    summary: { zh: '成员不在时由谁代班', en: 'Who stands in while a member is away' },
    ...admin,
    params: person,
    body: z.strictObject({ standIn: StandIn.nullable() }),
    example: {
      standIn: {
        personId: 'per_01jdh2m4x7n8p9q0r1s2t3v4w5',
        from: '2026-03-02T00:00:00.000+08:00',
        to: '2026-03-06T23:59:59.999+08:00',
      },
    },
    event: standInSet,
    errors: [notFound, wrongStandIn],
    output: Committed,
  }),
  remove: route({
    method: 'DELETE',
    path: '/organisation/members/{personId}',
    summary: { zh: '移除成员', en: 'Remove a member' },
    ...admin,
    params: person,
    event: memberRemoved,
    errors: [notFound, lastAdmin],
    output: Committed,
  }),
}
