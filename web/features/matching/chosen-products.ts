import { type NeedQuery, needQuery } from '#web/features/need/need-query.ts'
import type { Trial } from './trial.ts'

const key = 'match-chosen'
/** As many as one applies to at once. */
export const mostChosen = 10

/** @returns what was chosen in this tab before a reload or a sign-in */
export function readChosen(): readonly string[] {
  try {
    const kept: unknown = JSON.parse(window.sessionStorage.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.filter((one): one is string => typeof one === 'string') : []
  } catch {
    return []
  }
}

export function keepChosen(chosen: readonly string[]): void {
  try {
    window.sessionStorage.setItem(key, JSON.stringify(chosen))
  } catch {
    // A browser that keeps nothing still applies; only a reload forgets.
  }
}

/** Where the need is stated, as it was tried here, and the chosen products are applied for. A visitor signs in on the way. */
export function applyHref(need: NeedQuery, { amountYuan, termMonths, ways }: Trial, chosen: readonly string[]): string {
  const params = new URLSearchParams(needQuery({ ...need, amountYuan, termMonths }))
  const offered = ways.filter((way) => way !== 'credit')
  if (offered.length > 0) params.set('ways', offered.join(','))
  for (const one of chosen) params.append('products', one)
  return `/company/needs/new?${params}`
}
