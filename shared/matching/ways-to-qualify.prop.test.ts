import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { LocalDate } from '#shared/kernel/local-date'
import { arbitraryCompany, arbitraryNeed, arbitraryProducts } from '#test/support/arbitrary-match'
import { limit, plainNeed, productsOf } from '#test/support/match-case'
import { compileCatalogue } from './compiled-catalogue.ts'
import type { Facts, MatchNeed } from './match-answer.ts'
import { countEligible, matchProducts } from './match-products.ts'
import type { Standing } from './step-to-qualify.ts'
import { isNearly, waysToQualify } from './ways-to-qualify.ts'
import { missingFacts, whatIfAmount, whatIfWayAdded } from './what-if.ts'

const today: LocalDate = '2026-11-24'

function waysOf(
  row: Record<string, unknown>,
  facts: Facts,
  need: Partial<MatchNeed> = {},
  asOf: Standing['asOf'] = {},
) {
  const standing = { facts, need: { ...plainNeed, ...need }, today, asOf }
  const [product] = compileCatalogue(productsOf(row))
  if (product === undefined) throw new Error('one product is needed')
  const [miss] = matchProducts([product], facts, standing.need, null).nearMiss
  if (miss === undefined) throw new Error('the product must be a near miss')
  const ways = waysToQualify(product, miss.failed, standing)
  return { ...ways, nearly: isNearly(miss.failed, ways) }
}
const brief = ({ ways }: ReturnType<typeof waysOf>) =>
  ways.map(({ kind, date, steps }) => [kind, date, ...steps.map(({ fact, to }) => [fact, to])])

