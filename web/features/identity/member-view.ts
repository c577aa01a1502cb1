import type { member } from '#shared/identity/member.contract'
import type { Output } from '#shared/kernel/route'

export type MemberView = Output<typeof member.list>['members'][number]
export type InvitationView = Output<typeof member.list>['invitations'][number]
