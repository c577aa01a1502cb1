import type { Role } from '#shared/kernel/role'
import type { Messages } from '#web/i18n/messages.ts'
import type { PageAccess } from '#web/lib/page-access.ts'
import type { PlaceKind } from '#web/lib/place.ts'
import { bankEntries } from './bank-entries.ts'
import { bankHouseEntries } from './bank-house-entries.ts'
import { companyMore, companyTabs } from './company-entries.ts'
import { officeEntries } from './office-entries.ts'

/** What waits behind an entry; `lamp` for the reader's turn, `coral` for late. */
export type EntryCount = { readonly value: number; readonly isMore?: boolean; readonly tone: 'gray' | 'lamp' | 'coral' }

export type WorkEntry = {
  readonly href: string
  /** Its key in messages/…/navigation.json. */
  readonly label: keyof Messages['navigation']
  readonly icon: readonly string[]
  /** Only for who has one of these roles; without it for all. The API decides, this only saves a way that leads nowhere. */
  readonly roles?: readonly Role[]
  /** Read for each page: keep it to one cheap question. */
  readonly count?: (access: PageAccess) => Promise<EntryCount | undefined>
  /** What the present address says of these goes along. */
  readonly keeps?: readonly string[]
}

/** A page that doesn't exist yet has no entry here. */
export const workNavigation: Readonly<Record<PlaceKind, readonly WorkEntry[]>> = {
  company: companyTabs,
  bank: [...bankEntries, ...bankHouseEntries],
  office: officeEntries,
}

/** Pages without an entry of their own, and the entry that they belong to. */
export const belowEntries: Readonly<Record<PlaceKind, readonly Pick<WorkEntry, 'href' | 'label'>[]>> = {
  company: [],
  bank: [
    { href: '/bank/ended', label: 'inbox' },
    { href: '/bank/cases', label: 'inbox' },
    { href: '/bank/notices', label: 'notices' },
  ],
  office: [
    { href: '/office/companies', label: 'cases' },
    { href: '/office/notices', label: 'notices' },
  ],
}

export const isFor = ({ roles }: WorkEntry, access: PageAccess): boolean =>
  roles === undefined || roles.some((role) => access.roles.includes(role))

/** What a company has beside its tabs. */
export const companyEntries = (access: PageAccess): readonly WorkEntry[] =>
  companyMore.filter((entry) => isFor(entry, access))
