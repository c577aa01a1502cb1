import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changedNeed } from '#shared/matching/change-of-need'
import { compileCatalogue } from '#shared/matching/compiled-catalogue'
import { countEligible, matchProducts } from '#shared/matching/match-products'
import { arbitraryFacts, arbitraryNeed, arbitraryProducts } from '#test/support/arbitrary-match'
import { openEngine } from './match-engine.ts'

const engine = openEngine({ version: 1, ruleVersion: '1', lpr: null, products: [...arbitraryProducts] })
const compiled = compileCatalogue(arbitraryProducts)
const question = fc
  .record({ facts: arbitraryFacts, need: arbitraryNeed })
  .map((asked) => ({ ...asked, asOf: {}, today: '2026-11-24' as const }))
const runs = { numRuns: 30 }
const idsOf = (rows: readonly { readonly productId: string }[]) => rows.map(({ productId }) => productId)

test('the page shows every product once, and the eligible in the very order of the matcher', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const { eligible, nearly, cannotTell, notThisTime, total } = engine.match(asked)
      const all = [eligible, nearly, cannotTell, notThisTime].flatMap(idsOf)
      expect(new Set(all).size).toBe(total)
      expect(all.length).toBe(total)
      expect(idsOf(eligible)).toEqual(idsOf(matchProducts(compiled, asked.facts, asked.need, null).eligible))
    }),
    runs,
  )
})

test('"nearly" is at most two limits short and has a way; what has none is not this time', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const { nearly, notThisTime } = engine.match(asked)
      for (const { failed, ways } of nearly) {
        expect(failed.length).toBeLessThanOrEqual(2)
        expect(ways.length).toBeGreaterThan(0)
      }
      for (const { failed, ways } of notThisTime) expect(failed.length > 2 || ways.length === 0).toBe(true)
    }),
    runs,
  )
})

test('what one more thing would add is what matching with it gives', () => {
  fc.assert(
    fc.property(question, (asked) => {
      const { facts, need } = asked
      const result = engine.match(asked)
      const { ways, amounts } = engine.whatIf(asked, result)
      for (const { way, eligible, added } of ways.slice(0, 3)) {
        const to = [...need.guaranteeWays, way]
        expect(countEligible(compiled, facts, changedNeed(need, { fact: 'guarantee_ways', to }))).toBe(eligible)
        expect(eligible - result.eligible.length).toBe(added)
      }
      for (const { amountFen, eligible, added } of amounts) {
        expect(amountFen).toBeLessThan(need.amountFen)
        expect(countEligible(compiled, facts, changedNeed(need, { fact: 'amount', to: amountFen }))).toBe(eligible)
        expect(added).toBeGreaterThan(0)
      }
    }),
    runs,
  )
})
