import * as z from 'zod'
import { OrganisationId } from '#shared/identity/organisation'
import { MAX_FEN } from '#shared/kernel/fen'
import { idOf } from '#shared/kernel/id'
import { Instant } from '#shared/kernel/instant'
import { defineTransitions } from '#shared/kernel/transition'
import { pricedWays } from '#shared/product/repayment-schedule'
import { ApplicationId } from './application.ts'
import { LoanReport } from './loan-report.ts'

export const LoanId = idOf('loan')
export type LoanId = z.infer<typeof LoanId>

export const LoanStatus = z.enum([
  'active', // 正常存续
  'extended', // 已展期
  'renewed', // 已续贷
  'settled', // 已结清
  'written_off', // 已核销
])
export type LoanStatus = z.infer<typeof LoanStatus>

export const loanLife = defineTransitions<LoanStatus>()({
  extend: { from: ['active', 'extended', 'renewed'], to: 'extended' },
  renew: { from: ['active', 'extended', 'renewed'], to: 'renewed' },
  settle: { from: ['active', 'extended', 'renewed'], to: 'settled' },
  write_off: { from: ['active', 'extended', 'renewed'], to: 'written_off' },
})
export type LoanAction = keyof typeof loanLife
/** Money also comes in after a loan was written off. */
export const repayableStatuses: readonly LoanStatus[] = [...loanLife.settle.from, loanLife.write_off.to]

/** What was agreed and paid out; it stays. */
export const LoanTerms = z.object({
  amountFen: z.int().min(1).max(MAX_FEN),
  termMonths: z.int().min(1).max(360),
  rateBp: z.int().min(0).max(10_000),
  repaymentWay: z.enum(pricedWays),
  feesBp: z.int().min(0),
  aprBp: z.int(),
  paidOn: z.iso.date(),
  firstDueOn: z.iso.date(),
})
export type LoanTerms = z.infer<typeof LoanTerms>

/** A report and the version of the loan with which it was taken. */
const Taken = z.object({ version: z.int().min(1), report: LoanReport })
export type Taken = z.infer<typeof Taken>

const Name = z.object({ zh: z.string(), en: z.string() })

/** Where a loan comes from and whose it is; names as they were when it was paid out. */
export const LoanOrigin = z.object({
  applicationId: ApplicationId,
  needId: z.string(),
  productId: z.string(),
  productVersion: z.int().min(1),
  companyId: OrganisationId,
  uscc: z.string(),
  county: z.string().nullable(),
  bankId: OrganisationId,
  branchId: z.string().nullable(),
  contractNumber: z.string().nullable(),
  companyName: Name,
  bankName: Name,
  productName: Name,
})
export type LoanOrigin = z.infer<typeof LoanOrigin>

/** 贷款: terms and reports. What is owed, since when, and of which class is a fold over them (`loanFigures`). */
export const Loan = z.object({
  /** As the reports have it; kept for whoever asks for no more than that. */
  status: LoanStatus,
  ...LoanOrigin.shape,
  terms: LoanTerms,
  reports: z.array(Taken),
  openedAt: Instant,
  /** Since when it has been announced as overdue; null: it has not, or no longer. */
  announcedOverdueFrom: z.iso.date().nullable(),
})
export type Loan = z.infer<typeof Loan>
