import * as z from 'zod'
import { ConsentTerms, noConsent } from '#shared/consent/consent'
import { notFound } from '#shared/kernel/common-errors'
import { Instant } from '#shared/kernel/instant'
import { PageQuery, pageOf } from '#shared/kernel/page'
import { Committed, route } from '#shared/kernel/route'
import { reportPulled } from './report.events.ts'
import { ApplicationId, Report, ReportId } from './report.ts'
import { ReportContent } from './report-content.ts'

const bank = { allow: ['loan_officer', 'bank_approver'], scope: 'own_organisation' } as const
const application = z.object({ applicationId: ApplicationId })

const PullReport = z.strictObject({
  categories: ConsentTerms.shape.categories,
  /** Months back from now that the data shall reach. */
  dataMonths: ConsentTerms.shape.dataMonths,
})

export const ReportRow = z.object({
  reportId: ReportId,
  ...Report.pick({ number: true, contentHash: true, purpose: true, categories: true }).shape,
  dataMonths: z.int(),
  issuedAt: Instant,
})

const OpenedReport = z.object({
  reportId: ReportId,
  number: z.string(),
  /** SHA-256 (hex) of the canonical JSON (RFC 8785) of `content`, which is the same at every reading. */
  contentHash: z.string(),
  content: ReportContent,
})

/** 信用报告: pulled by a bank for its own application under the company's consent, or by the company about itself. */
export const report = {
  pull: route({
    method: 'POST',
    path: '/bank/applications/{applicationId}/reports',
    summary: { zh: '在企业授权下查询信用报告', en: "Pull a credit report under the company's consent" },
    ...bank,
    params: application,
    body: PullReport,
    example: { categories: ['identity', 'tax'], dataMonths: 24 },
    event: reportPulled,
    errors: [notFound, noConsent],
    output: Committed,
  }),
  list: route({
    method: 'GET',
    path: '/bank/applications/{applicationId}/reports',
    summary: {
      zh: '为这笔申请查询过的报告：编号和校验值，授权撤回后仍在',
      en: 'Reports pulled for an application: number and hash, which stay after the consent was withdrawn',
    },
    ...bank,
    params: application,
    query: PageQuery,
    errors: [notFound],
    output: pageOf(ReportRow),
  }),
  open: route({
    method: 'GET',
    path: '/bank/reports/{reportId}',
    summary: {
      zh: '打开一份报告；每次都再查授权并留痕',
      en: 'Open a report; each time the consent is checked and a trace is left',
    },
    ...bank,
    params: z.object({ reportId: ReportId }),
    errors: [notFound, noConsent],
    output: OpenedReport,
  }),
  pullOwn: route({
    method: 'GET',
    path: '/company/report',
    summary: { zh: '本企业自己的信用报告，全部内容', en: "The company's own report, all of it" },
    allow: ['sme_owner', 'sme_staff'],
    scope: 'own_organisation',
    output: OpenedReport,
  }),
}
