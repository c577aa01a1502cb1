import type { Answer } from '#shared/fact/evaluate'
import type { FactValue, LimitValue, Operator } from '#shared/fact/limit'
import type { CompiledCondition, CompiledLimit, CompiledProduct } from './compiled-catalogue.ts'
import { type FittingTiers, fittingTiers } from './fitting-tier.ts'
import { answerOf, conditionsIn, isAsked, readable } from './judge-product.ts'
import type { Values } from './match-values.ts'

/** One condition of a product with its answer and the value that was found. */
export type ConditionFinding = {
  readonly fact: string
  readonly op: Operator
  readonly wants: LimitValue
  readonly answer: Answer | 'bank_checks'
  readonly hard: boolean
  readonly has: FactValue | null
}

const findingOf = (compiled: CompiledCondition, values: Values, hard: boolean): ConditionFinding => {
  const { fact, op, value: wants } = compiled.condition
  const value = values[compiled.slot]
  const has = value === undefined ? null : readable(value)
  return { fact, op, wants, answer: answerOf(compiled, values), hard, has }
}

const outcomeOf = (findings: readonly ConditionFinding[]): Answer =>
  findings.some(({ answer }) => answer === 'fails')
    ? 'fails'
    : findings.some(({ answer }) => answer === 'not_known')
      ? 'not_known'
      : 'holds'

/**
 * Where the tiers that may fit disagree, the limit is not known. The terms of the product itself stand for it then, or those
 * of the first tier that sets any.
 */
function limitFindings(limit: CompiledLimit, tiers: FittingTiers, values: Values): ConditionFinding[] {
  const within = tiers.candidates.map((candidate) => conditionsIn(limit, candidate))
  const rows = within.map((conditions) => conditions.map((condition) => findingOf(condition, values, true)))
  const outcomes = new Set(rows.map(outcomeOf))
  const [first = []] = rows
  if (outcomes.size === 1) return first
  const standing = [limit.conditions, ...within].find((conditions) => conditions.length > 0) ?? []
  return standing.map((condition) => ({ ...findingOf(condition, values, true), answer: 'not_known' }))
}

/**
 * Every condition of a product, one by one: own limits, hard rules, what only the bank can check, preferred ones. None
 * that is hard fails and none is not known exactly where `judgeProduct` says eligible.
 */
export function ruleFindings(product: CompiledProduct, values: Values): ConditionFinding[] {
  const tiers = fittingTiers(product, values)
  const byBank = (hard: boolean) =>
    product.product.limits
      .filter((limit) => limit.hard === hard && product.bankChecks.includes(limit.fact))
      .map(({ fact, op, value }) => ({ fact, op, wants: value, answer: 'bank_checks' as const, hard, has: null }))
  return [
    ...product.limits.filter((limit) => isAsked(limit, values)).flatMap((limit) => limitFindings(limit, tiers, values)),
    ...byBank(true),
    ...product.preferred.map(
      ({ limit, compiled }): ConditionFinding =>
        compiled
          ? findingOf(compiled, values, false)
          : { fact: limit.fact, op: limit.op, wants: limit.value, answer: 'bank_checks', hard: false, has: null },
    ),
  ]
}
