import { describe, expect, it } from 'vitest'
import { lprOn } from '#shared/kernel/lpr'
import type { LoanProduct, Rate, Tier } from '#shared/product/loan-product'
import { limit, match, matchOne, plainNeed, productsOf, publishedProducts } from '#test/support/match-case'
import { compileCatalogue } from './compiled-catalogue.ts'
import type { Facts, MatchNeed } from './match-answer.ts'
import { matchProducts } from './match-products.ts'

const fixed = (minBp: number, maxBp: number) => ({ rate_min_bp: minBp, rate_max_bp: maxBp })
const fee = (bp: number | null) => ({ kind: 'guarantee_fee', min_bp: 0, max_bp: bp })

describe('the price of this very loan', () => {
  it.each([
    [
      'the top of the range',
      fixed(300, 435),
      {},
      { basis: 'top_of_range', rateBp: 435, aprBp: 435, totalCostFen: 4_350_000 },
    ],
    ['an upper end alone', { rate_max_bp: 435 }, {}, { basis: 'top_of_range', aprBp: 435 }],
    ['a "from" rate alone', { rate_min_bp: 300 }, {}, { basis: 'from', rateBp: 300, aprBp: null, totalCostFen: null }],
    ['nothing published', {}, {}, { basis: 'none', rateBp: null, aprBp: null, totalCostFen: null }],
    [
      'a fee at its maximum',
      { ...fixed(435, 435), fees: [fee(80)] },
      {},
      { feeFen: 800_000, totalCostFen: 5_150_000, aprBp: 517 },
    ],
    ['two fees', { ...fixed(435, 435), fees: [fee(80), fee(20)] }, {}, { feeFen: 1_000_000 }],
    [
      'a fee without a published maximum',
      { ...fixed(435, 435), fees: [fee(null)] },
      {},
      { aprBp: null, totalCostFen: null },
    ],
    [
      'the need’s way',
      { ...fixed(450, 450), repayment_ways: ['bullet', 'equal_instalment'] },
      { repaymentWay: 'equal_instalment' },
      { way: 'equal_instalment', totalCostFen: 2_454_224, firstInstalmentFen: 8_537_852 },
    ],
    [
      'else the product’s first',
      { ...fixed(450, 450), repayment_ways: ['bullet', 'equal_instalment'] },
      {},
      { way: 'bullet', totalCostFen: 4_500_000, aprBp: 441 },
    ],
    ['else interest monthly', fixed(450, 450), {}, { way: 'interest_then_principal', firstInstalmentFen: 375_000 }],
    [
      'a revolving line fully drawn',
      { ...fixed(450, 450), repayment_ways: ['revolving'] },
      {},
      { way: 'revolving', totalCostFen: 4_500_000 },
    ],
    [
      'a way outside the five',
      { ...fixed(450, 450), repayment_ways: ['fishing_season'] },
      {},
      { way: 'fishing_season', aprBp: null, totalCostFen: null },
    ],
  ])('%s', (_title, product, need, price) => {
    expect(matchOne(product, {}, need).price).toMatchObject(price)
  })

  it('rests on the loan prime rate of the day where the product is priced on it, and names the day', () => {
    const rate: Rate = { kind: 'lpr', tenor: '1y', spreadMinBp: 45, spreadMaxBp: 120 }
    const catalogue = compileCatalogue(productsOf({}).map((product) => ({ ...product, rate })))
    const on = (day: string | null) =>
      matchProducts(catalogue, {}, plainNeed, day === null ? null : lprOn(day)).eligible[0]?.price
    expect(on('2026-11-24')).toMatchObject({ rateBp: 420, aprBp: 420, lprDate: '2025-05-20' })
    expect(on('2024-02-01')).toMatchObject({ rateBp: 465, lprDate: '2023-08-21' })
    expect(on(null)).toMatchObject({ basis: 'none', aprBp: null })
  })
})

describe('the order of eligible products', () => {
  it('is annual rate with every fee, promised days to decide, id; without a price last', () => {
    const days = (decide: number | null) => ({ promised_days: { accept: 1, decide, pay: 1 } })
    const rows = [
      { id: 'unpriced-b' },
      { id: 'dear', ...fixed(500, 500) },
      { id: 'fee', ...fixed(400, 400), fees: [fee(100)] },
      { id: 'same-slow', ...fixed(450, 450), ...days(3) },
      { id: 'same-quick', ...fixed(450, 450), ...days(0) },
      { id: 'same-silent-b', ...fixed(450, 450) },
      { id: 'same-silent-a', ...fixed(450, 450), ...days(null) },
      { id: 'from', rate_min_bp: 100, ...days(1) },
      { id: 'unpriced-a' },
    ]
    expect(match(rows).eligible.map(({ productId }) => productId)).toEqual([
      'same-quick',
      'same-slow',
      'same-silent-a',
      'same-silent-b',
      'dear',
      'fee',
      'from',
      'unpriced-a',
      'unpriced-b',
    ])
  })
})

