import type { FactValue } from '#shared/fact/limit'
import { type Change, vocabulary } from '#shared/fact/vocabulary'
import type { LocalDate } from '#shared/kernel/local-date'
import { changedNeed } from './change-of-need.ts'
import type { CompiledProduct } from './compiled-catalogue.ts'
import { isEligible, judgeProduct } from './judge-product.ts'
import type { Facts, FailedLimit } from './match-answer.ts'
import { matchValues } from './match-values.ts'
import { type Standing, type Step, stepsFor } from './step-to-qualify.ts'

/**
 * A way to qualify: all its steps together, checked by judging the product again. `waiting` where a step only time
 * can take, then `date` is when the last of them holds, as far as it is known.
 */
export type Way = {
  readonly kind: 'workable' | 'waiting'
  readonly steps: readonly Step[]
  readonly date: LocalDate | null
  /** `cannot_tell`: nothing fails any more, but a fact is still missing. */
  readonly outcome: 'eligible' | 'cannot_tell'
}

export type WaysToQualify = {
  /** Workable ways first, then the nearest date, then the fewest steps. */
  readonly ways: readonly Way[]
  /** What stands in the way, and whether it can be changed at all. */
  readonly limits: readonly { readonly fact: string; readonly change: Change }[]
}

/** More failed limits than these are no near miss for a reader, and their combinations are many. */
const NEARLY_AT_MOST = 2

const grown: Readonly<Record<string, number>> = {
  months_since_registration: 1,
  months_in_operation: 1,
  months_since_legal_rep_change: 1,
  months_of_continuous_tax: 1,
  owner_age: 1 / 12,
  owner_industry_years: 1 / 12,
  owner_local_residence_years: 1 / 12,
  collateral_age_years: 1 / 12,
}

/** The facts as they will be after so many months, as far as time alone changes them. */
function factsAfter(facts: Facts, months: number): Facts {
  const aged = Object.entries(grown).flatMap(([fact, step]) => {
    const value = facts[fact]
    return typeof value === 'number' ? [[fact, value + months * step] as const] : []
  })
  return { ...facts, ...Object.fromEntries(aged) }
}

/** Two limits may ask for the same thing: a smaller loan or shorter term meets both, guarantee ways add up. */
function merged(one: Step, other: Step): Step {
  const [a, b] = [one.need, other.need]
  if (a === null || b === null) return other
  if (a.fact === 'guarantee_ways' && b.fact === 'guarantee_ways') {
    const to = [...new Set([...a.to, ...b.to])]
    return { ...other, to, need: { fact: b.fact, to } }
  }
  return typeof a.to === 'number' && typeof b.to === 'number' && a.to < b.to ? one : other
}

function mergeSteps(steps: readonly Step[]): Step[] {
  const byFact = new Map<string, Step>()
  for (const step of steps) {
    const before = byFact.get(step.fact)
    byFact.set(step.fact, before === undefined ? step : merged(before, step))
  }
  return [...byFact.values()]
}

function tried(product: CompiledProduct, standing: Standing, steps: readonly Step[]): Way | null {
  const months = Math.max(0, ...steps.map((step) => step.months ?? 0))
  const reached: Record<string, FactValue> = {}
  let need = standing.need
  for (const step of steps) {
    if (step.need === null) reached[step.fact] = step.to
    else need = changedNeed(need, step.need)
  }
  const facts = { ...factsAfter(standing.facts, months), ...reached }
  const judgement = judgeProduct(product, matchValues(facts, need))
  if (judgement.failed.length > 0) return null
  const kind = steps.some((step) => step.kind === 'waiting') ? 'waiting' : 'workable'
  const dates = steps.flatMap(({ date }) => (date === null ? [] : [date])).sort()
  return { kind, steps, date: dates.at(-1) ?? null, outcome: isEligible(judgement) ? 'eligible' : 'cannot_tell' }
}

const combinations = (lists: readonly (readonly Step[])[]): Step[][] =>
  lists.reduce<Step[][]>((rows, list) => rows.flatMap((row) => list.map((step) => [...row, step])), [[]])

const rank = (way: Way): string => `${way.kind === 'workable' ? 0 : 1} ${way.date ?? '9999-12-31'} ${way.steps.length}`

const changeOf = (fact: string, steps: readonly Step[]): Change => {
  if (steps.some((step) => step.kind === 'workable')) return 'workable'
  return steps.length > 0 ? 'waiting' : fixedUnlessNeed(fact)
}
const fixedUnlessNeed = (fact: string): Change => (vocabulary.has(fact) ? 'fixed' : 'workable')

/**
 * The ways in which a near miss could become eligible. Every way returned was checked by judging the product again:
 * it flips. More than two failed limits, or one that nobody can change, give no way.
 */
export function waysToQualify(
  product: CompiledProduct,
  failed: readonly FailedLimit[],
  standing: Standing,
): WaysToQualify {
  const steps = failed.map((limit) => stepsFor(limit, standing))
  const limits = failed.map(({ fact }, index) => ({ fact, change: changeOf(fact, steps[index] ?? []) }))
  if (failed.length > NEARLY_AT_MOST) return { ways: [], limits }
  const rows = new Map(
    combinations(steps)
      .map(mergeSteps)
      .map((row) => [JSON.stringify(row), row]),
  )
  const ways = [...rows.values()].flatMap((row) => tried(product, standing, row) ?? [])
  return { ways: ways.sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0)), limits }
}

/** The screen calls it "nearly": at most two failed limits and a way that is workable or waiting. */
export const isNearly = (failed: readonly FailedLimit[], { ways }: WaysToQualify): boolean =>
  failed.length <= NEARLY_AT_MOST && ways.length > 0
