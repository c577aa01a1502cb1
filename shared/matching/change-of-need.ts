import type { CompiledProduct } from './compiled-catalogue.ts'
import { isEligibleFor } from './judge-product.ts'
import type { Facts, FailedLimit, MatchNeed, NeedChange } from './match-answer.ts'
import { matchValues, type Values } from './match-values.ts'

/** The need with a change made to it. */
export function changedNeed(need: MatchNeed, change: NeedChange): MatchNeed {
  switch (change.fact) {
    case 'amount':
      return { ...need, amountFen: change.to }
    case 'term':
      return { ...need, termMonths: change.to }
    case 'guarantee_ways':
      return { ...need, guaranteeWays: change.to }
    case 'repayment_way':
      return { ...need, repaymentWay: change.to }
  }
}

/** Changes of the need that would meet one failed limit, nearest first; each is still to be checked. */
export function changesFor(need: MatchNeed, { fact, wants }: FailedLimit): NeedChange[] {
  const wanted = Array.isArray(wants) ? wants.map(String) : [String(wants)]
  switch (fact) {
    case 'amount':
    case 'term':
      return typeof wants === 'number' && wants > 0 ? [{ fact, to: wants }] : []
    case 'guarantee_ways':
      return wanted.map((way) => ({ fact, to: [...need.guaranteeWays, way] }))
    case 'repayment_way':
      return wanted.map((to) => ({ fact, to }))
    default:
      return []
  }
}

export type NeedChanger = (
  product: CompiledProduct,
  failed: readonly FailedLimit[],
  missing: readonly string[],
) => NeedChange | null

/**
 * Finds the change of the need that makes a near miss eligible, where exactly one limit failed, it is the need's own
 * to change and nothing is unknown. Each is checked by judging the product again with it.
 */
export function needChanger(facts: Facts, need: MatchNeed): NeedChanger {
  const valuesByChange = new Map<string, Values>()
  const valuesWith = (change: NeedChange): Values => {
    const key = `${change.fact} ${change.to}`
    const values = valuesByChange.get(key) ?? matchValues(facts, changedNeed(need, change))
    valuesByChange.set(key, values)
    return values
  }
  return (product, failed, missing) => {
    const [only] = failed
    if (only === undefined || failed.length > 1 || missing.length > 0) return null
    return changesFor(need, only).find((change) => isEligibleFor(product, valuesWith(change))) ?? null
  }
}
