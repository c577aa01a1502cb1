import type { Instant } from '#shared/kernel/instant'
import { rankBanks } from './bank-league.ts'
import type { Marked } from './cell-lattice.ts'
import { type FigureRow, figureTable, isIn, plainFigures } from './figure-table.ts'
import type { Period } from './period.ts'

/** Fewer other banks than these are not compared with: their mean would tell of one of them. */
const leastOthers = 3

export type Performance = {
  readonly rank: number | null
  readonly rankedBanks: number
  /** What is the bank's own it sees whole. */
  readonly own: FigureRow['values']
  /** All others together; null: there are too few of them. */
  readonly others: FigureRow | null
}

/** A bank beside all the others. @param all cases of the years that the period touches */
export function performanceOf(all: readonly Marked[], bank: string, period: Period, now: Instant): Performance {
  const where = { period, fixed: {} }
  const places = rankBanks(figureTable(all, where, 'bank', now).rows)
  const own = all.filter(({ one }) => isIn({ period, fixed: { bank } }, one))
  const rest = all.filter(({ one }) => one.in.bank !== undefined && one.in.bank !== bank)
  const others = new Set(rest.flatMap(({ one }) => (isIn(where, one) ? (one.in.bank ?? []) : [])))
  return {
    rank: places.get(bank) ?? null,
    rankedBanks: [...places.values()].filter((place) => place !== null).length,
    own: plainFigures(own, now),
    others: others.size < leastOthers ? null : figureTable(rest, where, null, now).total,
  }
}
