import type { Verb } from '#functions/platform/serve'
import { figureTable } from '#shared/supervision/figure-table'
import { figureWords } from '#shared/supervision/figure-words.data'
import { funnelSteps } from '#shared/supervision/figures'
import type { officeFigures, Shown } from '#shared/supervision/office-figures.contract'
import { shareBp } from '#shared/supervision/quantile'
import { askOffice } from './ask-office.ts'
import { shownOf } from './show-office-figures.ts'

/** How far the applications of a period have come, and how long each step took. */
export const showFunnel: Verb<typeof officeFigures.showFunnel> = async (ctx, { query }) => {
  const { marked, where, cut } = await askOffice(ctx, query)
  const { total } = figureTable(marked, where, null, ctx.now)
  const applications = shownOf(total, 'applications')
  const first = {
    ...{ step: 'applications', label: figureWords.applications.label, cases: applications },
    ...{ share: shareOf(applications, applications), median: null, p90: null },
  }
  const later = funnelSteps.map(({ step }) => {
    const cases = shownOf(total, step)
    return {
      ...{ step, label: figureWords[step].label, cases, share: shareOf(cases, applications) },
      ...{ median: shownOf(total, `${step}_median`), p90: shownOf(total, `${step}_p90`) },
    }
  })
  return { asOf: ctx.now, period: where.period, cut, steps: [first, ...later] }
}

function shareOf(cases: Shown, all: Shown): Shown {
  const isHidden = cases.isHidden || all.isHidden
  return { value: isHidden ? null : shareBp([cases.value ?? 0], [all.value ?? 0]), isHidden }
}
