/** The smallest value that at least so many percent of all do not exceed (nearest rank), so that it is one of them; null of none. */
export function quantile(values: readonly number[], percent: number): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(1, Math.ceil((percent * sorted.length) / 100)) - 1] ?? null
}

const sumOf = (values: readonly number[]): bigint => values.reduce((sum, value) => sum + BigInt(value), 0n)

const halfUp = (numerator: bigint, denominator: bigint): number =>
  Number((2n * numerator + denominator) / (2n * denominator))

/** A share in basis points, half-up; null of nothing. */
export function shareBp(part: readonly number[], whole: readonly number[]): number | null {
  const total = sumOf(whole)
  return total === 0n ? null : halfUp(sumOf(part) * 10_000n, total)
}

/** The mean weighted by integer weights, half-up; null without weight. @param pairs value, weight; neither below 0 */
export function weightedMean(pairs: readonly (readonly [value: number, weight: number])[]): number | null {
  const weight = sumOf(pairs.map(([, one]) => one))
  const total = pairs.reduce((sum, [value, one]) => sum + BigInt(value) * BigInt(one), 0n)
  return weight === 0n ? null : halfUp(total, weight)
}
