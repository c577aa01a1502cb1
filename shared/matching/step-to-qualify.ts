import type { FactValue, LimitValue } from '#shared/fact/limit'
import { type Fact, vocabulary } from '#shared/fact/vocabulary'
import { addMonths, dayNumber, type LocalDate } from '#shared/kernel/local-date'
import { changesFor } from './change-of-need.ts'
import type { Facts, FailedLimit, MatchNeed, NeedChange } from './match-answer.ts'

/** One thing that changes: the need, or a fact of the company by work or by waiting. */
export type Step = {
  readonly fact: string
  readonly kind: 'workable' | 'waiting'
  /** What it must become; an amount is fen, a waiting fact's figure is in its own unit. */
  readonly to: FactValue
  /** The change of the need, where it is one. */
  readonly need: NeedChange | null
  /** Months to wait from today, and the day when it holds; null where nothing is waited for. */
  readonly months: number | null
  readonly date: LocalDate | null
}

/** What is known and when: facts, need, the day of each fact, and today. */
export type Standing = {
  readonly facts: Facts
  readonly need: MatchNeed
  readonly today: LocalDate
  /** The day that a fact's value is of; today where it is left out. */
  readonly asOf: Readonly<Record<string, LocalDate>>
}

const needStep = (need: NeedChange): Step => ({
  fact: need.fact,
  kind: 'workable',
  to: need.to,
  need,
  months: null,
  date: null,
})

const amountStep = (amountFen: number): Step[] => {
  // Down to whole 10,000 yuan, as people borrow, unless that leaves nothing.
  const round = Math.floor(amountFen / 1_000_000) * 1_000_000
  const to = round > 0 ? round : Math.floor(amountFen)
  return to > 0 ? [needStep({ fact: 'amount', to })] : []
}

/** Derived figures: less money for a share of revenue, a shorter term for an age at maturity. */
function derivedSteps({ fact, op, wants }: FailedLimit, { facts }: Standing): Step[] | null {
  if (op !== 'at_most' || typeof wants !== 'number') return null
  const { annual_revenue_yuan: revenue, owner_age: age } = facts
  if (fact === 'loan_to_revenue_pct' && facts[fact] === undefined && typeof revenue === 'number') {
    return amountStep(wants * revenue)
  }
  if (fact === 'owner_age_at_maturity' && facts[fact] === undefined && typeof age === 'number') {
    const to = Math.floor((wants - age) * 12)
    return to > 0 ? [needStep({ fact: 'term', to })] : []
  }
  return null
}

const monthsPerUnit: Readonly<Record<string, number>> = { months: 1, years: 12 }

/** The first whole month after which the day has come, counted from today. */
function monthsUntil(day: LocalDate, today: LocalDate): number {
  let months = 0
  while (dayNumber(addMonths(today, months)) < dayNumber(day)) months += 1
  return months
}

const waitingStep = (fact: string, to: FactValue, day: LocalDate, today: LocalDate): Step[] => {
  const months = monthsUntil(day, today)
  return [{ fact, kind: 'waiting', to, need: null, months, date: day < today ? today : day }]
}

/** The tax authority settles the grade of a year in April of the next (纳税信用管理办法). */
function nextTaxGrading(today: LocalDate): LocalDate {
  const year = Number(today.slice(0, 4))
  return today.slice(5) <= '04-30' ? `${year}-04-30` : `${year + 1}-04-30`
}

function boundOf(op: FailedLimit['op'], wants: LimitValue, has: FactValue): number | null {
  if (typeof wants === 'number' && (op === 'at_least' || op === 'at_most')) return wants
  if (op !== 'between' || typeof wants !== 'object' || typeof has !== 'number') return null
  const [low, high] = [Number(wants[0]), Number(wants[1])]
  return has < low ? low : high
}

/** Time lets months and years grow, and what lies outside a window of months fall out of it. */
function waitingSteps(fact: Fact, { op, wants, has }: FailedLimit, { today, asOf }: Standing): Step[] {
  const from = asOf[fact.name] ?? today
  if (fact.name === 'tax_grade') {
    const better = typeof wants === 'object' ? wants.find((grade) => typeof grade === 'string') : wants
    const isWanted = op !== 'none_of' && typeof better === 'string'
    return isWanted ? waitingStep(fact.name, better, nextTaxGrading(today), today) : []
  }
  const bound = boundOf(op, wants, has)
  const isShort = bound !== null && typeof has === 'number' && has < bound
  const unit = monthsPerUnit[fact.unit]
  if (bound !== null && isShort && unit !== undefined && fact.windowMonths === null) {
    return waitingStep(fact.name, bound, addMonths(from, Math.ceil((bound - has) * unit)), today)
  }
  if (fact.windowMonths === null || isShort) return []
  const to = bound ?? (op === 'is' && typeof wants === 'boolean' ? wants : null)
  return to === null ? [] : waitingStep(fact.name, to, addMonths(from, fact.windowMonths), today)
}

/** What work can bring a fact to: the bound, or a wanted value beside those it has. */
function workableSteps(fact: Fact, { op, wants, has }: FailedLimit): Step[] {
  const step = (to: FactValue): Step => ({
    fact: fact.name,
    kind: 'workable',
    to,
    need: null,
    months: null,
    date: null,
  })
  if (typeof wants === 'boolean') return [step(wants)]
  const bound = boundOf(op, wants, has)
  if (bound !== null) return [step(bound)]
  if (op === 'none_of' || typeof wants !== 'object')
    return op === 'is' && typeof wants === 'string' ? [step(wants)] : []
  const held = typeof has === 'object' ? has : [String(has)]
  if (op === 'all_of') return [step([...held, ...wants.map(String)])]
  return wants.map((want) => step(fact.type === 'list' ? [...held, String(want)] : String(want)))
}

/** What could meet one failed limit, not yet checked: changes of the need, work on a fact, or waiting. */
export function stepsFor(failed: FailedLimit, standing: Standing): Step[] {
  const ofNeed = changesFor(standing.need, failed)
  if (ofNeed.length > 0) return ofNeed.map(needStep)
  const fact = vocabulary.get(failed.fact)
  if (fact === undefined || fact.change === 'fixed') return []
  if (fact.name === 'guarantee_ways_offered' && standing.facts[fact.name] === undefined) {
    return changesFor(standing.need, { ...failed, fact: 'guarantee_ways' }).map(needStep)
  }
  const derived = derivedSteps(failed, standing)
  if (derived !== null) return derived
  return fact.change === 'waiting' ? waitingSteps(fact, failed, standing) : workableSteps(fact, failed)
}