describe('the ways to qualify', () => {
  it('offer each guarantee way that would do', () => {
    const found = waysOf({ guarantee_ways: ['guarantor', 'pledge'] }, {})
    expect(brief(found)).toEqual([
      ['workable', null, ['guarantee_ways', ['credit', 'guarantor']]],
      ['workable', null, ['guarantee_ways', ['credit', 'pledge']]],
    ])
    expect(found.nearly).toBe(true)
  })

  it('meet an own limit and a rule on the same guarantee with one step', () => {
    const row = {
      guarantee_ways: ['property_mortgage'],
      eligibility: [limit('guarantee_ways_offered', 'any_of', ['property_mortgage'])],
    }
    expect(brief(waysOf(row, {}))).toEqual([['workable', null, ['guarantee_ways', ['credit', 'property_mortgage']]]])
  })

  it('lower the amount to what the share of revenue allows, in whole 10,000 yuan', () => {
    const row = { amount_max_yuan: 900_000, eligibility: [limit('loan_to_revenue_pct', 'at_most', 30)] }
    expect(brief(waysOf(row, { annual_revenue_yuan: 2_050_000 }))).toEqual([['workable', null, ['amount', 61_000_000]]])
  })

  it('shorten the term to what the owner’s age at maturity allows', () => {
    const row = { eligibility: [limit('owner_age_at_maturity', 'at_most', 65)] }
    expect(brief(waysOf(row, { owner_age: 64.5 }))).toEqual([['workable', null, ['term', 6]]])
  })

  it('wait until the day on which the time is reached, counted from the day of the fact', () => {
    const row = { eligibility: [limit('months_in_operation', 'at_least', 24)] }
    const asOf = { months_in_operation: '2026-10-15' } as const
    expect(brief(waysOf(row, { months_in_operation: 21 }, {}, asOf))).toEqual([
      ['waiting', '2027-01-15', ['months_in_operation', 24]],
    ])
  })

  it('wait until what lies in the window has fallen out of it', () => {
    const row = { eligibility: [limit('penalties_12m', 'at_most', 0)] }
    expect(brief(waysOf(row, { penalties_12m: 1 }))).toEqual([['waiting', '2027-11-24', ['penalties_12m', 0]]])
  })

  it('wait for the next tax grading', () => {
    const row = { eligibility: [limit('tax_grade', 'one_of', ['A', 'B'])] }
    expect(brief(waysOf(row, { tax_grade: 'C' }))).toEqual([['waiting', '2027-04-30', ['tax_grade', 'A']]])
  })

  it('do not suggest waiting where the owner grows too old meanwhile', () => {
    const row = { eligibility: [limit('months_in_operation', 'at_least', 24), limit('owner_age', 'at_most', 65)] }
    expect(brief(waysOf(row, { months_in_operation: 12, owner_age: 64 }))).toHaveLength(1)
    expect(waysOf(row, { months_in_operation: 11, owner_age: 64 })).toMatchObject({ ways: [], nearly: false })
  })

  it('put workable ways first and combine two limits', () => {
    const row = { amount_max_yuan: 500_000, eligibility: [limit('tax_arrears', 'is', false)] }
    expect(brief(waysOf(row, { tax_arrears: true }))).toEqual([
      ['workable', null, ['amount', 50_000_000], ['tax_arrears', false]],
    ])
  })

  it('say what is fixed, and then offer nothing', () => {
    const row = { amount_max_yuan: 500_000, regions: ['310000'] }
    expect(waysOf(row, { region: '330902' })).toEqual({
      ways: [],
      nearly: false,
      limits: [
        { fact: 'amount', change: 'workable' },
        { fact: 'region', change: 'fixed' },
      ],
    })
  })

  it('say that a time can no longer be reached where it must not be exceeded', () => {
    const row = { eligibility: [limit('months_since_registration', 'at_most', 12)] }
    expect(waysOf(row, { months_since_registration: 13 })).toMatchObject({
      ways: [],
      limits: [{ fact: 'months_since_registration', change: 'fixed' }],
    })
  })

  it('tell when a fact is still missing after the change', () => {
    const row = { amount_max_yuan: 500_000, eligibility: [limit('tax_grade', 'one_of', ['A'])] }
    expect(waysOf(row, {}).ways).toMatchObject([{ outcome: 'cannot_tell' }])
  })

  it('never fail any more: each way, made true by hand, leaves no failed limit', () => {
    const catalogue = compileCatalogue(arbitraryProducts)
    const byId = new Map(catalogue.map((compiled) => [compiled.product.id, compiled]))
    let checked = 0
    fc.assert(
      fc.property(arbitraryCompany, arbitraryNeed, (facts, need) => {
        for (const { productId, failed } of matchProducts(catalogue, facts, need, null).nearMiss) {
          const product = byId.get(productId)
          if (product === undefined) throw new Error(`no product ${productId}`)
          for (const { steps, kind } of waysToQualify(product, failed, { facts, need, today, asOf: {} }).ways) {
            if (kind === 'waiting') continue
            const changed = { ...facts }
            let after = need
            for (const { fact, to } of steps) {
              if (fact === 'amount') after = { ...after, amountFen: Number(to) }
              else if (fact === 'term') after = { ...after, termMonths: Number(to) }
              else if (fact === 'guarantee_ways') after = { ...after, guaranteeWays: Array.isArray(to) ? to : [] }
              else if (fact === 'repayment_way') after = { ...after, repaymentWay: String(to) }
              else changed[fact] = to
            }
            expect(matchProducts([product], changed, after, null).nearMiss).toEqual([])
            checked += 1
          }
        }
      }),
      { numRuns: 40 },
    )
    expect(checked).toBeGreaterThan(0)
  })
})

describe('what if', () => {
  const catalogue = compileCatalogue(
    productsOf(
      { guarantee_ways: ['guarantor'] },
      { guarantee_ways: ['guarantor', 'pledge'] },
      { amount_max_yuan: 500_000 },
    ),
  )

  it('one guarantee way more: the best first, ways that add nothing left out', () => {
    const added = whatIfWayAdded(catalogue, {}, plainNeed)
    expect(added[0]).toEqual({ way: 'guarantor', eligible: 2, added: 2 })
    expect(added.every((one) => one.added > 0)).toBe(true)
    expect(added.filter(({ way }) => way.endsWith('pledge'))[0]).toMatchObject({ eligible: 1 })
  })

  it('another amount: as many as a match with it finds', () => {
    expect(whatIfAmount(catalogue, {}, plainNeed, [50_000_000, 100_000_000])).toEqual([
      { amountFen: 50_000_000, eligible: 1, added: 1 },
      { amountFen: 100_000_000, eligible: 0, added: 0 },
    ])
    expect(countEligible(catalogue, {}, { ...plainNeed, amountFen: 50_000_000 })).toBe(1)
  })

  it('the fact to ask next is the one that most products wait for', () => {
    const open = compileCatalogue(
      productsOf({ regions: ['330000'] }, { regions: ['330000'], eligibility: [limit('tax_grade', 'is', 'A')] }),
    )
    expect(missingFacts(matchProducts(open, {}, plainNeed, null))).toEqual([
      { fact: 'region', products: 2 },
      { fact: 'tax_grade', products: 1 },
    ])
  })
})
