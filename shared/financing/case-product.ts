import * as z from 'zod'
import { lprOn } from '#shared/kernel/lpr'
import type { LoanProduct } from '#shared/product/loan-product'
import { widestRange } from '#shared/product/rate-range'
import { isPricedWay, pricedWays } from '#shared/product/repayment-schedule'

const Bounds = z.object({ min: z.int().nullable(), max: z.int().nullable() })

/** Of the version on which an application was made: within what a proposal must lie, and which papers it may ask for. */
export const CaseProduct = z.object({
  amountFen: Bounds,
  termMonths: Bounds,
  /** null: not published. */
  minRateBp: z.int().nullable(),
  maxRateBp: z.int().nullable(),
  /** The LPR that the range rests on; null: it rests on none. */
  lpr: z.object({ date: z.iso.date(), oneYearBp: z.int(), fiveYearBp: z.int() }).nullable(),
  repaymentWays: z.array(z.enum(pricedWays)),
  maxFeesBp: z.int(),
  documents: z.array(z.object({ zh: z.string(), en: z.string().nullable() })),
  promisedDays: z.object({ accept: z.int().nullable(), decide: z.int().nullable(), pay: z.int().nullable() }),
})
export type CaseProduct = z.infer<typeof CaseProduct>

/** The same bounds that `toOfferTerms` holds a proposal to. @param today ISO date, for the LPR in force */
export function caseProduct(product: LoanProduct, today: string): CaseProduct {
  const lpr = lprOn(today)
  const { minBp, maxBp, lprDate } = widestRange(product, lpr)
  const ways = [...product.repaymentWays, ...product.tiers.flatMap(({ repaymentWays }) => repaymentWays ?? [])]
  const priced = [...new Set(ways)].filter(isPricedWay)
  return {
    amountFen: product.amountFen,
    termMonths: product.termMonths,
    minRateBp: minBp,
    maxRateBp: maxBp,
    lpr: lprDate === null ? null : lpr,
    repaymentWays: ways.length === 0 ? [...pricedWays] : priced,
    maxFeesBp: product.fees.reduce((sum, fee) => sum + (fee.maxBp ?? 0), 0),
    documents: product.documents,
    promisedDays: product.promisedDays,
  }
}
