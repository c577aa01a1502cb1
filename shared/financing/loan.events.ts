import * as z from 'zod'
import { defineEvent } from '#shared/kernel/event'
import { Instant } from '#shared/kernel/instant'
import { LoanOrigin, LoanStatus, LoanTerms } from './loan.ts'
import { LoanGrade, LoanReport } from './loan-report.ts'

/** How the loan stands after the event, so that read models need no rules. */
export const LoanStanding = z.strictObject({
  status: LoanStatus,
  grade: LoanGrade.nullable(),
  balanceFen: z.int().min(0),
  /** First due day that is not covered yet; a loan is overdue from it on once `overdueAt` has come. */
  unpaidFrom: z.iso.date().nullable(),
  overdueAt: Instant.nullable(),
  lastDueOn: z.iso.date(),
})
export type LoanStanding = z.infer<typeof LoanStanding>

/** By what the office's figures are cut, as it was when the application was made; null: not known. */
export const LoanTraits = z.strictObject({
  productKind: z.string().nullable(),
  industrySection: z.string().nullable(),
  sizeClass: z.string().nullable(),
  firstLoan: z.boolean().nullable(),
})
export type LoanTraits = z.infer<typeof LoanTraits>

export const loanOpened = defineEvent({
  type: 'loan.opened',
  version: 1,
  data: z.strictObject({
    ...LoanOrigin.shape,
    terms: LoanTerms,
    traits: LoanTraits,
    standing: LoanStanding,
  }),
})
const whose = { companyId: LoanOrigin.shape.companyId, bankId: LoanOrigin.shape.bankId }
export const loanReported = defineEvent({
  type: 'loan.reported',
  version: 1,
  data: z.strictObject({
    ...whose,
    reports: z.array(LoanReport),
    standing: LoanStanding,
    /** What had been announced as overdue is not: it was paid late, or it had come in time and was reported late. */
    overdueEnds: z.enum(['paid', 'was_in_time']).nullable(),
  }),
})
export const loanFellOverdue = defineEvent({
  type: 'loan.fell_overdue',
  version: 1,
  data: z.strictObject({ ...whose, standing: LoanStanding }),
})
