import fc from 'fast-check'
import { expect, test } from 'vitest'
import { lprOn } from '#shared/kernel/lpr'
import { exampleTerms } from '#shared/product/example-terms.data'
import type { LoanProduct } from '#shared/product/loan-product'
import { quoteLoan } from '#shared/product/loan-quote'
import { pricedWays } from '#shared/product/repayment-schedule'
import { compileCatalogue } from './compiled-catalogue.ts'
import { matchProducts } from './match-products.ts'

const lpr = lprOn('2026-03-02')

test('the calculator and the match name the same price for the same loan, to the fen', () => {
  const loan = fc.record({
    amountFen: fc.integer({ min: 10_000_000, max: 300_000_000 }),
    termMonths: fc.integer({ min: 3, max: 36 }),
    way: fc.constantFrom(...pricedWays),
  })
  const terms = fc.record({
    feeBp: fc.integer({ min: 0, max: 300 }),
    rate: fc.constantFrom<LoanProduct['rate'][]>(
      { kind: 'fixed', minBp: 345, maxBp: 487 },
      { kind: 'lpr', tenor: '1y', spreadMinBp: 10, spreadMaxBp: 133 },
      { kind: 'lpr', tenor: '5y', spreadMinBp: -20, spreadMaxBp: 7 },
    ),
  })
  fc.assert(
    fc.property(loan, terms, ({ amountFen, termMonths, way }, { feeBp, rate }) => {
      const fee = { kind: 'handling_fee', name: { zh: '费', en: 'fee' }, minBp: 0, maxBp: feeBp, noteZh: null }
      const product: LoanProduct = {
        ...exampleTerms,
        id: 'p',
        version: 1,
        origin: 'bank',
        source: null,
        bank: { organisationId: null, name: { zh: '行', en: 'bank' }, fictional: true },
        limits: [],
        tiers: [],
        regions: [],
        repaymentWays: [],
        rate,
        fees: [fee],
      }
      const need = { amountFen, termMonths, purpose: 'working_capital', guaranteeWays: ['credit'], repaymentWay: way }
      const { eligible } = matchProducts(compileCatalogue([product]), {}, need, lpr)
      const quote = quoteLoan(product, { amountFen, termMonths, way }, lpr)
      expect(eligible[0]?.price).toMatchObject({
        rateBp: quote?.rateBp,
        aprBp: quote?.aprBp,
        feeFen: quote?.feeFen,
        totalCostFen: quote?.totalCostFen,
        lprDate: quote?.lprDate,
      })
    }),
  )
})
