import { expect, test } from 'vitest'
import { codeLabel } from '#shared/fact/vocabulary'
import { idNumberError } from '#shared/subject/id-number'
import { RecordItem, recordItems } from '#shared/subject/record-item'
import { checkRow } from '#shared/subject/record-row'
import { sizeClassOf } from '#shared/subject/size-class'
import { checkUnifiedCode } from '#shared/subject/unified-code'
import { type DemoCompany, demoCompanies, demoCompanyCount } from './demo-companies.ts'
import { chunksOf } from './demo-plan.ts'

const day = '2026-11-24'
const companies = demoCompanies(day)

const factOf = (company: DemoCompany, item: RecordItem, fact: string) => company.records[item]?.values[fact]
const numbers = (item: RecordItem, fact: string, other: RecordItem, otherFact: string): [number, number][] =>
  companies.flatMap((company) => {
    const [a, b] = [factOf(company, item, fact), factOf(company, other, otherFact)]
    return typeof a === 'number' && typeof b === 'number' ? [[a, b] as [number, number]] : []
  })
const tally = (values: readonly unknown[]): Map<unknown, number> => {
  const counts = new Map<unknown, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}

/** Spearman: how well one figure's order follows the other's, from -1 to 1. */
function rankCorrelation(pairs: readonly [number, number][]): number {
  const ranks = (at: 0 | 1) => {
    const order = pairs.map((pair, index) => [pair[at], index] as const).sort(([a], [b]) => a - b)
    return new Map(order.map(([, index], rank) => [index, rank]))
  }
  const [first, second] = [ranks(0), ranks(1)]
  const n = pairs.length
  const squares = pairs.reduce((sum, _, index) => sum + ((first.get(index) ?? 0) - (second.get(index) ?? 0)) ** 2, 0)
  return 1 - (6 * squares) / (n * (n * n - 1))
}

test('the same day gives the same bytes', () => {
  expect(JSON.stringify(demoCompanies(day))).toBe(JSON.stringify(companies))
  expect(companies).toHaveLength(demoCompanyCount)
})

test('on another day the companies are the same ones, with other dates', () => {
  const later = demoCompanies('2027-05-03')
  const who = (list: readonly DemoCompany[]) =>
    list.map(({ uscc, name, legalRepresentative }) => [uscc, name, legalRepresentative])
  expect(who(later)).toEqual(who(companies))
  expect(later[0]?.records.registration?.asOf).toBe('2027-05-02')
})

test('each code is valid, of one of the four counties, plainly invented, and nobody else has it', () => {
  for (const { uscc, records } of companies) {
    expect(checkUnifiedCode(uscc)).toMatchObject({ code: uscc, errors: [] })
    expect(uscc).toMatch(/^9[123]3309(02|03|21|22)XNQY/)
    expect(records.registration?.values.region).toBe(uscc.slice(2, 8))
  }
  expect(new Set(companies.map(({ uscc }) => uscc)).size).toBe(companies.length)
  expect(new Set(companies.map(({ name }) => name)).size).toBe(companies.length)
})

test("each representative's number has a valid form and a region that was never given out", () => {
  for (const { legalRepresentative } of companies) {
    expect(legalRepresentative.idNumber).toMatch(/^330999/)
    expect(idNumberError(legalRepresentative.idNumber, day)).toBeUndefined()
  }
  expect(new Set(companies.map((one) => one.legalRepresentative.idNumber)).size).toBe(companies.length)
})

test.each(RecordItem.options)('every row of %s passes the check of the ingest, also on the day of loading', (item) => {
  const rows = chunksOf(item, companies).flat()
  const faults = rows
    .map((row) => checkRow(item, row, day))
    .flatMap((checked) => ('faults' in checked ? checked.faults : []))
  expect(faults).toEqual([])
  expect(rows.length).toBeGreaterThan(50)
})

