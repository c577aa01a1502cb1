import { lprOn } from '#shared/kernel/lpr'
import type { FigureTable } from './read-panorama.ts'

/** A month of payouts: what they cost on average, and the one-year LPR of its last day. Percent; null: hidden or none. */
export type MonthRate = { readonly month: string; readonly rate: number | null; readonly lpr: number | null }

/** @param today no LPR of a day to come is known */
export function monthRates({ rows }: Pick<FigureTable, 'rows'>, today: string): MonthRate[] {
  return rows.flatMap(({ key, figures }) => {
    if (key === null) return []
    const rateBp = figures.average_rate.value
    const lastDay = `${key}-28`
    const lprBp = lprOn(lastDay < today ? lastDay : today)?.oneYearBp ?? null
    return [{ month: key, rate: rateBp === null ? null : rateBp / 100, lpr: lprBp === null ? null : lprBp / 100 }]
  })
}

/** The axis of rates: half a point around what is shown, parted evenly, in percent. */
export function rateTicks(months: readonly MonthRate[]): number[] {
  const values = months.flatMap(({ rate, lpr }) => [rate, lpr].flatMap((value) => value ?? []))
  if (values.length === 0) return [0, 2, 4, 6]
  const low = Math.max(0, Math.floor(Math.min(...values) * 2 - 1) / 2)
  const high = Math.max(...values) + 0.2
  const step = [0.5, 1, 2, 5].find((one) => low + one * 5 >= high) ?? 10
  const count = Math.ceil((high - low) / step)
  return Array.from({ length: count + 1 }, (_, at) => low + at * step)
}
