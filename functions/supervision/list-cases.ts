import * as z from 'zod'
import type { Ctx } from '#functions/platform/context'
import { fromCursor, toCursor } from '#functions/platform/cursor'
import type { Verb } from '#functions/platform/serve'
import type { PageQuery } from '#shared/kernel/page'
import { type MaskedCase, maskedCases, placeOf } from '#shared/supervision/case-list'
import type { CutQuery } from '#shared/supervision/cut-query'
import { figureTable } from '#shared/supervision/figure-table'
import { type FigureId, figureRules } from '#shared/supervision/figures'
import type { officeCase } from '#shared/supervision/office-case.contract'
import type { Shown } from '#shared/supervision/office-figures.contract'
import { askOffice } from './ask-office.ts'

/** One page of the cases behind a figure. */
export const listCases: Verb<typeof officeCase.list> = async (ctx, { query: { figure, cursor, limit, ...query } }) => {
  const { count, cases, listed } = await findCases(ctx, figure, query)
  return { count, ...pageOf(ctx, listed, cases, { cursor, limit }) }
}

/** The cases behind a figure, as many as it counts; none where the figure is hidden. */
export async function findCases(
  ctx: Ctx,
  figure: FigureId,
  query: CutQuery,
): Promise<{ count: Shown; cases: readonly MaskedCase[]; listed: string }> {
  const { marked, where } = await askOffice(ctx, query)
  const { total } = figureTable(marked, where, null, ctx.now)
  const isHidden = total.hidden.includes(figure)
  const cases = isHidden ? [] : maskedCases(marked, where, figureRules[figure].behind)
  const listed = `office-cases#${figure}#${JSON.stringify(where)}`
  return { count: { value: isHidden ? null : cases.length, isHidden }, cases, listed }
}

const Place = z.object({ after: z.string() })

/** A case that comes in before the cursor is left out of this reading, and none is read twice. */
function pageOf(ctx: Ctx, list: string, cases: readonly MaskedCase[], { cursor, limit }: PageQuery) {
  const started = fromCursor(ctx, list, cursor)
  const after = started ? Place.parse(started).after : ''
  const rest = cases.filter((one) => placeOf(one) > after)
  const items = rest.slice(0, limit)
  const last = items.at(-1)
  const next = last && rest.length > limit ? { after: placeOf(last) } : undefined
  return { items: items.map((one) => ({ ...one })), nextCursor: toCursor(ctx, list, next) }
}
