import { lprRows } from './lpr.data.ts'

/** The loan prime rate (贷款市场报价利率) from a day on, in basis points. */
export type Lpr = { readonly date: string; readonly oneYearBp: number; readonly fiveYearBp: number }
export type LprTenor = '1y' | '5y'

/** Changes of the rate, oldest first; later ones can be added to it as data. */
const lprTable: readonly Lpr[] = lprRows.map(([date, oneYearBp, fiveYearBp]) => ({
  date,
  oneYearBp,
  fiveYearBp,
}))

/** @returns the rate in force on a day, or null before the first one (2019-08-20) */
export function lprOn(day: string, table: readonly Lpr[] = lprTable): Lpr | null {
  return table.findLast(({ date }) => date <= day) ?? null
}

export const lprBp = (lpr: Lpr, tenor: LprTenor): number => (tenor === '1y' ? lpr.oneYearBp : lpr.fiveYearBp)
