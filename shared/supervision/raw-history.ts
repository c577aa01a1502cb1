import type { Instant } from '#shared/kernel/instant'
import { officialCalendar } from '#shared/kernel/official-calendar'
import { workingMsBetween } from '#shared/kernel/working-time'
import type { CaseEvent } from './case-event.ts'

// Read for a recount: straight from what events say, by the names that they say it by, and not through the folds.

type Json = { readonly [name: string]: unknown }

/** Everything that one aggregate has announced, in order. */
export type History = readonly CaseEvent[]

export const firstOf = (history: History, ...types: string[]): CaseEvent | undefined =>
  history.find(({ type }) => types.includes(type))
export const atOf = (history: History, ...types: string[]): Instant | undefined => firstOf(history, ...types)?.at

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null
export const inside = (value: unknown, ...path: string[]): unknown =>
  path.reduce<unknown>((found, name) => (isJson(found) ? found[name] : undefined), value)

/** What the last event that says it says. */
export function lastSaid(history: History, ...path: string[]): unknown {
  for (const { data } of history.toReversed()) {
    const found = inside(data, ...path)
    if (found !== undefined) return found
  }
  return undefined
}
export const numberIn = (value: unknown): number => (typeof value === 'number' ? value : 0)
export const textIn = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const stands = ({ data }: CaseEvent): boolean => inside(data, 'duty', 'isPaused') === true

/** Working time in which the bank's clock stood, up to a moment: the stretches behind each event that left it standing. */
export function stoodMs(history: History, until: Instant): number {
  let total = 0
  for (const [at, event] of history.entries()) {
    const next = history[at + 1]?.at ?? until
    if (stands(event) && event.at < until)
      total += workingMsBetween(event.at, next < until ? next : until, officialCalendar)
  }
  return total
}

/** Since when the clock stands after the last of these events; undefined: it runs, or there is none. */
export function standsSince(history: History): Instant | undefined {
  let since: Instant | undefined
  for (const event of history) since = stands(event) ? (since ?? event.at) : undefined
  return since
}
