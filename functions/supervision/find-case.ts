import type { Ctx, Platform } from '#functions/platform/context'
import { readRow } from '#functions/platform/view'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { type CaseRows, type FigureCase, toFigureCases } from '#shared/supervision/figure-case'
import { cutFor } from './ask-office.ts'
import { applicationCases, loanCases, needCases, pullCases, refusedPullCases } from './cases.view.ts'

const none: CaseRows = { needs: [], matches: [], applications: [], loans: [], looks: [], lookedFor: [] }
const some = <T>(row: T | undefined): T[] => (row === undefined ? [] : [row])

/** One case. @throws not_found, also for one of another county than the office's own and for a need that is still a draft */
export async function findCase(ctx: Ctx, caseId: string): Promise<FigureCase> {
  const [[found], { county }] = await Promise.all([readCase(ctx.platform, caseId), cutFor(ctx, {})])
  if (!found || (county !== undefined && found.in.county !== county) || isDraft(found)) throw new DomainError(notFound)
  return found
}

/** What a company has shown to nobody is no case. */
const isDraft = (found: FigureCase) =>
  found.of === 'need' && found.row.openedAt === null && found.row.appliedAt === null

async function readCase(platform: Platform, caseId: string): Promise<FigureCase[]> {
  switch (caseId.slice(0, caseId.indexOf('_'))) {
    case 'need':
      return toFigureCases({ ...none, needs: some(await readRow(platform, needCases, caseId)) })
    case 'app':
      return toFigureCases({ ...none, applications: some(await readRow(platform, applicationCases, caseId)) })
    case 'loan':
      return toFigureCases({ ...none, loans: some(await readRow(platform, loanCases, caseId)) })
    case 'rep':
      return readLook(platform, pullCases, caseId)
    default:
      return readLook(platform, refusedPullCases, caseId)
  }
}

async function readLook(platform: Platform, view: typeof pullCases, lookId: string): Promise<FigureCase[]> {
  const looks = some(await readRow(platform, view, lookId))
  const applicationId = looks[0]?.applicationId ?? null
  const application = applicationId === null ? undefined : await readRow(platform, applicationCases, applicationId)
  return toFigureCases({ ...none, looks, lookedFor: some(application) })
}
