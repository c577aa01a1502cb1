import * as z from 'zod'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError, defineError } from '#shared/kernel/domain-error'
import { idOf } from '#shared/kernel/id'
import { Instant, plusDays } from '#shared/kernel/instant'
import { OrganisationKind, Role, rolesOf } from '#shared/kernel/role'
import { Secret } from '#shared/kernel/secret'
import { Branch, BranchId, StandIn } from './branch.ts'

export const OrganisationId = idOf('org')
export const PersonId = idOf('per')
export const InvitationId = idOf('inv')
export type OrganisationId = z.infer<typeof OrganisationId>
export type PersonId = z.infer<typeof PersonId>
export type InvitationId = z.infer<typeof InvitationId>

const Name = z.object({ zh: z.string(), en: z.string() })
const SecretText = z.custom<Secret<string>>((value) => value instanceof Secret)

/** A person's place in an organisation. */
export const Member = z.object({
  personId: PersonId,
  displayName: SecretText,
  roles: z.array(Role).min(1),
  joinedAt: Instant,
  branchId: BranchId.nullish(),
  standIn: StandIn.nullish(),
})
export type Member = z.infer<typeof Member>

/** An offer of membership, good once and for seven days; the link that carries it is not kept. */
export const Invitation = z.object({
  id: InvitationId,
  displayName: SecretText,
  roles: z.array(Role).min(1),
  expiresAt: Instant,
})
export type Invitation = z.infer<typeof Invitation>

/** Who has members: a company (claimed), a bank, a department, an office, the platform. */
export const Organisation = z.object({
  status: z.literal('active'),
  kind: OrganisationKind,
  name: Name,
  /** Unified social credit code; a company always has it. */
  uscc: z.string().optional(),
  /** The county of an office (GB/T 2260); an office without one is the city's. */
  county: z.string().optional(),
  /** Fictional organisations of the demo say so everywhere. */
  fictional: z.boolean(),
  /** Providers of facts for which a department answers; it delivers their records and no others. */
  answersFor: z.array(z.string()),
  members: z.array(Member),
  invitations: z.array(Invitation),
  /** A bank's. */
  branches: z.array(Branch).optional(),
})
export type Organisation = z.infer<typeof Organisation>

export const lastAdmin = defineError({
  code: 'last_admin',
  status: 409,
  title: { zh: '至少要有一位管理员', en: 'One administrator must remain' },
  detail: {
    zh: '这是最后一位管理员。先让另一位成员成为管理员，再移除或改角色。',
    en: 'This is the last administrator. Make another member an administrator first.',
  },
})
export const alreadyMember = defineError({
  code: 'already_member',
  status: 409,
  title: { zh: '你已经是成员', en: 'You are a member already' },
  detail: { zh: '不用再接受邀请。', en: 'There is no invitation to accept.' },
})
export const invitationOver = defineError({
  code: 'invitation_over',
  status: 409,
  title: { zh: '这个邀请已经不能用', en: 'This invitation can no longer be used' },
  detail: {
    zh: '已用过、已撤回或超过 7 天。请管理员再发一个。',
    en: 'It was used, revoked or is older than 7 days. Ask the administrator for a new one.',
  },
})
export const roleNotHere = defineError({
  code: 'role_not_here',
  status: 422,
  title: { zh: '这类单位没有这个角色', en: 'This kind of organisation has no such role' },
  detail: { zh: '可选：{roles}', en: 'Possible: {roles}' },
})
export const tooManyMembers = defineError({
  code: 'too_many_members',
  status: 409,
  title: { zh: '成员或邀请已满', en: 'No room for more members or invitations' },
  detail: {
    zh: '一个单位最多 {limit} 位成员、50 个未用的邀请。',
    en: 'At most {limit} members and 50 open invitations.',
  },
})

const invitationDays = 7
const memberLimit = 500
const openInvitationLimit = 50

/** @throws role_not_here, too_many_members */
export function invite(
  organisation: Organisation,
  invitation: Omit<Invitation, 'expiresAt'>,
  now: Instant,
): Organisation {
  assertRoles(organisation, invitation.roles)
  const open = openInvitations(organisation, now)
  if (organisation.members.length >= memberLimit || open.length >= openInvitationLimit)
    throw new DomainError(tooManyMembers, { limit: memberLimit })
  return { ...organisation, invitations: [...open, { ...invitation, expiresAt: plusDays(now, invitationDays) }] }
}

/** Those that can still be accepted at `now`. */
export function openInvitations(organisation: Organisation, now: Instant): Invitation[] {
  return organisation.invitations.filter((invitation) => invitation.expiresAt > now)
}

/** @throws invitation_over */
export function openInvitation(organisation: Organisation, id: InvitationId, now: Instant): Invitation {
  const found = openInvitations(organisation, now).find((invitation) => invitation.id === id)
  if (!found) throw new DomainError(invitationOver)
  return found
}

/** The invited person joins; the invitation is used up. @throws invitation_over, already_member */
export function join(organisation: Organisation, id: InvitationId, personId: PersonId, now: Instant): Organisation {
  const { displayName, roles } = openInvitation(organisation, id, now)
  if (memberOf(organisation, personId)) throw new DomainError(alreadyMember)
  return {
    ...organisation,
    members: [...organisation.members, { personId, displayName, roles, joinedAt: now }],
    invitations: organisation.invitations.filter((invitation) => invitation.id !== id),
  }
}

/** @throws not_found, also for one that was used or ran out: it is no longer there */
export function revokeInvitation(organisation: Organisation, id: InvitationId, now: Instant): Organisation {
  if (!openInvitations(organisation, now).some((invitation) => invitation.id === id)) throw new DomainError(notFound)
  return { ...organisation, invitations: organisation.invitations.filter((invitation) => invitation.id !== id) }
}

/** @throws role_not_here, last_admin */
export function changeRoles(organisation: Organisation, personId: PersonId, roles: Role[]): Organisation {
  assertRoles(organisation, roles)
  return keepingAdmin({
    ...organisation,
    members: organisation.members.map((member) => (member.personId === personId ? { ...member, roles } : member)),
  })
}

/** @throws last_admin */
export function removeMember(organisation: Organisation, personId: PersonId): Organisation {
  return keepingAdmin({
    ...organisation,
    members: organisation.members.filter((member) => member.personId !== personId),
  })
}

export function memberOf(organisation: Organisation, personId: PersonId): Member | undefined {
  return organisation.members.find((member) => member.personId === personId)
}

function keepingAdmin(organisation: Organisation): Organisation {
  if (organisation.members.some((member) => member.roles.includes('organisation_admin'))) return organisation
  throw new DomainError(lastAdmin)
}

function assertRoles({ kind }: Organisation, roles: readonly Role[]): void {
  if (roles.every((role) => rolesOf[kind].includes(role))) return
  throw new DomainError(roleNotHere, { roles: rolesOf[kind].join(', ') })
}
