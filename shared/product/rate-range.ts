import type { Fen } from '#shared/kernel/fen'
import { mulDivHalfUp } from '#shared/kernel/fen'
import { type Lpr, lprBp } from '#shared/kernel/lpr'
import type { Fee, LoanProduct, Rate } from './loan-product.ts'

/** A yearly rate in basis points as far as it is published; null ends are not. */
export type RateRange = {
  readonly minBp: number | null
  readonly maxBp: number | null
  readonly lprDate: string | null
}

const unpublished: RateRange = { minBp: null, maxBp: null, lprDate: null }

/** @param lpr the loan prime rate in force; null: a rate that rests on it has no figure */
export function rateRange(rate: Rate, lpr: Lpr | null): RateRange {
  switch (rate.kind) {
    case 'fixed':
      return { minBp: rate.minBp, maxBp: rate.maxBp, lprDate: null }
    case 'from':
      return { ...unpublished, minBp: rate.minBp }
    case 'up_to':
      return { ...unpublished, maxBp: rate.maxBp }
    case 'not_published':
      return unpublished
    case 'lpr': {
      if (!lpr) return unpublished
      const base = lprBp(lpr, rate.tenor)
      const [minBp, maxBp] = [Math.max(0, base + rate.spreadMinBp), Math.max(0, base + rate.spreadMaxBp)]
      return { minBp, maxBp, lprDate: lpr.date }
    }
  }
}

/** Over the product's own rate and those of its tiers: what somebody may get, and at most has to pay. */
export function widestRange({ rate, tiers }: Pick<LoanProduct, 'rate' | 'tiers'>, lpr: Lpr | null): RateRange {
  const own = rateRange(rate, lpr)
  const all = [own, ...tiers.flatMap((tier) => (tier.rate ? [rateRange(tier.rate, lpr)] : []))]
  const ends = (end: 'minBp' | 'maxBp') => all.flatMap((range) => range[end] ?? [])
  const lprDate = all.find((range) => range.lprDate !== null)?.lprDate ?? null
  return {
    minBp: own.minBp === null ? null : Math.min(...ends('minBp')),
    maxBp: own.maxBp === null ? null : Math.max(...ends('maxBp')),
    lprDate,
  }
}

/** One-off fees on a principal, each half-up to the fen. @returns null where one is not published at this end */
export function feesFen(fees: readonly Fee[], end: 'minBp' | 'maxBp', amountFen: Fen): Fen | null {
  let sum = 0
  for (const fee of fees) {
    const bp = fee[end]
    if (bp === null) return null
    sum += mulDivHalfUp(amountFen, bp, 10_000)
  }
  return sum
}