const tier = (when: Tier['when'], terms: Partial<Tier>): Tier => ({
  name: { zh: '档', en: 'tier' },
  when,
  amountFen: null,
  termMonths: null,
  rate: null,
  repaymentWays: null,
  ...terms,
})
const gradeIs = (grade: string) => [{ fact: 'tax_grade', op: 'is', value: grade }] as const
const upTo = (max: number) => ({ min: null, max })
const at = (bp: number): Rate => ({ kind: 'fixed', minBp: bp, maxBp: bp })

function matchTiered(tiers: Tier[], facts: Facts, need: Partial<MatchNeed> = {}) {
  const products: LoanProduct[] = productsOf({ amount_max_yuan: 2_000_000, rate_min_bp: 300, rate_max_bp: 600 }).map(
    (product) => ({ ...product, tiers }),
  )
  return matchProducts(compileCatalogue(products), facts, { ...plainNeed, ...need }, null)
}

describe('a product with tiers', () => {
  const tiers = [
    tier([...gradeIs('A')], { rate: at(350) }),
    tier([...gradeIs('B')], { rate: at(450), amountFen: upTo(50_000_000) }),
  ]

  it('prices by the first tier that fits', () => {
    expect(matchTiered(tiers, { tax_grade: 'A' }).eligible[0]?.price).toMatchObject({ basis: 'tier', aprBp: 350 })
  })

  it('takes its own terms where no tier fits', () => {
    expect(matchTiered(tiers, { tax_grade: 'C' }).eligible[0]?.price).toMatchObject({
      basis: 'top_of_range',
      aprBp: 600,
    })
  })

  it('holds the need to the amount of the tier that fits', () => {
    expect(matchTiered(tiers, { tax_grade: 'B' }).nearMiss[0]?.failed).toEqual([
      { fact: 'amount', op: 'at_most', wants: 50_000_000, has: 100_000_000 },
    ])
  })

  it('asks for the tier’s fact where it decides whether the amount is too much', () => {
    expect(matchTiered(tiers, {}).cannotTell[0]?.missing).toEqual(['tax_grade'])
  })

  it('does not ask for it where every tier takes the amount, and prices at the top of the range then', () => {
    const answer = matchTiered(tiers, {}, { amountFen: 10_000_000 })
    expect(answer.eligible[0]?.price).toMatchObject({ basis: 'top_of_range', aprBp: 600 })
  })

  it('names the nearest bound where every tier refuses the amount', () => {
    const answer = matchTiered(tiers, {}, { amountFen: 300_000_000 })
    expect(answer.nearMiss[0]).toMatchObject({
      failed: [{ fact: 'amount', op: 'at_most', wants: 200_000_000, has: 300_000_000 }],
      missing: [],
    })
  })

  it('suggests no change while a tier’s fact is unknown, even where the change would settle the tier', () => {
    const large = { fact: 'amount', op: 'at_least', value: 250_000_000 } as const
    const tight = [tier([large, ...gradeIs('A')], { termMonths: upTo(6) })]
    const products = productsOf({ amount_max_yuan: 2_000_000, term_max_months: 12 })
    const catalogue = compileCatalogue(products.map((product) => ({ ...product, tiers: tight })))
    const answer = matchProducts(catalogue, {}, { ...plainNeed, amountFen: 300_000_000 }, null)
    expect(answer.nearMiss[0]).toMatchObject({ failed: [{ fact: 'amount' }], missing: ['tax_grade'], change: null })
  })

  it('may rest on the need itself, and on the way that the loan would have', () => {
    const short = [tier([{ fact: 'term', op: 'at_most', value: 12 }], { rate: at(370) })]
    expect(matchTiered(short, {}).eligible[0]?.price.aprBp).toBe(370)
    expect(matchTiered(short, {}, { termMonths: 13 }).eligible[0]?.price.aprBp).toBe(600)
    const secured = [tier([{ fact: 'guarantee_ways', op: 'any_of', value: ['pledge'] }], { rate: at(330) })]
    expect(matchTiered(secured, {}, { guaranteeWays: ['ip_pledge'] }).eligible[0]?.price.aprBp).toBe(330)
  })
})

describe('the published products', () => {
  it('are all answered, whatever they leave out', () => {
    const products = publishedProducts()
    const { eligible, nearMiss, cannotTell } = matchProducts(compileCatalogue(products), {}, plainNeed, null)
    const answered = [...eligible, ...nearMiss, ...cannotTell].map(({ productId }) => productId)
    expect(answered.sort()).toEqual(products.map(({ id }) => id).sort())
  })

  it('keep a limit that is hard apart from one that is only preferred', () => {
    const rows = [
      { eligibility: [limit('first_loan', 'is', true, false)] },
      { eligibility: [limit('first_loan', 'is', true)] },
    ]
    const answer = match(rows, { first_loan: false })
    expect([answer.eligible.length, answer.nearMiss.length]).toEqual([1, 1])
  })
})
