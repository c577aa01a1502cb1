import { iconMapPin, iconPlug, iconSettings, iconUsers } from '#web/ui/icons.data.ts'
import type { WorkEntry } from './work-navigation.ts'

/** How the bank runs its own house; below its work. */
export const bankHouseEntries: readonly WorkEntry[] = [
  { href: '/bank/members', label: 'members', icon: iconUsers, roles: ['organisation_admin'] },
  { href: '/bank/branches', label: 'branches', icon: iconMapPin },
  { href: '/bank/clients', label: 'clients', icon: iconPlug, roles: ['organisation_admin'] },
  { href: '/bank/settings', label: 'settings', icon: iconSettings },
]
