import type { Dimension, FigureCase } from './figure-case.ts'
import type { MeasureId } from './measures.ts'
import { type Period, parentPeriod, quarterOf, yearOf } from './period.ts'
import type { Cell, Sum } from './suppression.ts'

/** A case with the measures that hold for it now. */
export type Marked = { readonly one: FigureCase; readonly holds: readonly MeasureId[] }

/** A cell of the world: a period (null: whatever is there) and fixed values of some dimensions, the others open. */
export type Where = { readonly period: Period | null; readonly fixed: Readonly<Partial<Record<Dimension, string>>> }

const open = '*'

export const cellKey = ({ period, fixed }: Where, cut: readonly Dimension[]): string =>
  [period ?? open, ...cut.map((dimension) => fixed[dimension] ?? open)].join('|')

/**
 * Every cell that can be asked for by these dimensions and by periods inside each other, from the single month of one
 * value of each up to the whole, and which of them are sums of which.
 */
export function cellLattice(
  marked: readonly Marked[],
  cut: readonly Dimension[],
  isByPeriod: boolean,
): { readonly cells: ReadonlyMap<string, Cell<MeasureId>>; readonly sums: readonly Sum<string>[] } {
  const cells = new Map<string, Map<MeasureId, Set<string>>>()
  const sums = new Map<string, { readonly whole: string; readonly parts: string[] }>()
  for (const { one, holds } of marked)
    for (const where of cellsOf(one, cut, isByPeriod)) {
      const key = cellKey(where, cut)
      const known = cells.get(key)
      const cell = known ?? new Map<MeasureId, Set<string>>()
      if (!known) {
        cells.set(key, cell)
        for (const { along, whole } of cellsAround(where, cut)) addPart(sums, along, cellKey(whole, cut), key)
      }
      for (const id of holds) {
        const companies = cell.get(id)
        if (companies) companies.add(one.companyId)
        else cell.set(id, new Set([one.companyId]))
      }
    }
  return { cells, sums: [...sums.values()] }
}

function addPart(sums: Map<string, { whole: string; parts: string[] }>, along: string, whole: string, part: string) {
  const sum = sums.get(`${whole}>${along}`)
  if (sum) sum.parts.push(part)
  else sums.set(`${whole}>${along}`, { whole, parts: [part] })
}

/** The cells that a case is in. */
function cellsOf({ day, in: values }: FigureCase, cut: readonly Dimension[], isByPeriod: boolean): Where[] {
  const month = day.slice(0, 7)
  const periods = isByPeriod ? [yearOf(month), quarterOf(month), month] : [null]
  let found: Where[] = periods.map((period) => ({ period, fixed: {} }))
  for (const dimension of cut) {
    const value = values[dimension]
    if (value === undefined) continue
    found = found.flatMap((where) => [where, { ...where, fixed: { ...where.fixed, [dimension]: value } }])
  }
  return found
}

/** The cells of which this one is a part: one value left open, or the period right above. */
function cellsAround({ period, fixed }: Where, cut: readonly Dimension[]): { along: string; whole: Where }[] {
  const around = period === null ? null : parentPeriod(period)
  return [
    ...(around === null ? [] : [{ along: 'period', whole: { period: around, fixed } }]),
    ...cut
      .filter((dimension) => fixed[dimension] !== undefined)
      .map((dimension) => ({ along: dimension, whole: { period, fixed: { ...fixed, [dimension]: undefined } } })),
  ]
}
