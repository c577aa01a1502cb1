import { providers, vocabulary } from '#shared/fact/vocabulary'
import { isLocalDate } from '#shared/kernel/local-date'
import { factValueWords, failedWords, limitLabel, limitWords, ownLimitWords } from '#shared/product/limit-words'
import type { LoanProduct } from '#shared/product/loan-product'
import type { CompiledCatalogue, CompiledProduct } from './compiled-catalogue.ts'
import type { Eligible, MatchAnswer, NearMiss } from './match-answer.ts'
import type { MatchBody, MatchedProduct, NearMissView } from './match-view.ts'
import { factValues, type MatchInputs, type UsedFact } from './recorded-match.ts'
import type { Standing } from './step-to-qualify.ts'
import { isNearly, type Way, waysToQualify } from './ways-to-qualify.ts'

type Judged = Pick<Eligible, 'productId' | 'why' | 'bankChecks' | 'preferred'>

/** How a matched product is shown. */
export type ShowProduct = (product: LoanProduct) => MatchedProduct

/** An answer in words, with checked ways on for near misses. Pure: the same inputs give the same body. */
export function matchBody(
  catalogue: CompiledCatalogue,
  inputs: MatchInputs,
  answer: MatchAnswer,
  show: ShowProduct,
): MatchBody {
  const byId = new Map(catalogue.map((compiled) => [compiled.product.id, compiled]))
  const compiledOf = ({ productId }: Judged): CompiledProduct => {
    const compiled = byId.get(productId)
    if (!compiled) throw new Error(`the answer names ${productId}, which the catalogue does not hold`)
    return compiled
  }
  const judgedOf = (judged: Judged) => judgedView(compiledOf(judged).product, judged, show)
  const standing = standingOf(inputs)
  const missed = (near: NearMiss) => nearMissView(compiledOf(near), near, inputs.facts, standing)
  return {
    need: inputs.need,
    lprDate: inputs.lpr?.date ?? null,
    facts: factViews(inputs.facts),
    eligible: answer.eligible.map((one) => ({ ...judgedOf(one), price: one.price })),
    nearMiss: answer.nearMiss.map((one) => ({ ...judgedOf(one), ...missed(one) })),
    cannotTell: answer.cannotTell.map((one) => ({ ...judgedOf(one), missing: one.missing.map(missingView) })),
  }
}

function standingOf({ facts, need, today }: MatchInputs): Standing {
  const days = Object.entries(facts).flatMap(([name, { asOf }]) => (isLocalDate(asOf) ? [[name, asOf] as const] : []))
  return { facts: factValues(facts), need, today, asOf: Object.fromEntries(days) }
}

function judgedView(product: LoanProduct, { why, bankChecks, preferred }: Judged, show: ShowProduct) {
  const own = new Map(ownLimitWords(product).map(({ name, words }) => [String(name), words]))
  const rules = new Map(product.limits.map((limit) => [limit.fact, limitWords(limit)]))
  const named = (name: string) => ({ name, words: own.get(name) ?? rules.get(name) ?? limitLabel(name) })
  return {
    product: show(product),
    why: why.map(named),
    bankChecks: bankChecks.map((name) => ({ name, words: rules.get(name) ?? limitLabel(name) })),
    preferred: preferred.map((limit) => ({
      ...limit,
      words: limitWords({ fact: limit.fact, op: limit.op, value: limit.wants }),
    })),
  }
}

function nearMissView(
  compiled: CompiledProduct,
  { failed, missing, change }: NearMiss,
  facts: MatchInputs['facts'],
  standing: Standing,
): Pick<NearMissView, 'failed' | 'missing' | 'change' | 'ways' | 'isNearly'> {
  const found = waysToQualify(compiled, failed, standing)
  return {
    failed: failed.map((limit) => ({ ...limit, words: failedWords(limit), used: facts[limit.fact] ?? null })),
    missing: missing.map(missingView),
    change,
    ways: found.ways.map(wayView),
    isNearly: isNearly(failed, found),
  }
}

const wayView = ({ kind, steps, date, outcome }: Way): NearMissView['ways'][number] => ({
  kind,
  date,
  outcome,
  steps: steps.map((step) => ({ ...step, label: limitLabel(step.fact), toWords: factValueWords(step.fact, step.to) })),
})

function missingView(name: string) {
  const fact = vocabulary.get(name)
  return {
    fact: name,
    label: limitLabel(name),
    knownBy: fact?.knownBy ?? null,
    provider: fact ? providers[fact.provider].label : null,
  }
}

const factViews = (facts: Readonly<Record<string, UsedFact>>): MatchBody['facts'] =>
  Object.entries(facts).map(([fact, used]) => ({
    ...used,
    fact,
    label: limitLabel(fact),
    words: factValueWords(fact, used.value),
    providerLabel: providers[providerOf(used)].label,
  }))

/** What the owner states has the owner as its source; the platform's facts name theirs. */
function providerOf({ provider }: UsedFact): keyof typeof providers {
  const known = (Object.keys(providers) as (keyof typeof providers)[]).find((name) => name === provider) // its own keys
  return known ?? 'owner'
}
