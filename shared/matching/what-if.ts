import { codesOf } from '#shared/fact/vocabulary'
import type { Fen } from '#shared/kernel/fen'
import type { CompiledCatalogue } from './compiled-catalogue.ts'
import type { Facts, MatchNeed } from './match-answer.ts'
import { countEligible } from './match-products.ts'

/** One more guarantee way, and how many more products the need would be eligible for. */
export type AddedWay = { readonly way: string; readonly eligible: number; readonly added: number }
export type OtherAmount = { readonly amountFen: Fen; readonly eligible: number; readonly added: number }

/** What each guarantee way that is not offered yet would add; ways that add nothing are left out, the best comes first. */
export function whatIfWayAdded(catalogue: CompiledCatalogue, facts: Facts, need: MatchNeed): AddedWay[] {
  const now = countEligible(catalogue, facts, need)
  return codesOf('guarantee_way')
    .filter((way) => !need.guaranteeWays.includes(way))
    .map((way) => {
      const eligible = countEligible(catalogue, facts, { ...need, guaranteeWays: [...need.guaranteeWays, way] })
      return { way, eligible, added: eligible - now }
    })
    .filter(({ added }) => added > 0)
    .sort((a, b) => b.added - a.added)
}

/** What other amounts would give, in the order asked. */
export function whatIfAmount(
  catalogue: CompiledCatalogue,
  facts: Facts,
  need: MatchNeed,
  amounts: readonly Fen[],
): OtherAmount[] {
  const now = countEligible(catalogue, facts, need)
  return amounts.map((amountFen) => {
    const eligible = countEligible(catalogue, facts, { ...need, amountFen })
    return { amountFen, eligible, added: eligible - now }
  })
}

/** Which missing fact would settle most products: the question to ask next. */
export function missingFacts(answer: {
  readonly cannotTell: readonly { readonly missing: readonly string[] }[]
}): { fact: string; products: number }[] {
  const counts = new Map<string, number>()
  for (const fact of answer.cannotTell.flatMap(({ missing }) => missing)) counts.set(fact, (counts.get(fact) ?? 0) + 1)
  return [...counts]
    .map(([fact, products]) => ({ fact, products }))
    .sort((a, b) => b.products - a.products || (a.fact < b.fact ? -1 : 1))
}
