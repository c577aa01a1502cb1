import { actingOrganisation } from '#functions/platform/acting'
import type { Verb } from '#functions/platform/serve'
import type { bankPerformance } from '#shared/supervision/bank-performance.contract'
import { markCases } from '#shared/supervision/figure-table'
import { leagueFigures } from '#shared/supervision/office-figures.contract'
import { performanceOf } from '#shared/supervision/performance'
import { yearOf } from '#shared/supervision/period'
import { readCases } from './read-cases.ts'
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
