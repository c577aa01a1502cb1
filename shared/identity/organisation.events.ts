import * as z from 'zod'
import { defineEvent } from '#shared/kernel/event'
import { OrganisationKind, Role } from '#shared/kernel/role'
import { Branch, BranchId, StandIn } from './branch.ts'
import { InvitationId, PersonId } from './organisation.ts'

const roles = z.array(Role)

export const organisationFounded = defineEvent({
  type: 'organisation.founded',
  version: 1,
  data: z.strictObject({
    kind: OrganisationKind,
    name: z.object({ zh: z.string(), en: z.string() }),
    uscc: z.string().optional(),
    county: z.string().optional(),
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
export const branchKept = defineEvent({ type: 'branch.kept', version: 1, data: z.strictObject(Branch.shape) })
export const memberPlaced = defineEvent({
  type: 'member.placed',
  version: 1,
  data: z.strictObject({ personId: PersonId, branchId: BranchId.nullable() }),
})
export const standInSet = defineEvent({
  type: 'member.stand_in_set',
  version: 1,
  data: z.strictObject({ personId: PersonId, standIn: StandIn.nullable() }),
})
