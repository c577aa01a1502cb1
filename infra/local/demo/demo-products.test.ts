import { expect, test } from 'vitest'
import { codesOf } from '#shared/fact/vocabulary'
import type { LocalDate } from '#shared/kernel/local-date'
import { lprOn } from '#shared/kernel/lpr'
import { compileCatalogue } from '#shared/matching/compiled-catalogue'
import type { Facts } from '#shared/matching/match-answer'
import { matchProducts } from '#shared/matching/match-products'
import { isNearly, waysToQualify } from '#shared/matching/ways-to-qualify'
import { termsFaults } from '#shared/product/bank-terms'
import { LoanProduct } from '#shared/product/loan-product'
import { assembleProfile, type LandedRecord } from '#shared/subject/profile'
import { RecordItem } from '#shared/subject/record-item'
import { checkRow } from '#shared/subject/record-row'
import { demoBanks } from './demo-banks.ts'
import { chunksOf, type DemoOwner, demoPlan } from './demo-plan.ts'

const day: LocalDate = '2026-11-24'
const plan = demoPlan(day)
const products = demoBanks.flatMap((bank) => bank.products.map((product) => ({ bank, ...product })))
const published = products.filter(({ stage }) => stage === 'published')

test('twelve banks have some sixty products on the shelf, and some of the work behind it', () => {
  expect(demoBanks).toHaveLength(12)
  expect(published.length).toBeGreaterThanOrEqual(60)
  expect(published.length).toBeLessThanOrEqual(66)
  expect(new Set(products.map(({ key }) => key)).size).toBe(products.length)
  expect(products.map(({ stage }) => stage)).toEqual(expect.arrayContaining(['draft', 'in_review', 'suspended']))
})

test.each(products)(
  '$key is complete: both ends, ways, fees, promised days, rules that can be evaluated',
  ({ terms }) => {
    expect(termsFaults(terms)).toEqual([])
    expect(LoanProduct.shape.name.safeParse(terms.name).success).toBe(true)
    expect(terms.documents.every(({ en }) => en !== null)).toBe(true)
  },
)

test('no demo bank bears the name of a bank in the published terms', () => {
  const real = new Set(plan.publishedTerms.map(({ bank_zh }) => bank_zh))
  expect(demoBanks.filter(({ name }) => real.has(name.zh))).toEqual([])
})

test('two different persons stand behind each bank, and nobody works for two', () => {
  const staff = demoBanks.flatMap((bank) => bank.staff.map(({ user }) => user))
  expect(new Set(staff).size).toBe(2 * demoBanks.length)
})

test('every kind of product, both kinds of rate and every way with a price are on the shelf', () => {
  const terms = published.map((product) => product.terms)
  expect(new Set(terms.map(({ kind }) => kind))).toEqual(new Set(codesOf('product_kind')))
  expect(new Set(terms.map(({ rate }) => rate.kind))).toEqual(new Set(['fixed', 'lpr']))
  expect(new Set(terms.flatMap(({ repaymentWays }) => repaymentWays))).toEqual(new Set(codesOf('repayment_way')))
  expect(terms.filter(({ tiers }) => tiers.length > 0).length).toBeGreaterThanOrEqual(15)
  expect(terms.filter(({ policySupport }) => policySupport.length > 0).length).toBeGreaterThan(12)
})

/** What the platform and the owner know of a company, as matching takes it. */
function factsOf({ company, declared }: DemoOwner): Facts {
  const records = RecordItem.options.flatMap((item): LandedRecord[] =>
    chunksOf(item, [company])
      .flat()
      .flatMap((row) => {
        const checked = checkRow(item, row, day)
        if ('faults' in checked) return []
        const { asOf, facts, dates } = checked.row
        return [{ item, asOf, landed: '1', facts, dates }]
      }),
  )
  const stated = Object.fromEntries(Object.entries(declared).map(([name, value]) => [name, { value, asOf: day }]))
  const { facts } = assembleProfile(records, stated, day)
  return Object.fromEntries(Object.entries(facts).map(([name, { value }]) => [name, value]))
}

test("2 million for a year, unsecured: 陈海燕's company gets a telling answer from the demo banks", () => {
  const owner = plan.owners.find(({ user }) => user === 'owner-1')
  if (owner === undefined) throw new Error('owner-1 is in the plan')
  const facts = factsOf(owner)
  const catalogue = compileCatalogue(
    published.map(
      ({ key, bank, terms }): LoanProduct => ({
        ...terms,
        id: key,
        version: 1,
        origin: 'bank',
        bank: { organisationId: null, name: bank.name, fictional: true },
        source: null,
      }),
    ),
  )
  const need = {
    amountFen: 200_000_000,
    termMonths: 12,
    purpose: 'working_capital',
    guaranteeWays: ['credit'],
    repaymentWay: null,
  }
  const answer = matchProducts(catalogue, facts, need, lprOn(day))
  const products = new Map(catalogue.map((compiled) => [compiled.product.id, compiled]))
  const nearly = answer.nearMiss.filter(({ productId, failed }) => {
    const product = products.get(productId)
    return (
      product !== undefined && isNearly(failed, waysToQualify(product, failed, { facts, need, today: day, asOf: {} }))
    )
  })
  expect(answer.eligible.map(({ productId, price }) => [productId, price.aprBp]).slice(0, 3)).toEqual([
    ['donggang-island-micro', 366],
    ['qundao-merchant', 385],
    ['waihai-procurement', 410],
  ])
  expect(answer.eligible).toHaveLength(7)
  expect(nearly.map(({ productId }) => productId)).toHaveLength(4)
  expect(answer.cannotTell).toHaveLength(3)
})
