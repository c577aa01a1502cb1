import * as z from 'zod'
import { notFound } from '#shared/kernel/common-errors'
import { OrganisationKind, Role } from '#shared/kernel/role'
import { Committed, route } from '#shared/kernel/route'
import { memberJoined } from './organisation.events.ts'
import { alreadyMember, invitationOver, OrganisationId, PersonId } from './organisation.ts'

const Name = z.object({ zh: z.string(), en: z.string() })

export const Membership = z.object({
  organisationId: OrganisationId,
  organisationKind: OrganisationKind,
  organisationName: Name,
  uscc: z.string().nullable(),
  roles: z.array(Role),
})
export type Membership = z.infer<typeof Membership>

const Token = z.string().min(20).max(300)

/** What the signed-in person is and may join. */
export const me = {
  show: route({
    method: 'GET',
    path: '/me',
    summary: { zh: '我是谁，属于哪些单位', en: 'Who I am and which organisations I belong to' },
    allow: 'signed_in',
    scope: 'self',
    output: z.object({ personId: PersonId, memberships: z.array(Membership) }),
  }),
  showInvitation: route({
    method: 'GET',
    path: '/me/invitations/{token}',
    summary: { zh: '邀请我的是谁', en: 'Who invites me' },
    allow: 'signed_in',
    scope: 'self',
    params: z.object({ token: Token }),
    errors: [notFound, invitationOver],
    output: z.object({
      organisationName: Name,
      organisationKind: OrganisationKind,
      roles: z.array(Role),
      expiresAt: z.string(),
    }),
  }),
  acceptInvitation: route({
    method: 'POST',
    path: '/me/invitations/{token}/accept',
    summary: { zh: '接受邀请', en: 'Accept an invitation' },
    allow: 'signed_in',
    scope: 'self',
    params: z.object({ token: Token }),
    event: memberJoined,
    errors: [notFound, invitationOver, alreadyMember],
    output: Committed,
  }),
}
