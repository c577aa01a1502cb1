import { lookUnder } from '#functions/consent/consent.check'
import { actingOrganisation } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import { runCommand } from '#functions/platform/run-command'
import type { Verb } from '#functions/platform/serve'
import type { LookedFor, Report, ReportId } from '#shared/credit/report'
import type { report } from '#shared/credit/report.contract'
import type { Committed } from '#shared/kernel/route'
import { readDecidedAt } from './find-looked-for.ts'
import { findReader } from './find-reader.ts'
import { judgeLook } from './judge-look.ts'
import { keepReading, refuseLook } from './keep-look.ts'
import { foreignLook } from './log-foreign-look.ts'
import { readContent } from './read-content.ts'
import { reports } from './report.store.ts'

/** The same bytes each time, and each time under a consent that holds then; the trace comes before the content. */
export const openReport: Verb<typeof report.open> = async (ctx, { params: { reportId } }) => {
  const state = (await reports.find(ctx, reportId))?.state
  const lookedFor = state?.lookedFor
  if (!state || lookedFor?.scope.bankId !== actingOrganisation(ctx)) throw foreignLook(ctx, reportId)
  await runCommand(ctx, () => lookAgain(ctx, reportId, state, lookedFor))
  return readContent(ctx, reportId, state)
}

async function lookAgain(ctx: Ctx, reportId: ReportId, report: Report, lookedFor: LookedFor): Promise<Committed> {
  const { uscc, companyId, purpose, categories } = report
  const look = { uscc, companyId, purpose, categories, lookedFor, reader: await findReader(ctx) }
  const decidedAt = purpose === 'credit_decision' ? await readDecidedAt(ctx, lookedFor.applicationId) : null
  const judged = await judgeLook(ctx, lookedFor, { kind: 'read', categories, decidedAt })
  if ('refused' in judged) return refuseLook(ctx, look, reportId, judged.refused)
  return keepReading(ctx, look, reportId, lookUnder(ctx, judged.consent, 'read'))
}
