import { iconBell, iconListSearch, iconSettings, iconUser, iconUsers } from '#web/ui/icons.data.ts'
import type { WorkEntry } from './work-navigation.ts'

/** The company's places: its tabs on the phone, five at most. */
export const companyTabs: readonly WorkEntry[] = [
  { href: '/match', label: 'findLoan', icon: iconListSearch },
  { href: '/company/mine', label: 'mine', icon: iconUser },
]

/** The rest stands on 我的. */
export const companyMore: readonly WorkEntry[] = [
  { href: '/company/notices', label: 'notices', icon: iconBell },
  { href: '/company/members', label: 'members', icon: iconUsers, roles: ['organisation_admin'] },
  { href: '/company/settings', label: 'settings', icon: iconSettings },
]
