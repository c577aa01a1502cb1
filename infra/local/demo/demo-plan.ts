import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { backgroundOwners, demoClients, demoOrganisation, demoUsers } from '#infra/local/demo-users'
import type { LocalDate } from '#shared/kernel/local-date'
import { chunkRowLimit } from '#shared/subject/load'
import type { RecordItem } from '#shared/subject/record-item'
import type { Facts } from './company-money.ts'
import { declaredFacts } from './declared-facts.ts'
import { type DemoBank, demoBanks } from './demo-banks.ts'
import { type DemoCompany, demoCompanies } from './demo-companies.ts'

/** A person who claims a company and states facts about it. */
export interface DemoOwner {
  /** Name for the issuer. */
  readonly user: string
  readonly company: DemoCompany
  readonly declared: Facts
}

/** A row as a department delivers it. */
export type DemoRow = Readonly<Record<string, unknown>>

/** All that is to be loaded; the same day gives the same plan. */
export interface DemoPlan {
  readonly departments: readonly string[]
  readonly banks: readonly DemoBank[]
  readonly companies: readonly DemoCompany[]
  readonly owners: readonly DemoOwner[]
  readonly publishedTerms: readonly FileTerms[]
  /** Products of the source of which nothing but the name is known. */
  readonly leftOutTerms: number
}

// The body of the command is checked where it is taken over; here only what decides whether to send it.
const FileTerms = z.looseObject({ id: z.string(), facts_level: z.string().nullish() })
export type FileTerms = z.infer<typeof FileTerms>

const claimed = 200

export function demoPlan(day: LocalDate): DemoPlan {
  const companies = demoCompanies(day)
  const terms = z
    .array(FileTerms)
    .parse(JSON.parse(readFileSync(new URL('data/loan-products.json', import.meta.url), 'utf8')))
  const publishedTerms = terms.filter((one) => one.facts_level !== 'name_only')
  return {
    departments: demoClients.map(({ organisation }) => organisation),
    banks: demoBanks,
    companies,
    owners: demoOwners(companies, day, claimed),
    publishedTerms,
    leftOutTerms: terms.length - publishedTerms.length,
  }
}

/** Demo users own their companies; everybody else one of those in business, spread evenly over the list. */
function demoOwners(companies: readonly DemoCompany[], day: LocalDate, count: number): DemoOwner[] {
  const ownerOf = (user: string, sub: string, company: DemoCompany): DemoOwner => ({
    user,
    company,
    declared: declaredFacts(sub, company, day),
  })
  const byDemoUsers = demoUsers.flatMap(({ name, sub, memberships: [first] }) => {
    if (first === undefined || !first.roles.includes('sme_owner')) return []
    const { uscc } = demoOrganisation(first.organisation)
    return companies.filter((company) => company.uscc === uscc).map((company) => ownerOf(name, sub, company))
  })
  const reserved = new Set(
    demoUsers.flatMap(({ memberships, mayClaim }) => [...memberships.map((one) => one.organisation), mayClaim ?? '']),
  )
  const codes = new Set([...reserved].flatMap((key) => (key === '' ? [] : [demoOrganisation(key).uscc])))
  const free = companies.filter(
    ({ uscc, records }) => !codes.has(uscc) && records.registration?.values.registration_status === 'in_business',
  )
  const rest = Math.min(count - byDemoUsers.length, free.length, backgroundOwners.length)
  const others = backgroundOwners.slice(0, Math.max(0, rest)).flatMap(({ name, sub }, at) => {
    const company = free[Math.floor((at * free.length) / rest)]
    return company === undefined ? [] : [ownerOf(name, sub, company)]
  })
  return [...byDemoUsers, ...others]
}

/** What departments deliver of one item, in chunks. */
export function chunksOf(item: RecordItem, companies: readonly DemoCompany[]): DemoRow[][] {
  const rows = companies.flatMap((company) => rowOf(item, company))
  return Array.from({ length: Math.ceil(rows.length / chunkRowLimit) }, (_, at) =>
    rows.slice(at * chunkRowLimit, (at + 1) * chunkRowLimit),
  )
}

function rowOf(item: RecordItem, { uscc, name, legalRepresentative, records }: DemoCompany): DemoRow[] {
  const record = records[item]
  if (record === undefined) return []
  const row = { uscc, asOf: record.asOf, values: record.values }
  if (item !== 'registration') return [row]
  const identity = {
    name,
    fictional: true,
    legalRepresentativeName: legalRepresentative.name,
    legalRepresentativeIdNumber: legalRepresentative.idNumber,
  }
  return [{ ...row, identity }]
}
