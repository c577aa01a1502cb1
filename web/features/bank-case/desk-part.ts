import type { ApplicationStatus } from '#shared/financing/application-life'
import type { Role } from '#shared/kernel/role'

export type DeskPart = 'decision' | 'approval' | 'payment' | 'outcome'

const parts: Readonly<Partial<Record<ApplicationStatus, { readonly part: DeskPart; readonly role: Role }>>> = {
  submitted: { part: 'decision', role: 'loan_officer' },
  accepted: { part: 'decision', role: 'loan_officer' },
  due_diligence: { part: 'decision', role: 'loan_officer' },
  proposed: { part: 'approval', role: 'bank_approver' },
  offer_accepted: { part: 'payment', role: 'loan_officer' },
  signed: { part: 'payment', role: 'loan_officer' },
}

/** Which part of the desk a reader works at; whoever has nothing to do here sees how it stands. */
export function deskPart({ state }: { readonly state: ApplicationStatus }, roles: readonly Role[]): DeskPart {
  const found = parts[state]
  return found && roles.includes(found.role) ? found.part : 'outcome'
}
