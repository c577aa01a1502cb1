import * as z from 'zod'
import { caseUnmasked } from '#shared/credit/report.events'
import { OrganisationId } from '#shared/identity/organisation'
import { notFound } from '#shared/kernel/common-errors'
import { defineError } from '#shared/kernel/domain-error'
import { Instant } from '#shared/kernel/instant'
import { PageQuery } from '#shared/kernel/page'
import { Committed, route } from '#shared/kernel/route'
import { clockStates } from './case-time.ts'
import { Cut, CutQuery } from './cut-query.ts'
import { FigureName, Shown, TextOfBoth } from './office-figures.contract.ts'

const office = { allow: ['supervisor'], scope: 'platform' } as const

/** So long after stating a reason a person sees whose the case is; then it takes a new one. */
export const unmaskedHours = 24

export const unmaskFirst = defineError({
  code: 'unmask_first',
  status: 403,
  title: { zh: '要先写明理由', en: 'State a reason first' },
  detail: {
    zh: '看一家企业之前，先对它的个案写明监管理由；写明后 {hours} 小时内可看，企业会看到是谁、为什么。',
    en: 'Before you look at a company, unmask one of its cases with your reason; for {hours} hours you see it, and the company sees who looked and why.',
  },
})

/** A need, an application, a loan, a pull or a refused pull. */
const CaseId = z
  .string()
  .regex(/^(need|app|loan|rep|acc)_[0-9a-hjkmnp-tv-z]{26}$/)
  .meta({ examples: ['app_01jdh2m4x7n8p9q0r1s2t3v4w5'] })
const CaseKindName = z.enum(['need', 'application', 'loan', 'look'])

const MaskedCaseRow = z.object({
  caseId: z.string(),
  of: CaseKindName,
  day: z.iso.date(),
  /** null: too few companies of this list are in that state. */
  state: z.string().nullable(),
  amountFen: z.int(),
  /** Of its traits only those that the question fixed. */
  fixed: Cut,
})

const UnmaskedCompany = z.object({
  companyId: OrganisationId,
  uscc: z.string(),
  name: TextOfBoth,
  fictional: z.boolean(),
  county: z.string().nullable(),
  industrySection: z.string().nullable(),
  sizeClass: z.string().nullable(),
})

const moment = Instant.nullable()
const CaseDetail = z.object({
  caseId: z.string(),
  of: CaseKindName,
  day: z.iso.date(),
  amountFen: z.int(),
  /** When which step was reached for the first time. */
  steps: z.array(z.object({ step: z.string(), at: Instant })),
  /** Whose it is, for whoever has stated a reason within the last day. */
  unmasked: z
    .object({
      company: UnmaskedCompany,
      state: z.string(),
      bankId: OrganisationId.nullable(),
      bankName: TextOfBoth.nullable(),
      until: Instant,
    })
    .nullable(),
})

const NeedLine = z.object({ needId: z.string(), state: z.string(), amountFen: z.int(), statedAt: Instant })
const ApplicationLine = z.object({
  applicationId: z.string(),
  bankId: OrganisationId,
  bankName: TextOfBoth.nullable(),
  productKind: z.string(),
  state: z.string(),
  askedFen: z.int(),
  submittedAt: Instant,
  offeredAt: moment,
  paidOutAt: moment,
  /** The bank's duty that comes first, as it stands now; null: nothing is the bank's to do. */
  clock: z
    .object({ clock: z.string(), dueAt: Instant, provisional: z.boolean(), state: z.enum(clockStates) })
    .nullable(),
})
const LoanLine = z.object({
  loanId: z.string(),
  bankId: OrganisationId,
  bankName: TextOfBoth.nullable(),
  state: z.string(),
  amountFen: z.int(),
  balanceFen: z.int(),
  aprBp: z.int(),
  paidOn: z.iso.date(),
  grade: z.string().nullable(),
  isOverdue: z.boolean(),
})

const PullLine = z.object({
  lookId: z.string(),
  kind: z.enum(['pulled', 'refused']),
  bankId: OrganisationId,
  bankName: TextOfBoth.nullable(),
  purpose: z.string(),
  at: Instant,
})

/** 个案: behind every figure, masked; whose it is takes a reason, which the company sees. */
export const officeCase = {
  list: route({
    method: 'GET',
    path: '/office/cases',
    summary: { zh: '一个指标背后的个案（不显示是谁）', en: 'The cases behind a figure, masked' },
    ...office,
    query: z.strictObject({ ...CutQuery.shape, ...PageQuery.shape, figure: FigureName }),
    errors: [notFound],
    output: z.object({
      /** As many as a counting figure says; hidden where the figure is. */
      count: Shown,
      items: z.array(MaskedCaseRow),
      nextCursor: z.string().nullable(),
    }),
  }),
  show: route({
    method: 'GET',
    path: '/office/cases/{caseId}',
    summary: { zh: '一个个案', en: 'One case' },
    ...office,
    params: z.object({ caseId: CaseId }),
    errors: [notFound],
    output: CaseDetail,
  }),
  unmask: route({
    method: 'POST',
    path: '/office/cases/{caseId}/unmask',
    summary: { zh: '写明理由，看这个个案是谁的', en: 'State a reason and see whose case it is' },
    ...office,
    params: z.object({ caseId: CaseId }),
    body: z.strictObject({ reason: z.string().trim().min(10).max(300) }),
    example: { reason: '银行两次超时未答复，需与企业核实办理情况' },
    event: caseUnmasked,
    errors: [notFound],
    output: Committed,
  }),
  showCompany: route({
    method: 'GET',
    path: '/office/companies/{companyId}',
    summary: {
      zh: '一家企业的画像，24 小时内写明过理由才能看',
      en: "One company's portrait, within a day of a stated reason",
    },
    ...office,
    params: z.object({ companyId: OrganisationId }),
    errors: [notFound, unmaskFirst],
    output: z.object({
      company: UnmaskedCompany,
      until: Instant,
      needs: z.array(NeedLine),
      applications: z.array(ApplicationLine),
      loans: z.array(LoanLine),
      /** Who pulled its credit report, and who tried; what stands in the report takes the company's consent. */
      pulls: z.array(PullLine),
    }),
  }),
}
