import type { Instant } from '#shared/kernel/instant'

/** A month is one list a shard: few enough to look through years of them, small enough to read from a place on. */
export const monthOf = (at: Instant) => at.slice(0, 7)

/** The months from that of the one instant to that of the other. */
export function monthsBetween(from: Instant, to: Instant): string[] {
  const months: string[] = []
  let [year = 0, month = 0] = monthOf(from).split('-').map(Number)
  for (;;) {
    const name = `${year}-${String(month).padStart(2, '0')}`
    if (name > monthOf(to)) return months
    months.push(name)
    ;[year, month] = month === 12 ? [year + 1, 1] : [year, month + 1]
  }
}