test('every county, at least twelve sections, every size class and every type of borrower are there', () => {
  const registered = (fact: string) => companies.map((one) => factOf(one, 'registration', fact))
  const counties = tally(registered('region'))
  expect([...counties.keys()].sort()).toEqual(['330902', '330903', '330921', '330922'])
  expect(Math.min(...counties.values())).toBeGreaterThan(100)
  expect(tally(registered('industry_section')).size).toBeGreaterThanOrEqual(12)
  const sizes = tally(companies.map((one) => factOf(one, 'statistics', 'size_class')))
  for (const size of ['large', 'medium', 'small', 'micro']) expect(sizes.get(size)).toBeGreaterThan(0)
  expect(sizes.get('micro')).toBeGreaterThan(sizes.get('small') ?? 0)
  const borrowers = tally(companies.map((one) => JSON.stringify(factOf(one, 'registration', 'borrower_type'))))
  expect(borrowers.size).toBe(4)
  expect(Math.min(...borrowers.values())).toBeGreaterThan(20)
})

test('of each fact some is known and some is not', () => {
  const facts = RecordItem.options
    .filter((item) => item !== 'registration')
    .flatMap((item) => recordItems[item].facts.map((fact) => ({ item, fact })))
  for (const { item, fact } of facts) {
    const known = companies.filter((one) => factOf(one, item, fact) !== undefined).length / companies.length
    expect(known, fact).toBeGreaterThan(0.03)
    expect(known, fact).toBeLessThan(0.97)
  }
  const shares = companies.map(({ records }) => Object.keys(records).length / RecordItem.options.length)
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length
  expect(mean).toBeGreaterThan(0.4)
  expect(mean).toBeLessThan(0.65)
})

test('larger companies have more people, pay more tax and issue more invoices', () => {
  const revenue = ['financial_statements', 'annual_revenue_yuan'] as const
  expect(rankCorrelation(numbers(...revenue, 'social_insurance', 'employees'))).toBeGreaterThan(0.6)
  expect(rankCorrelation(numbers(...revenue, 'tax', 'tax_paid_12m_yuan'))).toBeGreaterThan(0.6)
  expect(rankCorrelation(numbers(...revenue, 'invoices', 'invoices_12m_yuan'))).toBeGreaterThan(0.8)
})

test('the size class is that of the 2011 standard wherever revenue and employees decide it', () => {
  let decided = 0
  for (const company of companies) {
    const stated = factOf(company, 'statistics', 'size_class')
    const employees = factOf(company, 'social_insurance', 'employees')
    const revenueYuan = factOf(company, 'financial_statements', 'annual_revenue_yuan')
    if (typeof employees !== 'number' || typeof revenueYuan !== 'number' || stated === undefined) continue
    const industry = String(factOf(company, 'registration', 'industry'))
    const reckoned = sizeClassOf({ industry, employees, revenueYuan, assetsYuan: null })
    if (reckoned === null) continue
    decided += 1
    expect(stated, company.name).toBe(reckoned)
  }
  expect(decided).toBeGreaterThan(300)
})

test('every industry that a company is in has a name: a report shows no bare code', () => {
  const codes = new Set(companies.map((company) => String(factOf(company, 'registration', 'industry'))))
  expect([...codes].filter((code) => codeLabel('industry', code) === null)).toEqual([])
})

test('there are bad records, and they are few', () => {
  const share = (item: RecordItem, fact: string, isBad: (value: unknown) => boolean) => {
    const known = companies.map((one) => factOf(one, item, fact)).filter((value) => value !== undefined)
    return known.filter(isBad).length / known.length
  }
  const isTrue = (value: unknown) => value === true
  const bad = [
    share('judicial', 'judgment_debtor', isTrue),
    share('judicial', 'litigation_pending', isTrue),
    share('tax', 'tax_arrears', isTrue),
    share('penalties_and_lists', 'penalties_36m', (value) => Number(value) > 0),
    share('registration', 'registration_status', (value) => value !== 'in_business'),
  ]
  for (const one of bad) {
    expect(one).toBeGreaterThan(0.005)
    expect(one).toBeLessThan(0.25)
  }
})

test('nobody knows a company before it is registered', () => {
  for (const { records } of companies) {
    const registeredOn = String(records.registration?.values.registered_on)
    for (const record of Object.values(records)) expect(record.asOf > registeredOn).toBe(true)
  }
})
