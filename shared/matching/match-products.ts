import type { Lpr } from '#shared/kernel/lpr'
import { needChanger } from './change-of-need.ts'
import type { CompiledCatalogue, CompiledProduct } from './compiled-catalogue.ts'
import { fittingTiers } from './fitting-tier.ts'
import { isEligibleFor, judgeProduct, preferredOf } from './judge-product.ts'
import { loanPricer } from './loan-price.ts'
import {
  type CannotTell,
  type Eligible,
  type Facts,
  type MatchAnswer,
  type MatchNeed,
  type NearMiss,
  ruleVersion,
} from './match-answer.ts'
import { matchValues } from './match-values.ts'

type Ranked = { readonly eligible: Eligible; readonly decideDays: number | null }

const orLast = (value: number | null): number => value ?? Number.POSITIVE_INFINITY
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const byNumber = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0)
const byId = (a: { productId: string }, b: { productId: string }): number => byText(a.productId, b.productId)

/** Annual rate of this very loan (none: last), promised days to decide (none: last), id. No bank can pay for a place. */
const byRank = (a: Ranked, b: Ranked): number =>
  byNumber(orLast(a.eligible.price.aprBp), orLast(b.eligible.price.aprBp)) ||
  byNumber(orLast(a.decideDays), orLast(b.decideDays)) ||
  byId(a.eligible, b.eligible)

/**
 * Answers one need for every product of the catalogue. Pure: the same catalogue (in any order), facts, need and loan
 * prime rate give the same answer, byte for byte.
 * @param facts what is known of the company; an absent fact is not known
 * @param lpr the loan prime rate in force, for products priced on it; null: they have no price
 */
export function matchProducts(
  catalogue: CompiledCatalogue,
  facts: Facts,
  need: MatchNeed,
  lpr: Lpr | null,
): MatchAnswer {
  const values = matchValues(facts, need)
  const price = loanPricer(need, lpr)
  const changeFor = needChanger(facts, need)
  const eligible: Ranked[] = []
  const nearMiss: NearMiss[] = []
  const cannotTell: CannotTell[] = []
  for (const compiled of catalogue) {
    const { failed, missing, why } = judgeProduct(compiled, values)
    const judged = {
      ...named(compiled),
      why,
      bankChecks: compiled.bankChecks,
      preferred: preferredOf(compiled, values),
    }
    if (failed.length > 0) {
      nearMiss.push({ ...judged, failed, missing, change: changeFor(compiled, failed, missing) })
    } else if (missing.length > 0) cannotTell.push({ ...judged, missing })
    else {
      const { decide } = compiled.product.promisedDays
      eligible.push({
        eligible: { ...judged, price: price(compiled, fittingTiers(compiled, values)) },
        decideDays: decide,
      })
    }
  }
  return {
    ruleVersion,
    eligible: eligible.sort(byRank).map((ranked) => ranked.eligible),
    nearMiss: nearMiss.sort(byId),
    cannotTell: cannotTell.sort(byId),
  }
}

const named = ({ product }: CompiledProduct) => ({ productId: product.id, productVersion: product.version })

/** How many products of the catalogue the need is eligible for, without reasons and prices. */
export function countEligible(catalogue: CompiledCatalogue, facts: Facts, need: MatchNeed): number {
  const values = matchValues(facts, need)
  return catalogue.filter((product) => isEligibleFor(product, values)).length
}
