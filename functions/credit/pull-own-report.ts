import { runCommand } from '#functions/platform/run-command'
import type { Verb } from '#functions/platform/serve'
import { findActingCompany } from '#functions/subject/find-company'
import { ConsentCategory } from '#shared/consent/consent'
import type { report } from '#shared/credit/report.contract'
import { findReader } from './find-reader.ts'
import { issueReport } from './issue-report.ts'
import { readContent } from './read-content.ts'

/** Everything that is known of the acting company; it leaves a trace like every look. */
export const pullOwnReport: Verb<typeof report.pullOwn> = async (ctx) => {
  const { organisationId: companyId, uscc } = await findActingCompany(ctx)
  const reader = await findReader(ctx)
  const issued = await runCommand(ctx, () =>
    issueReport(ctx, {
      ...{ uscc, companyId, reader, lookedFor: null, purpose: 'own', consentId: null },
      ...{ categories: ConsentCategory.options, writes: [] },
    }),
  )
  return readContent(ctx, issued.id)
}
