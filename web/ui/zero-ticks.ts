const steps = 4
const round = [1, 2, 2.5, 5, 10]

/** An axis from zero past the largest value, in four even and round steps. */
export function zeroTicks(values: readonly number[]): number[] {
  const least = Math.max(1, ...values) / steps
  const size = 10 ** Math.floor(Math.log10(least))
  const step = size * (round.find((one) => one * size >= least) ?? 10)
  return Array.from({ length: steps + 1 }, (_, at) => at * step)
}
