import fc from 'fast-check'
import type { FactValue } from '#shared/fact/limit'
import { codesOf, type Fact, vocabulary } from '#shared/fact/vocabulary'
import type { Facts, MatchNeed } from '#shared/matching/match-answer'
import type { LoanProduct } from '#shared/product/loan-product'
import { publishedProducts } from './match-case.ts'

const products = publishedProducts()

/** Bounds that published products use, so that values fall on both sides of them. */
const bounds = new Map<string, number[]>()
for (const { fact, value } of products.flatMap(({ limits }) => limits)) {
  const numbers = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'number')
  bounds.set(fact, [...(bounds.get(fact) ?? []), ...numbers])
}

function valueNear(fact: Fact): fc.Arbitrary<FactValue> {
  if (fact.type === 'boolean') return fc.boolean()
  if (fact.type === 'region') return fc.constantFrom('330902', '330900', '330100', '320500', '310000')
  if (fact.type === 'number') {
    const near = bounds.get(fact.name) ?? [10]
    return fc
      .tuple(fc.constantFrom(...near), fc.integer({ min: -2, max: 2 }))
      .map(([bound, step]) => Math.max(0, bound + step))
  }
  const codes = fact.codes === null ? ['x'] : [...codesOf(fact.codes), 'not_in_the_list']
  return fact.type === 'list' ? fc.uniqueArray(fc.constantFrom(...codes), { maxLength: 3 }) : fc.constantFrom(...codes)
}

/** Some of all facts, each with a value near what products ask. */
export const arbitraryFacts: fc.Arbitrary<Facts> = fc
  .record(
    Object.fromEntries(
      [...vocabulary.values()].map((fact) => [fact.name, fc.option(valueNear(fact), { nil: undefined })]),
    ),
  )
  .map((facts) =>
    Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, FactValue] => entry[1] !== undefined)),
  )

/** Facts with the derived ones left to the need. */
export const arbitraryCompany: fc.Arbitrary<Facts> = arbitraryFacts.map((facts) => {
  const derived = ['purpose', 'guarantee_ways_offered', 'loan_to_revenue_pct', 'owner_age_at_maturity']
  return Object.fromEntries(Object.entries(facts).filter(([name]) => !derived.includes(name)))
})

export const arbitraryNeed: fc.Arbitrary<MatchNeed> = fc.record({
  amountFen: fc.integer({ min: 1, max: 1000 }).map((wan) => wan * 1_000_000),
  termMonths: fc.integer({ min: 1, max: 60 }),
  purpose: fc.constantFrom(...codesOf('purpose')),
  guaranteeWays: fc.uniqueArray(fc.constantFrom(...codesOf('guarantee_way')), { maxLength: 4 }),
  repaymentWay: fc.option(fc.constantFrom(...codesOf('repayment_way'))),
})

/** Published products and the same with tiers, so that unknown tier facts occur. */
const tiered: LoanProduct[] = products.slice(0, 20).map((product) => ({
  ...product,
  id: `${product.id}-tiered`,
  tiers: [
    {
      name: { zh: '档', en: 'tier' },
      when: [{ fact: 'tax_grade', op: 'is', value: 'A' }],
      amountFen: { min: null, max: 500_000_000 },
      termMonths: null,
      rate: { kind: 'fixed', minBp: 300, maxBp: 350 },
      repaymentWays: null,
    },
    {
      name: { zh: '档', en: 'tier' },
      when: [{ fact: 'term', op: 'at_most', value: 12 }],
      amountFen: { min: null, max: 100_000_000 },
      termMonths: { min: 3, max: null },
      rate: null,
      repaymentWays: ['bullet'],
    },
  ],
}))

export const arbitraryProducts: readonly LoanProduct[] = [...products, ...tiered]
