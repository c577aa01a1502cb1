import type { Verb } from '#functions/platform/serve'
import { type FigureRow, figureTable } from '#shared/supervision/figure-table'
import { figureWords } from '#shared/supervision/figure-words.data'
import { type FigureId, figureIds, figureRules } from '#shared/supervision/figures'
import type { officeFigures, Shown } from '#shared/supervision/office-figures.contract'
import { askOffice } from './ask-office.ts'
import { labelKeys } from './label-keys.ts'

export const showFigures: Verb<typeof officeFigures.show> = async (ctx, { query: { by = null, ...query } }) => {
  const { marked, where, cut } = await askOffice(ctx, query)
  const { total, rows } = figureTable(marked, where, by, ctx.now)
  const labels = await labelKeys(ctx, by, keysOf(rows))
  const shown = (row: FigureRow) => ({
    key: row.key,
    label: (row.key === null ? undefined : labels.get(row.key)) ?? null,
    figures: shownFigures(row, figureIds),
  })
  return { asOf: ctx.now, period: where.period, cut, by, total: shown(total), rows: rows.map(shown) }
}

export const keysOf = (rows: readonly FigureRow[]): string[] => rows.flatMap(({ key }) => key ?? [])

export const shownOf = ({ values, hidden }: FigureRow, id: FigureId): Shown => ({
  value: values[id],
  isHidden: hidden.includes(id),
})

export function shownFigures<I extends FigureId>(row: FigureRow, ids: readonly I[]): Record<I, Shown> {
  return Object.fromEntries(ids.map((id) => [id, shownOf(row, id)])) as Record<I, Shown> // every id has its figure
}

export const defineFigures: Verb<typeof officeFigures.define> = async () => ({
  figures: figureIds.map((figure) => ({
    figure,
    ...figureWords[figure],
    unit: figureRules[figure].unit,
    of: figureRules[figure].of,
  })),
})
