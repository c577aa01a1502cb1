import type { Answer, Evaluable } from '#shared/fact/evaluate'
import type { FactValue } from '#shared/fact/limit'
import type { CompiledCondition, CompiledLimit, CompiledProduct } from './compiled-catalogue.ts'
import { type Candidate, type FittingTiers, fittingTiers } from './fitting-tier.ts'
import type { FailedLimit, PreferredLimit } from './match-answer.ts'
import { ownSlots, type Values } from './match-values.ts'

/** What a product's hard limits say about a row of values: each name once, in the order of the limits. */
export type Judgement = {
  readonly failed: FailedLimit[]
  readonly missing: string[]
  readonly why: string[]
}

const add = (names: string[], name: string): void => {
  if (!names.includes(name)) names.push(name)
}

/** A derived figure is shown as the number that it is about. */
export const readable = (value: Evaluable): FactValue =>
  typeof value === 'object' && 'denominator' in value ? value.approx : value

function failedOf(conditions: readonly CompiledCondition[], values: Values): FailedLimit[] | 'not_known' {
  const failed: FailedLimit[] = []
  for (const { slot, condition, test } of conditions) {
    const value = values[slot]
    if (value === undefined) return 'not_known'
    if (test(value)) continue
    failed.push({ fact: condition.fact, op: condition.op, wants: condition.value, has: readable(value) })
  }
  return failed
}

/** How far a numeric limit is missed; lists have no distance. */
const gapOf = (failed: readonly FailedLimit[]): number =>
  failed.reduce((sum, { wants, has }) => sum + Math.abs(Number(wants) - Number(has)) || 0, 0)

/** A limit's conditions under one of the terms that may count. */
export const conditionsIn = (limit: CompiledLimit, candidate: Candidate): readonly CompiledCondition[] =>
  (candidate === null ? null : limit.byTier?.[candidate]) ?? limit.conditions

/** A limit that tiers move: it holds or fails if it does so in every tier that may fit, else the tier's facts are missing. */
function judgeTiered(limit: CompiledLimit, tiers: FittingTiers, values: Values, judgement: Judgement): void {
  const applying = tiers.candidates.map((candidate) => conditionsIn(limit, candidate))
  if (applying.every((conditions) => conditions.length === 0)) return
  const outcomes = applying
    .map((conditions) => failedOf(conditions, values))
    .filter((outcome) => outcome !== 'not_known')
  const failing = outcomes.filter((failed) => failed.length > 0)
  if (failing.length === 0) add(judgement.why, limit.name)
  else if (failing.length < outcomes.length) for (const fact of tiers.unknown) add(judgement.missing, fact)
  else
    judgement.failed.push(...failing.reduce((nearest, failed) => (gapOf(failed) < gapOf(nearest) ? failed : nearest)))
}

function judgeLimit(limit: CompiledLimit, values: Values, judgement: Judgement): void {
  const failed = failedOf(limit.conditions, values)
  if (failed === 'not_known') add(judgement.missing, limit.name)
  else if (failed.length === 0) add(judgement.why, limit.name)
  else judgement.failed.push(...failed)
}

/** A need that names no way of repayment takes any, so that the product's ways are no limit to it. */
export const isAsked = (limit: CompiledLimit, values: Values): boolean =>
  limit.name !== 'repayment_way' || values[ownSlots.repayment_way] !== undefined

/** Judges one product. Any failed limit is a near miss; none failed but one not known cannot be told; else eligible. */
export function judgeProduct(product: CompiledProduct, values: Values): Judgement {
  const judgement: Judgement = { failed: [], missing: [], why: [] }
  const tiers = fittingTiers(product, values)
  for (const limit of product.limits) {
    if (!isAsked(limit, values)) continue
    if (limit.byTier === null) judgeLimit(limit, values, judgement)
    else judgeTiered(limit, tiers, values, judgement)
  }
  return judgement
}

/** Whether every limit holds, and nothing else: for counting, it stops at the first that does not. */
export function isEligibleFor(product: CompiledProduct, values: Values): boolean {
  if (product.tiers.length > 0) return isEligible(judgeProduct(product, values))
  return product.limits.every((limit) => {
    if (!isAsked(limit, values)) return true
    return limit.conditions.every(({ slot, test }) => {
      const value = values[slot]
      return value !== undefined && test(value)
    })
  })
}

export const isEligible = ({ failed, missing }: Judgement): boolean => failed.length === 0 && missing.length === 0

export const answerOf = ({ slot, test }: CompiledCondition, values: Values): Answer => {
  const value = values[slot]
  return value === undefined ? 'not_known' : test(value) ? 'holds' : 'fails'
}

export function preferredOf(product: CompiledProduct, values: Values): PreferredLimit[] {
  return product.preferred.map(({ limit, compiled }) => ({
    fact: limit.fact,
    op: limit.op,
    wants: limit.value,
    answer: compiled === null ? 'bank_checks' : answerOf(compiled, values),
  }))
}
