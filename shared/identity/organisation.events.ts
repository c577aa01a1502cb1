import * as z from 'zod'
import { defineEvent } from '#shared/kernel/event'
import { OrganisationKind, Role } from '#shared/kernel/role'
import { InvitationId, PersonId } from './organisation.ts'

const roles = z.array(Role)

export const organisationFounded = defineEvent({
  type: 'organisation.founded',
  version: 1,
  data: z.strictObject({
    kind: OrganisationKind,
    name: z.object({ zh: z.string(), en: z.string() }),
    uscc: z.string().optional(),
    fictional: z.boolean(),
    answersFor: z.array(z.string()),
    founder: PersonId.optional(),
  }),
})
export const memberInvited = defineEvent({
  type: 'member.invited',
  version: 1,
  data: z.strictObject({ invitationId: InvitationId, roles }),
})
export const invitationRevoked = defineEvent({
  type: 'invitation.revoked',
  version: 1,
  data: z.strictObject({ invitationId: InvitationId }),
})
export const memberJoined = defineEvent({
  type: 'member.joined',
  version: 1,
  data: z.strictObject({ invitationId: InvitationId, personId: PersonId, roles }),
})
export const memberRolesChanged = defineEvent({
  type: 'member.roles_changed',
  version: 1,
  data: z.strictObject({ personId: PersonId, roles }),
})
export const memberRemoved = defineEvent({
  type: 'member.removed',
  version: 1,
  data: z.strictObject({ personId: PersonId }),
})
