import type { Fen } from '#shared/kernel/fen'
import type { Instalment } from './repayment-schedule.ts'

/** A payment after a number of regular periods. */
export type PeriodicFlow = { readonly period: number; readonly amount: number }

function presentValue(flows: readonly PeriodicFlow[], rate: number): { value: number; slope: number } {
  let value = 0
  let slope = 0
  for (const { period, amount } of flows) {
    const discounted = amount * (1 + rate) ** -period
    value += discounted
    slope -= (period * discounted) / (1 + rate)
  }
  return { value, slope }
}

/**
 * Internal rate of return a period: the rate at which the flows are worth nothing. Flows are seen from the lender:
 * paid out negative, received positive, every payment out before or at the same time as those in, so that the value
 * falls with the rate and the root is the only one. Newton's method, held inside a shrinking bracket.
 * @returns the rate a period (0.01 is 1 %), or null where no rate above -99 % and up to 10,000 % makes it nothing
 */
export function periodRate(flows: readonly PeriodicFlow[]): number | null {
  let [low, high] = [-0.99, 100]
  if (presentValue(flows, low).value < 0 || presentValue(flows, high).value > 0) return null
  let rate = 0
  for (let step = 0; step < 200; step += 1) {
    const { value, slope } = presentValue(flows, rate)
    if (value === 0) return rate
    if (value > 0) low = rate
    else high = rate
    const newton = rate - value / slope
    const next = newton > low && newton < high ? newton : (low + high) / 2
    if (Math.abs(next - rate) <= 1e-16 * (1 + Math.abs(rate))) return next
    rate = next
  }
  return rate
}

/** Simple convention: rate of a period x periods a year. */
export const simpleRate = (rate: number, periodsPerYear: number): number => rate * periodsPerYear

/** Compound convention: (1 + rate of a period) ^ periods a year - 1. */
export const compoundRate = (rate: number, periodsPerYear: number): number => (1 + rate) ** periodsPerYear - 1

/** Whether the schedule, discounted at halfBp / 240,000 a month, is still worth the payout; in integers. */
function isWorth(payoutFen: Fen, schedule: readonly Instalment[], halfBp: number): boolean {
  const base = 240_000n
  const growth = base + BigInt(halfBp)
  let value = -BigInt(payoutFen)
  let scale = 1n
  let month = 0
  for (const { month: due, totalFen } of schedule) {
    const gap = BigInt(due - month)
    scale *= base ** gap
    value = value * growth ** gap + BigInt(totalFen) * scale
    month = due
  }
  return value >= 0n
}

/**
 * The annual rate of a loan with all its fees, simple convention (monthly internal rate of return x 12, as PBoC
 * announcement 2021 no. 3 allows), regular months, half-up to the basis point.
 * @param payoutFen what the borrower gets: amount less the fees kept back
 * @returns basis points, or null where fees eat up the payout
 */
export function aprBp(payoutFen: Fen, schedule: readonly Instalment[]): number | null {
  const rate = monthlyRate(payoutFen, schedule)
  if (rate === null) return null
  const shifted = rate * 120_000 + 0.5
  const nearest = Math.round(shifted)
  // Beside a half point doubles can't decide; integers can, the same way on every machine.
  if (Math.abs(shifted - nearest) > 1e-6) return Math.floor(shifted)
  return isWorth(payoutFen, schedule, 2 * nearest - 1) ? nearest : nearest - 1
}

/** The same, compound convention: what the monthly rate makes in a year. */
export function compoundAprBp(payoutFen: Fen, schedule: readonly Instalment[]): number | null {
  const rate = monthlyRate(payoutFen, schedule)
  return rate === null ? null : Math.round(compoundRate(rate, 12) * 10_000)
}

function monthlyRate(payoutFen: Fen, schedule: readonly Instalment[]): number | null {
  if (payoutFen <= 0) return null
  const received = schedule.map(({ month, totalFen }) => ({ period: month, amount: totalFen }))
  return periodRate([{ period: 0, amount: -payoutFen }, ...received])
}
