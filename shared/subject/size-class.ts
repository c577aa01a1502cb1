import { normaliseIndustry } from './industry.ts'
import { sizeRows } from './size-class.data.ts'

/** Size of a company under the 2011 standard (大型、中型、小型、微型). */
export type SizeClass = 'large' | 'medium' | 'small' | 'micro'
export type SizeMetric = 'employees' | 'revenue_wan' | 'assets_wan'
export type SizeRow = {
  readonly zh: string
  /** Codes that begin so belong to the row, unless they begin with one of `except`. */
  readonly codes: readonly string[]
  readonly except: readonly string[]
  readonly thresholds: readonly { readonly metric: SizeMetric; readonly from: readonly [number, number, number] }[]
}

export type SizeFigures = {
  /** GB/T 4754-2017, with or without the section's letter: `C1391`, `1391`, `F51`. */
  readonly industry: string
  readonly employees: number | null
  readonly revenueYuan: number | null
  readonly assetsYuan: number | null
}

const classes: readonly SizeClass[] = ['large', 'medium', 'small', 'micro']

/** The most specific row wins: G591 before G59, K7010 before K. */
function rowOf(code: string): SizeRow | null {
  const fitting = sizeRows.flatMap((row) => {
    if (row.except.some((prefix) => code.startsWith(prefix))) return []
    return row.codes.filter((prefix) => code.startsWith(prefix)).map((prefix) => ({ row, depth: prefix.length }))
  })
  return fitting.sort((a, b) => b.depth - a.depth)[0]?.row ?? null
}

function metricOf(figures: SizeFigures, metric: SizeMetric): number | null {
  if (metric === 'employees') return figures.employees
  const yuan = metric === 'revenue_wan' ? figures.revenueYuan : figures.assetsYuan
  return yuan === null ? null : yuan / 10_000
}

/**
 * The larger class needs every threshold of its row, else the next lower one counts.
 * @returns the class, or null where the industry has no row or a figure that decides is not known
 */
export function sizeClassOf(figures: SizeFigures): SizeClass | null {
  const row = rowOf(normaliseIndustry(figures.industry))
  if (row === null) return null
  let lowest = 0
  let isOpen = false
  for (const { metric, from } of row.thresholds) {
    const value = metricOf(figures, metric)
    if (value === null) isOpen = true
    else lowest = Math.max(lowest, from.filter((least) => value < least).length)
  }
  return isOpen && lowest < 3 ? null : (classes[lowest] ?? null)
}
