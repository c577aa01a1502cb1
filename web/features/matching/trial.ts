import type { MatchNeed } from '#shared/matching/match-answer'
import { purposeCodes } from '#web/features/need/need-query.ts'
import type { Need } from './need-address.ts'

/**
 * What is tried out beside the need itself: another amount or term, what one could offer. It stands behind the `#` of the
 * address: a copied link shows the same, and no request ever carries it.
 */
export type Trial = {
  readonly amountYuan: number
  readonly termMonths: number
  readonly ways: readonly string[]
  readonly repaymentWay: string | null
}

/** `credit` is a way like any other: a company that offers nothing can still borrow unsecured. */
export const trialOf = (need: Need): Trial => ({
  amountYuan: need.amountYuan,
  termMonths: need.termMonths,
  ways: ['credit'],
  repaymentWay: null,
})

export function readTrial(hash: string, need: Need): Trial {
  const params = new URLSearchParams(hash.replace(/^#/, ''))
  const whole = (name: string, otherwise: number) => {
    const text = params.get(name) ?? ''
    return /^[1-9]\d{0,10}$/.test(text) ? Number(text) : otherwise
  }
  const ways = (params.get('ways') ?? '').split(',').filter((way) => /^[a-z_]{1,40}$/.test(way))
  return {
    amountYuan: whole('amount', need.amountYuan),
    termMonths: whole('term', need.termMonths),
    ways: [...new Set(['credit', ...ways])],
    repaymentWay: /^[a-z_]{1,40}$/.exec(params.get('repayment') ?? '')?.[0] ?? null,
  }
}

/** @returns '' where nothing differs from the need */
export function trialHash(trial: Trial, need: Need): string {
  const params = new URLSearchParams()
  if (trial.amountYuan !== need.amountYuan) params.set('amount', String(trial.amountYuan))
  if (trial.termMonths !== need.termMonths) params.set('term', String(trial.termMonths))
  const offered = trial.ways.filter((way) => way !== 'credit')
  if (offered.length > 0) params.set('ways', offered.join(','))
  if (trial.repaymentWay !== null) params.set('repayment', trial.repaymentWay)
  return params.size === 0 ? '' : `#${params}`
}

export const isSameLoan = (trial: Trial, need: Need): boolean =>
  trial.amountYuan === need.amountYuan && trial.termMonths === need.termMonths

export const matchNeedOf = (trial: Trial, need: Need): MatchNeed => ({
  amountFen: trial.amountYuan * 100,
  termMonths: trial.termMonths,
  purpose: purposeCodes[need.purpose],
  guaranteeWays: trial.ways,
  repaymentWay: trial.repaymentWay,
})
