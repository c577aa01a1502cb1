import { commit, type Write } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import { newId } from '#functions/platform/ids'
import { hashOf } from '#functions/platform/seal'
import { readRegisteredProfile } from '#functions/subject/read-profile'
import { disclaimers } from '#shared/credit/disclaimers'
import type { Report } from '#shared/credit/report'
import { reportPulled } from '#shared/credit/report.events'
import { ReportContent } from '#shared/credit/report-content'
import { dataFromOf, type ReportScope, reportSections } from '#shared/credit/report-sections'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { dayOf } from '#shared/kernel/instant'
import type { Committed } from '#shared/kernel/route'
import { checkCodeOf, knownCode, reportNumberOf } from './check-code.ts'
import { shownReader } from './find-reader.ts'
import { reports } from './report.store.ts'

/** What a report is about, who asked for it and under which consent. */
type About = Pick<Report, 'uscc' | 'companyId' | 'reader' | 'lookedFor' | 'purpose' | 'consentId'> &
  Pick<ReportScope, 'categories'>
/** @param writes what must hold for it */
type Issue = About & { readonly writes: readonly Write[] }

/** Writes a report from what is known now: its content is the payload of its one event. @throws not_found for a subject without a registration */
export async function issueReport(ctx: Ctx, { writes, ...issue }: Issue): Promise<Committed> {
  const reportId = newId('rep', ctx.now)
  const number = reportNumberOf(reportId, ctx.now)
  const checkCode = checkCodeOf(ctx.platform, reportId)
  const content = await contentOf(ctx, issue, { number, checkCode })
  const contentHash = hashOf(content)
  const { uscc, companyId, purpose, consentId, lookedFor, reader } = issue
  const categories = [...issue.categories]
  const state: Report = {
    ...{ status: 'issued', uscc, companyId, reader, lookedFor, purpose, categories },
    ...{ number, consentId, issuedAt: ctx.now, contentHash },
  }
  return commit(ctx, {
    aggregate: reports.create(reportId, state),
    event: {
      declaration: reportPulled,
      data: { ...lookOf(issue), number, dataMonths: lookedFor?.dataMonths ?? null, consentId, contentHash },
    },
    payload: content,
    writes: [knownCode(ctx, checkCode), ...writes],
  })
}

/** What every event of a look says. */
export function lookOf({ uscc, companyId, lookedFor, purpose, categories }: Omit<About, 'reader' | 'consentId'>) {
  const bankId = lookedFor?.scope.bankId ?? null
  const applicationId = lookedFor?.applicationId ?? null
  return { uscc, companyId, bankId, applicationId, purpose, categories: [...categories] }
}

async function contentOf(
  ctx: Ctx,
  { uscc, categories, purpose, reader, consentId, lookedFor }: About,
  marks: { number: string; checkCode: string },
): Promise<ReportContent> {
  const today = dayOf(ctx.now)
  const { registration, profile } = await readRegisteredProfile(ctx, uscc)
  if (!registration) throw new DomainError(notFound)
  const { name, fictional, asOf } = registration
  const dataMonths = lookedFor?.dataMonths ?? null
  const dataFrom = dataFromOf({ dataMonths }, today)
  return ReportContent.parse({
    form: 1,
    ...marks,
    issuedAt: ctx.now,
    purpose,
    reader: shownReader(reader),
    subject: { uscc, name, fictional, asOf },
    scope: { categories, dataMonths, dataFrom, consentId, applicationId: lookedFor?.applicationId ?? null },
    sections: reportSections(profile, { categories, dataMonths }, today),
    disclaimers,
  })
}
