import { vocabulary } from '#shared/fact/vocabulary'
import type { CompiledCatalogue, CompiledCondition, CompiledProduct } from './compiled-catalogue.ts'

/** Figures that follow from a fact and the need are read through that fact. */
const behind: Readonly<Record<string, string>> = {
  loan_to_revenue_pct: 'annual_revenue_yuan',
  owner_age_at_maturity: 'owner_age',
}

/** The fact through which a figure is known, where it isn't stated itself. */
export const factBehind = (fact: string): string => behind[fact] ?? fact

/** Every fact that a match against this catalogue reads: what it doesn't read need not be kept. */
export function factsRead(catalogue: CompiledCatalogue): ReadonlySet<string> {
  const names = new Set<string>()
  for (const product of catalogue)
    for (const { condition } of conditionsOf(product)) {
      const other = behind[condition.fact]
      for (const name of other ? [condition.fact, other] : [condition.fact]) if (vocabulary.has(name)) names.add(name)
    }
  return names
}

function conditionsOf({ limits, tiers, preferred }: CompiledProduct): CompiledCondition[] {
  return [
    ...limits.flatMap(({ conditions, byTier }) => [...conditions, ...(byTier ?? []).flat()]),
    ...tiers.flatMap(({ when }) => when),
    ...preferred.flatMap(({ compiled }) => compiled ?? []),
  ]
}
