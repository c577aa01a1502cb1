import { filterNames } from '#web/features/supervision/filter-names.ts'
import {
  iconBuildingBank,
  iconChartFunnel,
  iconChartLine,
  iconClock,
  iconFolderSearch,
  iconHandGrab,
  iconLayoutDashboard,
  iconSettings,
  iconUsers,
} from '#web/ui/icons.data.ts'
import type { WorkEntry } from './work-navigation.ts'

/** The office's places; filters of its figures go along from one page to the next. */
export const officeEntries: readonly WorkEntry[] = [
  { href: '/office', label: 'panorama', icon: iconLayoutDashboard, keeps: filterNames },
  { href: '/office/funnel', label: 'funnel', icon: iconChartFunnel, keeps: filterNames },
  { href: '/office/banks', label: 'banks', icon: iconBuildingBank, keeps: filterNames },
  { href: '/office/clocks', label: 'clocks', icon: iconClock },
  { href: '/office/needs', label: 'waitingNeeds', icon: iconHandGrab },
  { href: '/office/figures', label: 'figures', icon: iconChartLine, keeps: filterNames },
  { href: '/office/cases', label: 'cases', icon: iconFolderSearch, keeps: filterNames },
  { href: '/office/members', label: 'members', icon: iconUsers, roles: ['organisation_admin'] },
  { href: '/office/settings', label: 'settings', icon: iconSettings },
]
