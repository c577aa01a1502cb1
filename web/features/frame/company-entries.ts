import {
  iconBell,
  iconCoins,
  iconEye,
  iconFileText,
  iconHome,
  iconListSearch,
  iconPencil,
  iconSettings,
  iconShieldCheck,
  iconSignature,
  iconSpeakerphone,
  iconUser,
  iconUsers,
} from '#web/ui/icons.data.ts'
import type { WorkEntry } from './work-navigation.ts'

/** The company's places: its tabs on the phone, five at most. */
export const companyTabs: readonly WorkEntry[] = [
  { href: '/company', label: 'home', icon: iconHome },
  { href: '/match', label: 'findLoan', icon: iconListSearch },
  { href: '/company/applications', label: 'applications', icon: iconFileText },
  { href: '/company/credit', label: 'credit', icon: iconShieldCheck },
  { href: '/company/mine', label: 'mine', icon: iconUser },
]

/** The rest stands on 我的. */
export const companyMore: readonly WorkEntry[] = [
  { href: '/company/needs', label: 'needs', icon: iconSpeakerphone },
  { href: '/company/loans', label: 'loans', icon: iconCoins },
  { href: '/company/consents', label: 'consents', icon: iconSignature },
  { href: '/company/looks', label: 'looks', icon: iconEye },
  { href: '/company/facts', label: 'facts', icon: iconPencil },
  { href: '/company/notices', label: 'notices', icon: iconBell },
  { href: '/company/members', label: 'members', icon: iconUsers, roles: ['organisation_admin'] },
  { href: '/company/settings', label: 'settings', icon: iconSettings },
]
