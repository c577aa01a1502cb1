import type { Verb } from '#functions/platform/serve'
import { figureTable } from '#shared/supervision/figure-table'
import type { officeFigures } from '#shared/supervision/office-figures.contract'
import { rankReasons } from '#shared/supervision/refusal-ranking'
import { askOffice } from './ask-office.ts'
import { shownOf } from './show-office-figures.ts'

export const rankRefusalReasons: Verb<typeof officeFigures.rankReasons> = async (ctx, { query }) => {
  const { marked, where, cut } = await askOffice(ctx, query)
  const refused = shownOf(figureTable(marked, where, null, ctx.now).total, 'refused')
  const reasons = rankReasons(marked, where, !refused.isHidden).map(({ code, fact, refusals }) => ({
    code,
    fact,
    refusals: { value: refusals, isHidden: refusals === null },
  }))
  return { asOf: ctx.now, period: where.period, cut, refused, reasons }
}
