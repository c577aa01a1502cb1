import { actingOrganisation } from '#functions/platform/acting'
import type { Verb } from '#functions/platform/serve'
import { writeSheets } from '#functions/platform/write-sheets'
import type { bankPerformance } from '#shared/supervision/bank-performance.contract'
import { markCases } from '#shared/supervision/figure-table'
import { leagueFigures } from '#shared/supervision/office-figures.contract'
import { performanceOf } from '#shared/supervision/performance'
import { yearOf } from '#shared/supervision/period'
import { readCases } from './read-cases.ts'
import { definitionSheet, figureCell, figureHead } from './sheet.ts'
import { shownOf } from './show-office-figures.ts'

export const showPerformance: Verb<typeof bankPerformance.show> = async (ctx, { query }) => {
  const { period = yearOf(ctx.now) } = query
  const marked = markCases(await readCases(ctx.platform, [yearOf(period)], ctx.now), ctx.now)
  const { own, others, ...place } = performanceOf(marked, actingOrganisation(ctx), period, ctx.now)
  return {
    ...{ asOf: ctx.now, period, ...place },
    figures: leagueFigures.map((figure) => ({
      ...{ figure, own: own[figure] },
      others: others ? shownOf(others, figure) : { value: null, isHidden: true },
    })),
  }
}

/** The very answer of the screen's query, as a file. */
export const exportPerformance: Verb<typeof bankPerformance.download> = async (ctx, { query: { kind, ...query } }) => {
  const { figures } = await showPerformance(ctx, { params: undefined, body: undefined, query })
  const heads = { zh: ['指标', '本行', '其他银行合计'], en: ['figure', 'own', 'all other banks'] }
  const lines = figures.map(({ figure, own, others }) => [
    figureHead(figure, ctx.language),
    figureCell(figure, { value: own, isHidden: false }),
    figureCell(figure, others),
  ])
  const sheet = { name: 'performance', rows: [heads[ctx.language], ...lines] }
  return writeSheets('performance', kind, [sheet, definitionSheet(leagueFigures, ctx.language)])
}
