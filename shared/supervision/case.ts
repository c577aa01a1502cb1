import * as z from 'zod'
import { AfterStep, applicationRefused, clockBreached } from '#shared/financing/application.events'
import { LoanStanding, LoanTraits } from '#shared/financing/loan.events'
import { AfterNeedStep } from '#shared/financing/need.events'
import { OrganisationId } from '#shared/identity/organisation'
import { Instant } from '#shared/kernel/instant'

/** By what every figure can be cut besides bank, product kind and period; null: the registry doesn't say. */
const traits = {
  county: z.string().nullable(),
  industrySection: z.string().nullable(),
  sizeClass: z.string().nullable(),
}
const company = { companyId: OrganisationId }

/** 需求个案: one row a need. A company stands in it by its id alone. */
export const NeedCase = z.object({
  needId: z.string(),
  ...company,
  ...traits,
  amountFen: z.int(),
  termMonths: z.int(),
  purpose: z.string(),
  status: AfterNeedStep.shape.status,
  statedAt: Instant,
  /** Each for the first time. A need is known once it was opened to banks or applied with. */
  openedAt: Instant.nullable(),
  takenAt: Instant.nullable(),
  routedAt: Instant.nullable(),
  appliedAt: Instant.nullable(),
  /** Since when banks don't see it and it wasn't met: taken back, withdrawn or expired. */
  leftAt: Instant.nullable(),
})
export type NeedCase = z.infer<typeof NeedCase>

/** 匹配个案: what one match of a need found. */
export const MatchCase = z.object({
  matchId: z.string(),
  needId: z.string(),
  at: Instant,
  eligible: z.int(),
  nearMiss: z.int(),
  cannotTell: z.int(),
})
export type MatchCase = z.infer<typeof MatchCase>

/** A time in which the bank's clock stood still; it may still do so. */
const Stand = z.object({ from: Instant, to: Instant.nullable() })

/** 申请个案: one row an application, with its offer. */
export const ApplicationCase = z.object({
  applicationId: z.string(),
  needId: z.string(),
  productId: z.string(),
  productKind: z.string(),
  ...company,
  bankId: OrganisationId,
  ...traits,
  askedFen: z.int(),
  status: AfterStep.shape.status,
  /** The bank's duty that comes first, as the last event said it. */
  duty: AfterStep.shape.duty,
  stands: z.array(Stand),
  breaches: z.array(z.object({ ...clockBreached.data.pick({ clock: true, to: true }).shape, at: Instant })),
  submittedAt: Instant,
  /** Until when the bank has to accept or refuse; once it has, it stays. */
  acceptDueAt: Instant,
  /** Accepted or refused, whichever was first. */
  respondedAt: Instant.nullable(),
  acceptedAt: Instant.nullable(),
  refusedAt: Instant.nullable(),
  offeredAt: Instant.nullable(),
  offerAcceptedAt: Instant.nullable(),
  signedAt: Instant.nullable(),
  paidOutAt: Instant.nullable(),
  /** Whenever it left its way: refused, withdrawn, expired, declined or superseded. */
  endedAt: Instant.nullable(),
  /** What was offered last. */
  offeredFen: z.int().nullable(),
  isLessThanAsked: z.boolean(),
  reasons: applicationRefused.data.shape.reasons,
  returns: z.int(),
})
export type ApplicationCase = z.infer<typeof ApplicationCase>

/** 贷款个案: one row a loan, as its bank has reported it. */
export const LoanCase = z.object({
  loanId: z.string(),
  applicationId: z.string(),
  ...company,
  bankId: OrganisationId,
  county: z.string().nullable(),
  ...LoanTraits.shape,
  amountFen: z.int(),
  aprBp: z.int(),
  paidOn: z.iso.date(),
  ...LoanStanding.omit({ lastDueOn: true }).shape,
})
export type LoanCase = z.infer<typeof LoanCase>

/** 查询个案: a report that was pulled by a bank, or a pull that was refused. */
export const LookCase = z.object({
  lookId: z.string(),
  kind: z.enum(['pulled', 'refused']),
  ...company,
  bankId: OrganisationId,
  applicationId: z.string().nullable(),
  purpose: z.string(),
  /** Why it was refused. */
  reason: z.string().nullable(),
  at: Instant,
})
export type LookCase = z.infer<typeof LookCase>
