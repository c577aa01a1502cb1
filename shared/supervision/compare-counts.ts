import type { Instant } from '#shared/kernel/instant'
import type { Marked, Where } from './cell-lattice.ts'
import { dimensions, type FigureCase } from './figure-case.ts'
import { isIn, markCases, plainFigures } from './figure-table.ts'
import { type FigureId, figureIds } from './figures.ts'
import { isRawIn, type RawCase } from './raw-case.ts'
import { recountFigures } from './raw-figures.ts'

/** A figure that case rows and events tell differently. */
export type Difference = Where & {
  readonly figure: FigureId
  readonly figured: number | null
  readonly recounted: number | null
}
export type Compared = { readonly cells: number; readonly figures: number; readonly differences: readonly Difference[] }

/** Every figure of every year, quarter and month, whole and by each dimension, from the case rows and from the events. */
export function compareCounts(cases: readonly FigureCase[], raw: readonly RawCase[], now: Instant): Compared {
  const marked = markCases(cases, now)
  const differences: Difference[] = []
  const cells = cellsToCompare([...cases, ...raw])
  for (const where of cells) {
    const figured = figuresIn(marked, where, now)
    const recounted = recountFigures(
      raw.filter((one) => isRawIn(where, one)),
      now,
    )
    for (const figure of figureIds)
      if (figured[figure] !== recounted[figure])
        differences.push({ ...where, figure, figured: figured[figure], recounted: recounted[figure] })
  }
  return { cells: cells.length, figures: cells.length * figureIds.length, differences }
}

const figuresIn = (marked: readonly Marked[], where: Where, now: Instant) =>
  plainFigures(
    marked.filter(({ one }) => isIn(where, one)),
    now,
  )

type Placed = Pick<FigureCase, 'day'> & { readonly in: Readonly<Record<string, string | undefined>> }

/** Also those that only one side knows. */
function cellsToCompare(cases: readonly Placed[]): Where[] {
  const months = [...new Set(cases.map(({ day }) => day.slice(0, 7)))].sort()
  const quarters = months.map((month) => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`)
  const years = [...new Set(months.map((month) => month.slice(0, 4)))]
  const whole = [...years, ...new Set(quarters), ...months].map((period) => ({ period, fixed: {} }))
  const cut = years.flatMap((period) =>
    dimensions.flatMap((dimension) =>
      [...new Set(cases.flatMap((one) => one.in[dimension] ?? []))].map((value) => ({
        period,
        fixed: { [dimension]: value },
      })),
    ),
  )
  return [...whole, ...cut]
}
