import type { FigureRow } from './figure-table.ts'

/** A bank with fewer cases has no place: one refusal more or less would turn it round. */
export const leastCases = 20

/** Places by the rate of answers in time, then the shorter median, then the bank's id; null: not enough to go by. */
export function rankBanks(rows: readonly FigureRow[]): ReadonlyMap<string, number | null> {
  const ranked = rows.filter(isRanked).toSorted((one, other) => {
    const [a, b] = [one.values, other.values]
    return (
      (b.response_rate ?? 0) - (a.response_rate ?? 0) ||
      (a.response_median ?? 0) - (b.response_median ?? 0) ||
      (String(one.key) < String(other.key) ? -1 : 1)
    )
  })
  const places = new Map(ranked.map(({ key }, at) => [key, at + 1]))
  return new Map(rows.map(({ key }) => [String(key), places.get(key) ?? null]))
}

const isRanked = ({ values }: FigureRow): boolean =>
  (values.applications ?? 0) >= leastCases && values.response_rate !== null && values.response_median !== null
