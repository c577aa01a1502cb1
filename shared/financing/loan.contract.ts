import * as z from 'zod'
import { notFound } from '#shared/kernel/common-errors'
import { Instant } from '#shared/kernel/instant'
import { PageQuery, pageOf } from '#shared/kernel/page'
import { Committed, route } from '#shared/kernel/route'
import { loanReported } from './loan.events.ts'
import { LoanId, LoanOrigin, LoanStatus, LoanTerms } from './loan.ts'
import { LoanGrade, LoanReport } from './loan-report.ts'
import { reportDiffers, tooManyReports } from './take-loan-reports.ts'

const bank = { allow: ['loan_officer', 'bank_approver'], scope: 'own_organisation' } as const
const officer = { allow: ['loan_officer'], scope: 'own_organisation' } as const
const company = { allow: ['sme_owner', 'sme_staff'], scope: 'own_organisation' } as const
const params = z.object({ loanId: LoanId })

const Text = z.object({ zh: z.string(), en: z.string() })
const { amountFen, termMonths, rateBp, repaymentWay, feesBp, aprBp, paidOn } = LoanTerms.shape

export const LoanRow = z.object({
  loanId: LoanId,
  version: z.int(),
  state: LoanStatus,
  ...LoanOrigin.pick({
    applicationId: true,
    productId: true,
    uscc: true,
    contractNumber: true,
    companyName: true,
    bankName: true,
    productName: true,
  }).shape,
  amountFen,
  aprBp,
  paidOn,
  lastDueOn: z.iso.date(),
  balanceFen: z.int(),
  /** null: the bank has not graded it yet. */
  grade: LoanGrade.nullable(),
  /** The first due day that is not covered, past or to come. */
  unpaidFrom: z.iso.date().nullable(),
  overdueDays: z.int().min(0),
})
export type LoanRow = z.infer<typeof LoanRow>

const DueLine = z.object({
  kind: z.enum(['instalment', 'interest_to_day', 'early']),
  dueOn: z.iso.date(),
  principalFen: z.int(),
  interestFen: z.int(),
  /** Owed after it, if all is paid as the schedule says. */
  outstandingFen: z.int(),
  isPaid: z.boolean(),
})

const LoanDetail = LoanRow.extend({
  termMonths,
  rateBp,
  repaymentWay,
  feesBp,
  openedAt: Instant,
  principalPaidFen: z.int(),
  interestPaidFen: z.int(),
  penaltyPaidFen: z.int(),
  schedule: z.array(DueLine),
  /** In the order in which they count; `notCounted` says why one does not, as things stand. */
  reports: z.array(z.object({ report: LoanReport, notCounted: z.string().nullable() })),
  /** By which rules days and amounts are reckoned. */
  rules: z.array(Text),
})

const body = z.strictObject({ reports: z.array(LoanReport).min(1).max(50) })
const example = {
  reports: [
    {
      kind: 'repayment',
      reportId: 'R-2026-000123',
      valueDate: '2026-03-01',
      principalFen: 8_162_852,
      interestFen: 375_000,
    },
    { kind: 'grade', reportId: 'G-2026-03', valueDate: '2026-03-31', grade: 'normal' },
  ],
}

/** 贷款 as its bank keeps it. Reports may come repeated, late and in any order. */
export const bankLoan = {
  report: route({
    method: 'POST',
    path: '/bank/loans/{loanId}/reports',
    summary: {
      zh: '报送还款、冲正、展期、续贷、分类、结清、核销',
      en: 'Report repayments, reversals, extension, renewal, class, settlement, write-off',
    },
    ...officer,
    params,
    body,
    example,
    event: loanReported,
    errors: [notFound, reportDiffers, tooManyReports],
    output: Committed,
  }),
  list: route({
    method: 'GET',
    path: '/bank/loans',
    summary: { zh: '本行的贷款', en: "The bank's loans" },
    ...bank,
    query: PageQuery,
    output: pageOf(LoanRow),
  }),
  show: route({
    method: 'GET',
    path: '/bank/loans/{loanId}',
    summary: { zh: '一笔贷款和它的还款计划', en: 'One loan with its schedule' },
    ...bank,
    params,
    errors: [notFound],
    output: LoanDetail,
  }),
}

/** 贷款 as its borrower sees it. */
export const companyLoan = {
  list: route({
    method: 'GET',
    path: '/company/loans',
    summary: { zh: '本企业的贷款', en: "The company's loans" },
    ...company,
    query: PageQuery,
    output: pageOf(LoanRow),
  }),
  show: route({
    method: 'GET',
    path: '/company/loans/{loanId}',
    summary: { zh: '一笔贷款和它的还款计划', en: 'One loan with its schedule' },
    ...company,
    params,
    errors: [notFound],
    output: LoanDetail,
  }),
  quoteEarlyRepayment: route({
    method: 'GET',
    path: '/company/loans/{loanId}/early-repayment',
    summary: { zh: '提前还款要付多少、省多少', en: 'What an early repayment costs and saves' },
    ...company,
    params,
    query: z.strictObject({
      principalFen: z.coerce.number().pipe(amountFen),
      on: z.iso.date(),
    }),
    errors: [notFound],
    output: z.object({
      /** null: it can be done; else why not. */
      because: z.string().nullable(),
      principalFen: z.int(),
      interestFen: z.int(),
      savedFen: z.int(),
      balanceFen: z.int(),
      schedule: z.array(DueLine.omit({ isPaid: true })),
    }),
  }),
}
