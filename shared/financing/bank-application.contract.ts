import * as z from 'zod'
import { OrganisationId, PersonId } from '#shared/identity/organisation'
import { notFound, stateForbids } from '#shared/kernel/common-errors'
import { Instant } from '#shared/kernel/instant'
import { PageQuery, pageOf } from '#shared/kernel/page'
import { Committed, route } from '#shared/kernel/route'
import {
  applicationAccepted,
  applicationAssigned,
  applicationNoted,
  applicationRefused,
  applicationReturned,
  dueDiligenceStarted,
} from './application.events.ts'
import { ApplicationId } from './application.ts'
import { ApplicationBody, ApplicationHead, Name, OfferView, ReasonView, RuleView } from './application-view.ts'
import { missingUnclear, noColleague } from './bank-errors.ts'
import { CaseProduct } from './case-product.ts'
import { InboxTab } from './inbox.ts'
import { GivenMissing } from './missing-form.ts'
import { reasonNotTrue } from './refusal-form.ts'
import { GivenReason } from './refusal-reason.ts'
import { RuleCounts } from './rule-finding.ts'

const bank = { allow: ['loan_officer', 'bank_approver'], scope: 'own_organisation' } as const
const officer = { allow: ['loan_officer'], scope: 'own_organisation' } as const
const params = z.object({ applicationId: ApplicationId })

const company = { companyId: OrganisationId, companyName: Name, uscc: z.string(), county: z.string().nullable() }
const traits = { industrySection: z.string().nullable(), sizeClass: z.string().nullable() }
const work = {
  assignee: PersonId.nullable(),
  /** As the bank calls them; null for nobody, and for somebody who has left. */
  assigneeName: z.string().nullable(),
  bankReference: z.string().nullable(),
}

export const BankApplicationRow = ApplicationHead.extend({ ...company, ...traits, ...work, rules: RuleCounts })
export type BankApplicationRow = z.infer<typeof BankApplicationRow>

const ProposalView = z.object({
  terms: OfferView.omit({ offerId: true, status: true, madeAt: true, validUntil: true, signBy: true }).extend({
    validDays: z.int(),
  }),
  opinion: z.string(),
  by: PersonId,
  byName: z.string().nullable(),
  at: Instant,
  approvals: z.array(z.object({ by: PersonId, byName: z.string().nullable(), at: Instant })),
  approvalsNeeded: z.int(),
})

export const GivenReasons = z.strictObject({ reasons: z.array(GivenReason).min(1).max(4) })
export const reasonsExample = {
  reasons: [
    {
      code: 'debt_too_high',
      fact: null,
      finding: { value: '78%', limit: '70%', source: '2025 年度审计报告', date: '2026-03-01' },
    },
  ],
}

/** 申请 as a bank handles it; its own only. */
export const bankApplication = {
  list: route({
    method: 'GET',
    path: '/bank/applications',
    summary: { zh: '收件箱，最急的在前', en: 'The inbox, what is due first' },
    ...bank,
    query: z.strictObject({
      ...PageQuery.shape,
      tab: InboxTab.default('new'),
      mine: z.enum(['true', 'false']).default('false'),
    }),
    output: pageOf(BankApplicationRow),
  }),
  show: route({
    method: 'GET',
    path: '/bank/applications/{applicationId}',
    summary: { zh: '一笔申请，条件逐条核对', en: 'One application, judged condition by condition' },
    ...bank,
    params,
    errors: [notFound],
    output: ApplicationBody.extend({
      ...company,
      ...traits,
      ...work,
      product: CaseProduct,
      /** As judged when the application was made; a value is there while a live consent covers it. */
      rules: z.array(RuleView),
      /** That which counts now; without a live one it covers nothing. */
      consent: z.object({
        consentId: z.string(),
        isLive: z.boolean(),
        categories: z.array(z.string()),
        dataMonths: z.int().nullable(),
        endsAt: Instant.nullable(),
      }),
      proposal: ProposalView.nullable(),
      refusal: z.object({ at: Instant, reasons: z.array(ReasonView) }).nullable(),
    }),
  }),
  assign: route({
    method: 'POST',
    path: '/bank/applications/{applicationId}/assign',
    summary: { zh: '分派给一位同事，记下本行的编号', en: "Assign it to a colleague, note the bank's own number" },
    ...bank,
    params,
    body: z.strictObject({ assignee: PersonId.nullable(), bankReference: z.string().trim().min(1).max(60).nullable() }),
    example: { assignee: null, bankReference: 'QD-2026-00417' },
    event: applicationAssigned,
    errors: [notFound, stateForbids, noColleague],
    output: Committed,
  }),
  accept: route({
    method: 'POST',
    path: '/bank/applications/{applicationId}/accept',
    summary: { zh: '受理', en: 'Accept the application' },
    ...officer,
    params,
    event: applicationAccepted,
    errors: [notFound, stateForbids],
    output: Committed,
  }),
  refuse: route({
    method: 'POST',
    path: '/bank/applications/{applicationId}/refuse',
    summary: { zh: '拒绝，写明 1 到 4 条真实理由', en: 'Refuse, with one to four true reasons' },
    ...officer,
    params,
    body: GivenReasons,
    example: reasonsExample,
    event: applicationRefused,
    errors: [notFound, stateForbids, reasonNotTrue],
    output: Committed,
  }),
  returnForMore: route({
    method: 'POST',
    path: '/bank/applications/{applicationId}/return',
    summary: { zh: '退回补充：一次列全缺什么', en: 'Return for more: the complete list of what is missing' },
    ...officer,
    params,
    body: z.strictObject({ missing: z.array(GivenMissing).min(1).max(20) }),
    example: { missing: [{ document: 0 }, { words: '渔船检验证书', reason: '证书在 3 月到期' }] },
    event: applicationReturned,
    errors: [notFound, stateForbids, missingUnclear],
    output: Committed,
  }),
  startDueDiligence: route({
    method: 'POST',
    path: '/bank/applications/{applicationId}/due-diligence',
    summary: { zh: '开始尽职调查', en: 'Start due diligence' },
    ...officer,
    params,
    event: dueDiligenceStarted,
    errors: [notFound, stateForbids],
    output: Committed,
  }),
  note: route({
    method: 'POST',
    path: '/bank/applications/{applicationId}/notes',
    summary: { zh: '记一笔，只有本行看得到', en: 'Note something that only the bank sees' },
    ...bank,
    params,
    body: z.strictObject({ words: z.string().trim().min(1).max(2000) }),
    example: { words: '实地走访，设备在用' },
    event: applicationNoted,
    errors: [notFound, stateForbids],
    output: Committed,
  }),
}
