import type { Platform } from '#functions/platform/context'
import { logOutcome } from '#functions/platform/log'
import type { Compared } from '#shared/supervision/compare-counts'
import { recountLedger } from './recount-ledger.ts'

/** Recounts every figure of the office and says in one line how many differ: a metric of which the city is told. */
export async function recountEveryNight(platform: Platform): Promise<Compared> {
  const started = performance.now()
  const compared = await recountLedger(platform)
  const { cells, figures, differences } = compared
  const measures = { counts: { figuresRecounted: figures, figuresDiffering: differences.length } }
  const ms = Math.round(performance.now() - started)
  logOutcome(
    'recount',
    { job: 'recount', cells, figures, differing: differences.length, ms },
    { by: 'job', ...measures },
  )
  return compared
}
