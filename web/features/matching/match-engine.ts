import type { LocalDate } from '#shared/kernel/local-date'
import type { Output } from '#shared/kernel/route'
import type { catalogue } from '#shared/matching/catalogue.contract'
import { type CompiledProduct, compileCatalogue } from '#shared/matching/compiled-catalogue'
import { factsRead } from '#shared/matching/facts-read'
import type { CannotTell, Eligible, Facts, MatchNeed, NearMiss } from '#shared/matching/match-answer'
import { matchProducts } from '#shared/matching/match-products'
import { isNearly, type WaysToQualify, waysToQualify } from '#shared/matching/ways-to-qualify'
import { type AddedWay, missingFacts, type OtherAmount, whatIfAmount, whatIfWayAdded } from '#shared/matching/what-if'
import type { LoanProduct } from '#shared/product/loan-product'

/** The catalogue as the API gives it to everybody. */
export type Catalogue = Output<typeof catalogue.show>

/** What is asked, and what is known of the company. */
export type Question = {
  readonly need: MatchNeed
  readonly facts: Facts
  /** The day that a fact's value is of; today where it is left out. */
  readonly asOf: Readonly<Record<string, LocalDate>>
  readonly today: LocalDate
}

type Of<T> = T & { readonly product: LoanProduct }
export type EligibleProduct = Of<Eligible>
export type NearProduct = Of<NearMiss> & WaysToQualify
export type UntoldProduct = Of<CannotTell>

/** The answer as the page shows it. */
export type MatchResult = {
  readonly total: number
  readonly eligible: readonly EligibleProduct[]
  /** At most two limits short, with a way that is workable or waiting; the fewest steps first. */
  readonly nearly: readonly NearProduct[]
  readonly cannotTell: readonly UntoldProduct[]
  readonly notThisTime: readonly NearProduct[]
  /** Facts that the catalogue reads and that are known. */
  readonly used: readonly string[]
  /** Facts that are not known, those that most products wait for first. */
  readonly missing: readonly { readonly fact: string; readonly products: number }[]
}

export type WhatIf = { readonly ways: readonly AddedWay[]; readonly amounts: readonly OtherAmount[] }

export type MatchEngine = {
  readonly catalogue: Catalogue
  readonly match: (question: Question) => MatchResult
  /** What one more guarantee way, or a smaller loan, would add. */
  readonly whatIf: (question: Question, result: MatchResult) => WhatIf
}

/** The same engine that the server matches with, in the browser: no request carries a fact. */
export function openEngine(catalogue: Catalogue): MatchEngine {
  const compiled = compileCatalogue(catalogue.products)
  const byId = new Map(compiled.map((one) => [one.product.id, one]))
  const read = factsRead(compiled)
  return {
    catalogue,
    match: (question) => matchResult(catalogue, byId, read, question),
    whatIf: ({ facts, need }, { nearly }) => ({
      ways: whatIfWayAdded(compiled, facts, need),
      amounts: whatIfAmount(compiled, facts, need, smallerAmounts(nearly, need)).filter(({ added }) => added > 0),
    }),
  }
}

function matchResult(
  { products, lpr }: Catalogue,
  byId: ReadonlyMap<string, CompiledProduct>,
  read: ReadonlySet<string>,
  question: Question,
): MatchResult {
  const { facts, need } = question
  const compiled = [...byId.values()]
  const answer = matchProducts(compiled, facts, need, lpr)
  const near = answer.nearMiss.flatMap((miss) => {
    const one = byId.get(miss.productId)
    return one ? [{ ...miss, ...waysToQualify(one, miss.failed, question), product: one.product }] : []
  })
  const withProduct = <T extends { readonly productId: string }>(judged: T): Of<T>[] => {
    const one = byId.get(judged.productId)
    return one ? [{ ...judged, product: one.product }] : []
  }
  return {
    total: products.length,
    eligible: answer.eligible.flatMap(withProduct),
    nearly: near.filter((miss) => isNearly(miss.failed, miss)).sort((a, b) => nearness(a) - nearness(b)),
    cannotTell: answer.cannotTell.flatMap(withProduct).sort((a, b) => a.missing.length - b.missing.length),
    notThisTime: near.filter((miss) => !isNearly(miss.failed, miss)),
    used: Object.keys(facts).filter((fact) => read.has(fact)),
    missing: missingFacts(answer),
  }
}

/** What can be done today comes before what must be waited for, and little before much. */
function nearness({ failed, ways }: NearProduct): number {
  const [best] = ways
  if (!best) return Number.POSITIVE_INFINITY
  const isOfNeed = best.steps.every((step) => step.need !== null)
  const isOpen = best.outcome === 'cannot_tell'
  return (isOfNeed ? 0 : best.kind === 'workable' ? 100 : 200) + (isOpen ? 10 : 0) + failed.length
}

const mostAmounts = 4

/** The amounts at which some near miss would fit, the largest first. */
function smallerAmounts(nearly: readonly NearProduct[], need: MatchNeed): number[] {
  const wanted = nearly.flatMap(({ failed }) =>
    failed.flatMap(({ fact, wants }) =>
      fact === 'amount' && typeof wants === 'number' && wants > 0 && wants < need.amountFen ? [wants] : [],
    ),
  )
  return [...new Set(wanted)].sort((a, b) => b - a).slice(0, mostAmounts)
}
