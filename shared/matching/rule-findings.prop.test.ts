import fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryCompany, arbitraryNeed, arbitraryProducts } from '#test/support/arbitrary-match'
import { compileCatalogue } from './compiled-catalogue.ts'
import { isEligible, judgeProduct } from './judge-product.ts'
import type { MatchNeed } from './match-answer.ts'
import { matchValues } from './match-values.ts'
import { ruleFindings } from './rule-findings.ts'

const catalogue = compileCatalogue(arbitraryProducts)
/** Shorter than one tier lends, and some of the products that have it name no shortest term themselves. */
const shortNeed: MatchNeed = {
  ...{ amountFen: 1_000_000, termMonths: 1, purpose: 'working_capital' },
  ...{ guaranteeWays: ['credit'], repaymentWay: null },
}

test('condition by condition says what the judgement of the whole product says', () => {
  fc.assert(
    fc.property(arbitraryCompany, arbitraryNeed, (facts, need) => {
      const values = matchValues(facts, need)
      for (const product of catalogue) {
        const judgement = judgeProduct(product, values)
        const hard = ruleFindings(product, values).filter((finding) => finding.hard)
        const open = hard.filter(({ answer }) => answer === 'fails' || answer === 'not_known')
        expect(open.length === 0).toBe(isEligible(judgement))
        expect(hard.some(({ answer }) => answer === 'fails')).toBe(judgement.failed.length > 0)
      }
    }),
    { numRuns: 100, examples: [[{}, shortNeed]] },
  )
})
