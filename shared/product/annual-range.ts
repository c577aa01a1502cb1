import type { Lpr } from '#shared/kernel/lpr'
import { aprBp } from './annual-rate.ts'
import type { LoanProduct } from './loan-product.ts'
import { feesFen, widestRange } from './rate-range.ts'
import { isPricedWay, type PricedWay, repaymentSchedule } from './repayment-schedule.ts'

/** What a product costs a year with all its fees, and of which sample loan that is said. */
export type AnnualRange = {
  readonly minBp: number
  readonly maxBp: number
  readonly way: PricedWay
  readonly amountFen: number
  readonly termMonths: number
}

const within = (value: number, { min, max }: { min: number | null; max: number | null }) =>
  Math.max(min ?? value, Math.min(max ?? value, value))

/** The sample: 1 million yuan over 12 months, or the nearest that the product lends, by its first way with a price. */
const sampleFen = 100_000_000
const sampleMonths = 12

/**
 * Annual rate (simple convention, fees included) at both ends of what is published: the lowest rate with the lowest
 * fees, the highest with the highest. @returns null where an end of the rate or a fee is not published
 */
export function annualRange(product: LoanProduct, lpr: Lpr | null): AnnualRange | null {
  const { minBp, maxBp } = widestRange(product, lpr)
  const way = product.repaymentWays.length === 0 ? 'interest_then_principal' : product.repaymentWays.find(isPricedWay)
  if (minBp === null || maxBp === null || !way) return null
  const amountFen = within(sampleFen, product.amountFen)
  const termMonths = Math.max(1, within(sampleMonths, product.termMonths))
  const at = (rateBp: number, end: 'minBp' | 'maxBp') => {
    const feeFen = feesFen(product.fees, end, amountFen)
    return feeFen === null ? null : aprBp(amountFen - feeFen, repaymentSchedule(way, amountFen, rateBp, termMonths))
  }
  const [low, high] = [at(minBp, 'minBp'), at(maxBp, 'maxBp')]
  return low === null || high === null ? null : { minBp: low, maxBp: high, way, amountFen, termMonths }
}
