import type { Instant } from '#shared/kernel/instant'
import { cellKey, cellLattice, type Marked, type Where } from './cell-lattice.ts'
import { type Dimension, dimensions, type FigureCase } from './figure-case.ts'
import { type FigureId, type FigureRule, figureIds, figureRules, type PickCases } from './figures.ts'
import { type MeasureId, measures, partitions } from './measures.ts'
import { isWithin } from './period.ts'
import { suppress } from './suppression.ts'

export type By = Dimension | 'month'

const measureIds = Object.keys(measures) as MeasureId[] // the keys of the very object that the type is made of

/** Every case that some figure counts, with its measures; a need that is still a draft is none. */
export function markCases(cases: readonly FigureCase[], now: Instant): Marked[] {
  return cases
    .map((one) => ({
      one,
      holds: measureIds.filter((id) => measures[id].of === one.of && measures[id].holds(one, now)),
    }))
    .filter(({ holds }) => holds.length > 0)
}

const fixedDimensions = ({ fixed }: Where) => dimensions.filter((dimension) => fixed[dimension] !== undefined)

export const isIn = ({ period, fixed }: Where, one: FigureCase): boolean =>
  (period === null || isWithin(period, one.day)) &&
  dimensions.every((dimension) => fixed[dimension] === undefined || fixed[dimension] === one.in[dimension])

const keyBy = (by: By) => (one: FigureCase) => (by === 'month' ? one.day.slice(0, 7) : one.in[by])
type KeyOf = (one: FigureCase) => string | undefined

/** The parts of a table, in the order of their keys. */
function grouped(marked: readonly Marked[], keyOf: KeyOf): ReadonlyMap<string, readonly Marked[]> {
  const groups = new Map<string, Marked[]>()
  for (const each of marked) {
    const key = keyOf(each.one)
    if (key === undefined) continue
    const group = groups.get(key)
    if (group) group.push(each)
    else groups.set(key, [each])
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)))
}

export type FigureRow = {
  /** The value of the dimension; null: the whole. */
  readonly key: string | null
  /** null: nothing to reckon from, or the cut says nothing of this kind of case. */
  readonly values: Readonly<Record<FigureId, number | null>>
  /** Hidden: fewer than five companies are behind it, or it would give away such a cell. */
  readonly hidden: readonly FigureId[]
}
export type FigureTable = { readonly total: FigureRow; readonly rows: readonly FigureRow[] }

/**
 * Every figure of a cell, and of each of its parts.
 * @param all cases of every year that the cell's period touches: what surrounds a cell decides whether it is shown
 */
export function figureTable(all: readonly Marked[], where: Where, by: By | null, now: Instant): FigureTable {
  const fixed = fixedDimensions(where)
  const cut = [...fixed, ...(by === null || by === 'month' ? [] : [by])]
  const lattice = cellLattice(all, cut, where.period !== null)
  const hidden = suppress({ ...lattice, measures: measureIds, partitions })
  const hiddenIn = (cell: Where) => hidden.get(cellKey(cell, cut)) ?? new Set<MeasureId>()
  const inCell = all.filter(({ one }) => isIn(where, one))
  const groups = grouped(inCell, by === null ? () => undefined : keyBy(by))
  return {
    total: { key: null, ...figuresOf(inCell, hiddenIn(where), fixed, now) },
    rows: [...groups].map(([key, marked]) => ({
      key,
      ...figuresOf(marked, hiddenIn(partOfCell(where, by, key)), cut, now),
    })),
  }
}

/** One row of a cell's table as a cell of its own. */
export const partOfCell = (where: Where, by: By | null, key: string): Where =>
  by === null || by === 'month' ? { ...where, period: key } : { ...where, fixed: { ...where.fixed, [by]: key } }

/** Whose dimensions don't speak of a need. */
const saysNothing = ({ of }: FigureRule, cut: readonly Dimension[]) =>
  of === 'need' && cut.some((dimension) => dimension === 'bank' || dimension === 'kind')

function figuresOf(
  marked: readonly Marked[],
  isHidden: ReadonlySet<MeasureId>,
  cut: readonly Dimension[],
  now: Instant,
): Pick<FigureRow, 'values' | 'hidden'> {
  const pick = picking(marked)
  const hidden = figureIds.filter((id) => figureRules[id].tells.some((measure) => isHidden.has(measure)))
  const values = figureIds.map((id) => {
    const rule: FigureRule = figureRules[id]
    return [id, hidden.includes(id) || saysNothing(rule, cut) ? null : rule.compute(pick, now)] as const
  })
  return { values: Object.fromEntries(values) as Record<FigureId, number | null>, hidden } // every id has its value
}

/** Every figure of some cases, with nothing hidden: for whoever they belong to, and for a recount. */
export const plainFigures = (marked: readonly Marked[], now: Instant): FigureRow['values'] =>
  figuresOf(marked, new Set(), [], now).values

/** The cases of each measure, looked up once. */
function picking(marked: readonly Marked[]): PickCases {
  const found = new Map<MeasureId, FigureCase[]>()
  for (const { one, holds } of marked)
    for (const id of holds) {
      const cases = found.get(id)
      if (cases) cases.push(one)
      else found.set(id, [one])
    }
  return (id) => found.get(id) ?? []
}
