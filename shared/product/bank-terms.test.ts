import { describe, expect, it } from 'vitest'
import { BankTerms, termsFaults } from './bank-terms.ts'
import { exampleTerms } from './example-terms.data.ts'
import { ProductTerms } from './loan-product.ts'

const tier = exampleTerms.tiers[0]
const faultsOf = (changes: object) =>
  termsFaults(ProductTerms.parse({ ...exampleTerms, ...changes })).map(({ path, code }) => `${path.join('.')}: ${code}`)

describe('the terms of a bank', () => {
  it('are accepted when they are complete', () => {
    expect(BankTerms.parse(exampleTerms)).toEqual(exampleTerms)
  })

  it.each([
    [{ amountFen: { min: null, max: 1 } }, 'amountFen.min: end_missing'],
    [{ amountFen: { min: 2, max: 1 } }, 'amountFen.max: ends_reversed'],
    [{ termMonths: { min: 0, max: 12 } }, 'termMonths.min: too_small'],
    [{ rate: { kind: 'from', minBp: 300 } }, 'rate: rate_incomplete'],
    [{ rate: { kind: 'not_published' } }, 'rate: rate_incomplete'],
    [{ rate: { kind: 'fixed', minBp: 400, maxBp: 300 } }, 'rate.maxBp: ends_reversed'],
    [{ guaranteeWays: [] }, 'guaranteeWays: none_stated'],
    [{ guaranteeWays: ['credit', 'moon'] }, 'guaranteeWays.1: unknown_code'],
    [{ repaymentWays: [] }, 'repaymentWays: none_stated'],
    [{ kind: 'lottery' }, 'kind: unknown_code'],
    [{ regions: ['33'] }, 'regions.0: unknown_code'],
    [{ industrySections: ['Z'] }, 'industrySections.0: unknown_code'],
    [{ promisedDays: { accept: 1, decide: null, pay: 5 } }, 'promisedDays.decide: none_stated'],
    [
      { fees: [{ kind: 'x', name: { zh: '费', en: 'fee' }, minBp: 0, maxBp: null, noteZh: null }] },
      'fees.0.maxBp: end_missing',
    ],
    [{ limits: [{ fact: 'shoe_size', op: 'is', value: 43, hard: true, textZh: null }] }, 'limits.0.fact: limit_fact'],
    [{ limits: [{ fact: 'owner_age', op: 'one_of', value: [1], hard: true, textZh: null }] }, 'limits.0.op: limit_op'],
    [
      { limits: [{ fact: 'owner_age', op: 'at_most', value: 'x', hard: true, textZh: null }] },
      'limits.0.value: limit_value',
    ],
    [
      { tiers: [{ ...tier, when: [{ fact: 'bank_whitelist', op: 'is', value: true }] }] },
      'tiers.0.when.0.fact: limit_fact',
    ],
    [{ tiers: [{ ...tier, rate: { kind: 'from', minBp: 1 } }] }, 'tiers.0.rate: rate_incomplete'],
    [{ tiers: [{ ...tier, amountFen: { min: null, max: 300_000_001 } }] }, 'tiers.0.amountFen: beyond_product'],
    [{ tiers: [{ ...tier, termMonths: { min: 12, max: 6 } }] }, 'tiers.0.termMonths.max: ends_reversed'],
    [
      { tiers: [{ ...tier, rate: { kind: 'lpr', tenor: '1y', spreadMinBp: 0, spreadMaxBp: 121 } }] },
      'tiers.0.rate: beyond_product',
    ],
    [{ tiers: [{ ...tier, repaymentWays: [] }] }, 'tiers.0.repaymentWays: none_stated'],
  ])('with %j say where and what is missing: %s', (changes, fault) => {
    expect(faultsOf(changes)).toEqual([fault])
  })

  it('take conditions of tiers on what the need says', () => {
    const when = [
      { fact: 'amount', op: 'at_most', value: 50_000_000 },
      { fact: 'term', op: 'between', value: [1, 12] },
      { fact: 'repayment_way', op: 'one_of', value: ['bullet'] },
    ]
    expect(faultsOf({ tiers: [{ ...tier, when }] })).toEqual([])
  })

  it('carry code and words in both languages with each issue', () => {
    const { error } = BankTerms.safeParse({ ...exampleTerms, guaranteeWays: [] })
    expect(error?.issues).toMatchObject([
      { path: ['guaranteeWays'], params: { code: 'none_stated', detail: { zh: '至少写一种' } } },
    ])
  })
})
