import type { FactValue } from '#shared/fact/limit'
import type { LocalDate } from '#shared/kernel/local-date'

/** Where a fact comes from: a department's record, the company's own statement, or what was just typed here. */
export type KnownFact = {
  readonly value: FactValue
  readonly asOf: LocalDate
  readonly source: 'platform' | 'declared' | 'typed'
}
export type KnownFacts = Readonly<Record<string, KnownFact>>

/** What was typed here, by fact. It stays in this tab: no address and no request holds any of it. */
export type TypedFacts = Readonly<Record<string, FactValue>>

const key = 'match-facts'

const isFactValue = (value: unknown): value is FactValue =>
  ['number', 'boolean', 'string'].includes(typeof value) ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'))

/** @returns what was typed in this tab before a reload; nothing where the browser keeps nothing */
export function readTypedFacts(): TypedFacts {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? '{}')
    if (typeof kept !== 'object' || kept === null) return {}
    return Object.fromEntries(
      Object.entries(kept).filter((entry): entry is [string, FactValue] => isFactValue(entry[1])),
    )
  } catch {
    return {}
  }
}

export function keepTypedFacts(facts: TypedFacts): void {
  try {
    window.sessionStorage.setItem(key, JSON.stringify(facts))
  } catch {
    // A browser that keeps nothing still matches; only a reload forgets.
  }
}

/** What the platform knows comes before what is typed: nobody types over a record. */
export function mergeFacts(known: KnownFacts, typed: TypedFacts, today: LocalDate): KnownFacts {
  const stated = Object.entries(typed).map(([fact, value]) => [fact, { value, asOf: today, source: 'typed' }] as const)
  return { ...Object.fromEntries(stated), ...known }
}
