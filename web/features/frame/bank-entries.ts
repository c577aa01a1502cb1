import type { Role } from '#shared/kernel/role'
import { countInbox } from '#web/features/bank-inbox/count-inbox.ts'
import { iconInbox } from '#web/ui/icons.data.ts'
import type { WorkEntry } from './work-navigation.ts'

const handlers: readonly Role[] = ['loan_officer', 'bank_approver']

/** A bank's places. */
export const bankEntries: readonly WorkEntry[] = [
  { href: '/bank', label: 'inbox', icon: iconInbox, roles: handlers, count: countInbox },
]
