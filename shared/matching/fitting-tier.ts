import type { Evaluable } from '#shared/fact/evaluate'
import type { CompiledCondition, CompiledProduct, CompiledTier } from './compiled-catalogue.ts'
import { ownSlots, type Values } from './match-values.ts'

/** Index of a tier, or null for the product's own terms. */
export type Candidate = number | null

export type FittingTiers = {
  /** The terms that may count: one where everything is known, more where a tier rests on a fact that isn't. */
  readonly candidates: readonly Candidate[]
  /** The facts that would settle it. */
  readonly unknown: readonly string[]
}

const ownTermsOnly: FittingTiers = { candidates: [null], unknown: [] }

/** A tier that asks for a way of repayment is judged by the way that the loan would have. */
function valueFor({ slot }: CompiledCondition, values: Values, product: CompiledProduct): Evaluable | undefined {
  const value = values[slot]
  return value === undefined && slot === ownSlots.repayment_way ? product.product.repaymentWays[0] : value
}

function unknownOf(tier: CompiledTier, values: Values, product: CompiledProduct): readonly string[] | 'fails' {
  const unknown: string[] = []
  for (const condition of tier.when) {
    const value = valueFor(condition, values, product)
    if (value === undefined) unknown.push(condition.condition.fact)
    else if (!condition.test(value)) return 'fails'
  }
  return unknown
}

/** The first tier whose conditions all hold counts; before it, each tier that may hold is a candidate too. */
export function fittingTiers(product: CompiledProduct, values: Values): FittingTiers {
  if (product.tiers.length === 0) return ownTermsOnly
  const candidates: Candidate[] = []
  const unknown = new Set<string>()
  for (const [index, tier] of product.tiers.entries()) {
    const open = unknownOf(tier, values, product)
    if (open === 'fails') continue
    candidates.push(index)
    if (open.length === 0) return { candidates, unknown: [...unknown] }
    for (const fact of open) unknown.add(fact)
  }
  return { candidates: [...candidates, null], unknown: [...unknown] }
}
