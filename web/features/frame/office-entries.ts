import { iconSettings, iconUsers } from '#web/ui/icons.data.ts'
import type { WorkEntry } from './work-navigation.ts'

/** The office's places. */
export const officeEntries: readonly WorkEntry[] = [
  { href: '/office/members', label: 'members', icon: iconUsers, roles: ['organisation_admin'] },
  { href: '/office/settings', label: 'settings', icon: iconSettings },
]
