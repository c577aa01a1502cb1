import type { Verb } from '#functions/platform/serve'
import { readList } from '#functions/platform/view'
import type { report } from '#shared/credit/report.contract'
import { applicationReports } from './application-reports.view.ts'
import { findLookedFor } from './find-looked-for.ts'

export const listReports: Verb<typeof report.list> = async (ctx, { params: { applicationId }, query }) => {
  await findLookedFor(ctx, applicationId)
  return readList(ctx, applicationReports, applicationId, query)
}
