import { type Fen, mulDivHalfUp } from '#shared/kernel/fen'
import { type Lpr, lprBp } from '#shared/kernel/lpr'
import { aprBp } from '#shared/product/annual-rate'
import type { Fee, LoanProduct, Rate } from '#shared/product/loan-product'
import { interestOf, isPricedWay, type PricedWay, repaymentSchedule } from '#shared/product/repayment-schedule'
import type { CompiledProduct } from './compiled-catalogue.ts'
import type { FittingTiers } from './fitting-tier.ts'
import type { LoanPrice, MatchNeed, PriceBasis } from './match-answer.ts'

type Figures = Pick<LoanPrice, 'aprBp' | 'totalCostFen' | 'feeFen' | 'firstInstalmentFen'>
type Quoted = { readonly basis: PriceBasis; readonly rateBp: number | null; readonly lprDate: string | null }

const noFigures: Figures = { aprBp: null, totalCostFen: null, feeFen: null, firstInstalmentFen: null }

/** The rate to reckon with: the top of what is asked, so that no loan turns out dearer than shown. */
function quote(rate: Rate, lpr: Lpr | null, basis: 'tier' | 'top_of_range'): Quoted {
  switch (rate.kind) {
    case 'fixed':
    case 'up_to':
      return { basis, rateBp: rate.maxBp, lprDate: null }
    case 'lpr':
      if (lpr === null) return { basis: 'none', rateBp: null, lprDate: null }
      return { basis, rateBp: Math.max(0, lprBp(lpr, rate.tenor) + rate.spreadMaxBp), lprDate: lpr.date }
    case 'from':
      return { basis: 'from', rateBp: rate.minBp, lprDate: null }
    case 'not_published':
      return { basis: 'none', rateBp: null, lprDate: null }
  }
}

/** One-off fees at their maximum, each half-up to the fen; null where one has no published maximum. */
function feesOf(fees: readonly Fee[], amountFen: Fen): Fen | null {
  let sum = 0
  for (const { maxBp } of fees) {
    if (maxBp === null) return null
    sum += mulDivHalfUp(amountFen, maxBp, 10_000)
  }
  return sum
}

function reckon(way: PricedWay, rateBp: number, feeFen: Fen, need: MatchNeed): Figures {
  const schedule = repaymentSchedule(way, need.amountFen, rateBp, need.termMonths)
  return {
    aprBp: aprBp(need.amountFen - feeFen, schedule),
    totalCostFen: interestOf(schedule) + feeFen,
    feeFen,
    firstInstalmentFen: schedule[0]?.totalFen ?? null,
  }
}

/** The need's way, else the first that the product (or its tier) offers, else interest monthly and principal at the end. */
function wayOf(need: MatchNeed, product: LoanProduct, tierWays: readonly string[] | null): string {
  return need.repaymentWay ?? (tierWays ?? product.repaymentWays)[0] ?? 'interest_then_principal'
}

export type Pricer = (product: CompiledProduct, tiers: FittingTiers) => LoanPrice

/**
 * Prices the need's loan on products: annual rate with every fee, total cost = interest + fees, first instalment.
 * Equal terms are reckoned once: a catalogue of thousands has some hundred of them.
 */
export function loanPricer(need: MatchNeed, lpr: Lpr | null): Pricer {
  const reckoned = new Map<string, Figures>()
  return ({ product }, { candidates }) => {
    const index = candidates.length === 1 ? candidates[0] : null
    const tier = index == null ? null : (product.tiers[index] ?? null)
    const way = wayOf(need, product, tier?.repaymentWays ?? null)
    const quoted = tier?.rate ? quote(tier.rate, lpr, 'tier') : quote(product.rate, lpr, 'top_of_range')
    const feeFen = feesOf(product.fees, need.amountFen)
    const { basis, rateBp } = quoted
    if (rateBp === null || feeFen === null || basis === 'from' || !isPricedWay(way))
      return { ...quoted, way, ...noFigures }
    const key = `${way} ${rateBp} ${feeFen}`
    const figures = reckoned.get(key) ?? reckon(way, rateBp, feeFen, need)
    reckoned.set(key, figures)
    return { ...quoted, way, ...figures }
  }
}
