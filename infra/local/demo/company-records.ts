import { addDays, type LocalDate } from '#shared/kernel/local-date'
import type { RecordItem } from '#shared/subject/record-item'
import type { Facts } from './company-money.ts'
import type { Seeded } from './seeded.ts'
import type { BorrowerType } from './trade.ts'

/** What a department knew of a company, and as of which day; dates of the registry stand among the values. */
export interface DemoRecord {
  readonly asOf: LocalDate
  readonly values: Facts
}

type Knowledge = {
  /** How many of the companies (others) the department knows at all. */
  readonly ofCompanies: number
  readonly ofOthers: number
  /** Age of its usual delivery. */
  readonly days: number
}

/** Each department knows only part of the city, and at its own pace. The registry knows everybody. */
const knowledge: Readonly<Record<RecordItem, Knowledge>> = {
  registration: { ofCompanies: 1, ofOthers: 1, days: 1 },
  tax: { ofCompanies: 0.94, ofOthers: 0.6, days: 9 },
  invoices: { ofCompanies: 0.88, ofOthers: 0.42, days: 9 },
  financial_statements: { ofCompanies: 0.82, ofOthers: 0.12, days: 40 },
  social_insurance: { ofCompanies: 0.8, ofOthers: 0.3, days: 12 },
  housing_fund: { ofCompanies: 0.55, ofOthers: 0.08, days: 20 },
  judicial: { ofCompanies: 0.96, ofOthers: 0.85, days: 2 },
  penalties_and_lists: { ofCompanies: 0.98, ofOthers: 0.95, days: 2 },
  public_credit: { ofCompanies: 0.7, ofOthers: 0.15, days: 5 },
  statistics: { ofCompanies: 0.85, ofOthers: 0.35, days: 150 },
  recognition: { ofCompanies: 0.9, ofOthers: 0.4, days: 120 },
  intellectual_property: { ofCompanies: 0.9, ofOthers: 0.4, days: 30 },
  procurement: { ofCompanies: 0.9, ofOthers: 0.4, days: 15 },
  fishery: { ofCompanies: 0.97, ofOthers: 0.97, days: 60 },
  sea_use: { ofCompanies: 0.95, ofOthers: 0.9, days: 90 },
  rural_credit: { ofCompanies: 0.6, ofOthers: 0.8, days: 200 },
}

/** A single figure is missing now and then. */
const gapShare = 0.03
/** A delivery that wasn't renewed. */
const staleShare = 0.03

/** Departments that list who has something mostly have nothing to say about the others. */
const listsOnly: ReadonlySet<RecordItem> = new Set(['recognition', 'intellectual_property', 'procurement'])
const listedAnyway = 0.15
const isNothing = (value: unknown): boolean =>
  value === false || value === 0 || (Array.isArray(value) && value.length === 0)

/** The part of the truth that the department has delivered, or nothing: nobody knows a company before it is there. */
export function deliver(
  random: Seeded,
  item: RecordItem,
  borrowerType: BorrowerType,
  truth: Facts,
  { day, registeredOn }: { readonly day: LocalDate; readonly registeredOn: LocalDate },
): DemoRecord | undefined {
  const { ofCompanies, ofOthers, days } = knowledge[item]
  const share = borrowerType === 'company' ? ofCompanies : ofOthers
  const isListed = !listsOnly.has(item) || !Object.values(truth).every(isNothing) || random.chance(listedAnyway)
  const isKnown = random.chance(share) && isListed
  const isStale = random.chance(staleShare)
  const keepsAll = item === 'registration'
  const values = Object.fromEntries(Object.entries(truth).filter(() => keepsAll || !random.chance(gapShare)))
  const asOf = addDays(day, -days - (isStale && !keepsAll ? random.int(100, 320) : 0))
  return isKnown && asOf > registeredOn && Object.keys(values).length > 0 ? { asOf, values } : undefined
}
