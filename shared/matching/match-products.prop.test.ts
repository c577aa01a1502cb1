import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryCompany, arbitraryFacts, arbitraryNeed, arbitraryProducts } from '#test/support/arbitrary-match'
import { changedNeed } from './change-of-need.ts'
import { compileCatalogue } from './compiled-catalogue.ts'
import type { Facts, MatchAnswer, MatchNeed } from './match-answer.ts'
import { countEligible, matchProducts } from './match-products.ts'

const catalogue = compileCatalogue(arbitraryProducts)
const byId = new Map(arbitraryProducts.map((product) => [product.id, compileCatalogue([product])]))
const match = (facts: Facts, need: MatchNeed) => matchProducts(catalogue, facts, need, null)
const runs = { numRuns: 60 }

function groupsOf({ eligible, nearMiss, cannotTell }: MatchAnswer): Map<string, string> {
  return new Map([
    ...eligible.map(({ productId }) => [productId, 'eligible'] as const),
    ...nearMiss.map(({ productId }) => [productId, 'nearMiss'] as const),
    ...cannotTell.map(({ productId }) => [productId, 'cannotTell'] as const),
  ])
}

describe('a match', () => {
  it('puts every product into exactly one group', () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryNeed, (facts, need) => {
        const { eligible, nearMiss, cannotTell } = match(facts, need)
        const ids = [...eligible, ...nearMiss, ...cannotTell].map(({ productId }) => productId).sort()
        expect(ids).toEqual(arbitraryProducts.map(({ id }) => id).sort())
      }),
      runs,
    )
  })

  it('names what failed and what is missing exactly where it belongs', () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryNeed, (facts, need) => {
        const { nearMiss, cannotTell } = match(facts, need)
        for (const { failed } of nearMiss) expect(failed.length).toBeGreaterThan(0)
        for (const { missing } of cannotTell) expect(missing.length).toBeGreaterThan(0)
        for (const { missing } of [...nearMiss, ...cannotTell]) {
          expect(new Set(missing).size).toBe(missing.length)
          for (const fact of missing) expect(Object.hasOwn(facts, fact)).toBe(false)
        }
      }),
      runs,
    )
  })

  it('gives the same bytes for the same inputs, in whatever order the products and facts come', () => {
    const shuffled = fc.shuffledSubarray([...arbitraryProducts], { minLength: arbitraryProducts.length })
    fc.assert(
      fc.property(arbitraryFacts, arbitraryNeed, shuffled, (facts, need, products) => {
        const turned = Object.fromEntries(Object.entries(facts).reverse())
        const other = matchProducts(compileCatalogue(products), turned, need, null)
        expect(JSON.stringify(other)).toBe(JSON.stringify(match(facts, need)))
      }),
      runs,
    )
  })

  it('never turns a product from failed or open to eligible when a fact is taken away', () => {
    const picked = arbitraryFacts.chain((facts) =>
      fc.tuple(fc.constant(facts), fc.constantFrom('', ...Object.keys(facts))),
    )
    fc.assert(
      fc.property(picked, arbitraryNeed, ([facts, gone], need) => {
        // Facts that the need gives come back when the profile's are taken away.
        const derived = ['purpose', 'guarantee_ways_offered', 'loan_to_revenue_pct', 'owner_age_at_maturity']
        if (derived.includes(gone)) return
        const before = groupsOf(match(facts, need))
        const { [gone]: _, ...rest } = facts
        const after = match(rest, need)
        for (const [id, group] of groupsOf(after)) if (group === 'eligible') expect(before.get(id)).toBe('eligible')
        for (const { productId, failed } of after.nearMiss) {
          expect(before.get(productId)).toBe('nearMiss')
          for (const { fact } of failed) expect(fact).not.toBe(gone)
        }
      }),
      runs,
    )
  })

  it('suggests only changes of the need that make the product eligible', () => {
    let suggested = 0
    fc.assert(
      fc.property(arbitraryCompany, arbitraryNeed, (facts, need) => {
        for (const { productId, change } of match(facts, need).nearMiss) {
          if (change === null) continue
          suggested += 1
          const alone = byId.get(productId) ?? []
          expect(countEligible(alone, facts, changedNeed(need, change))).toBe(1)
        }
      }),
      runs,
    )
    expect(suggested).toBeGreaterThan(0)
  })

  it('counts as many eligible products as it lists, in order of their price', () => {
    fc.assert(
      fc.property(arbitraryFacts, arbitraryNeed, (facts, need) => {
        const { eligible } = match(facts, need)
        expect(countEligible(catalogue, facts, need)).toBe(eligible.length)
        const prices = eligible.map(({ price }) => price.aprBp ?? Number.POSITIVE_INFINITY)
        expect(prices).toEqual([...prices].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
      }),
      runs,
    )
  })
})
