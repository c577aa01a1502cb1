import * as z from 'zod'
import { OrganisationId, PersonId } from '#shared/identity/organisation'
import { MAX_FEN } from '#shared/kernel/fen'
import { idOf } from '#shared/kernel/id'
import { Instant } from '#shared/kernel/instant'
import { SecretText } from '#shared/kernel/secret'
import { pricedWays } from '#shared/product/repayment-schedule'
import { ApplicationStatus } from './application-life.ts'
import { BreachedDuty, Clock } from './duty-clock.ts'
import { DeclineReason, RefusalReason } from './refusal-reason.ts'

export const ApplicationId = idOf('app')
export type ApplicationId = z.infer<typeof ApplicationId>
export const OfferId = idOf('off')
export type OfferId = z.infer<typeof OfferId>

/** How the application came about: the company applied, or a bank took the need (perhaps routed to it) and was confirmed. */
export const Origin = z.enum(['applied', 'taken', 'routed'])
export type Origin = z.infer<typeof Origin>

/** What is asked, as the need said it when the application was made; it stays. */
export const Asked = z.object({
  amountFen: z.int().min(1),
  termMonths: z.int().min(1),
  purpose: z.string(),
  guaranteeWays: z.array(z.string()),
  repaymentWay: z.string().nullable(),
})
export type Asked = z.infer<typeof Asked>

/** What a bank proposes and then offers, in figures and codes. */
export const OfferFigures = z.object({
  amountFen: z.int().min(1).max(MAX_FEN),
  termMonths: z.int().min(1).max(360),
  /** Yearly, for the whole term; a price tied to the LPR is fixed here. */
  rateBp: z.int().min(0).max(10_000),
  /** The LPR that the price rests on, of the product's kind of price. */
  lprDate: z.iso.date().nullable(),
  /** One that has a schedule: no offer without its figures. */
  repaymentWay: z.enum(pricedWays),
  /** One-off, of the amount, kept back from the payout. */
  feesBp: z.int().min(0).max(10_000),
  validDays: z.int().min(1).max(30),
})
export type OfferFigures = z.infer<typeof OfferFigures>

/** With its words, which may name somebody. */
export const OfferTerms = OfferFigures.extend({
  conditions: z.array(SecretText).max(10),
  /** Why it is less than what was asked; required then. */
  lessThanAskedReason: SecretText.nullable(),
})
export type OfferTerms = z.infer<typeof OfferTerms>

/** Who did something for a bank: a person, or its system. */
const Doer = z.string().min(1)

/** 审批中的提议: made by one person, approved by others, two of them above the bank's limit. */
export const Proposal = z.object({
  terms: OfferTerms,
  opinion: SecretText,
  by: PersonId,
  at: Instant,
  approvals: z.array(z.object({ by: PersonId, at: Instant })),
  approvalsNeeded: z.int().min(1).max(2),
})
export type Proposal = z.infer<typeof Proposal>

/** 要约: its own small life: awaiting -> accepted | declined | lapsed. */
export const Offer = z.object({
  offerId: OfferId,
  status: z.enum(['awaiting', 'accepted', 'declined', 'lapsed']),
  terms: OfferTerms,
  aprBp: z.int(),
  totalCostFen: z.int(),
  firstInstalmentFen: z.int(),
  madeAt: Instant,
  validUntil: Instant,
  /** Accepted: until when it is to be signed; null before and after. */
  signBy: Instant.nullable(),
})
export type Offer = z.infer<typeof Offer>

export const PayOut = z.object({ amountFen: z.int().min(1), paidOn: z.iso.date(), firstDueOn: z.iso.date() })
export type PayOut = z.infer<typeof PayOut>

/** One thing that the company is asked to hand in later: a paper that the product lists, or another one with the reason for it. */
export const MissingItem = z.object({
  /** Index in the documents of the pinned product version. */
  document: z.int().min(0).nullable(),
  words: SecretText.nullable(),
  reason: SecretText.nullable(),
})
export type MissingItem = z.infer<typeof MissingItem>

/** 申请: one company, one bank, one version of a product. */
export const Application = z.object({
  status: ApplicationStatus,
  /** The state that a return for more left, and `supply` leads back to. */
  returnedFrom: ApplicationStatus.nullable(),
  /** The state that a pause left, `returned` too, and `resume` leads back to. */
  pausedFrom: ApplicationStatus.nullable(),
  origin: Origin,
  needId: z.string(),
  asked: Asked,
  productId: z.string(),
  productVersion: z.int().min(1),
  companyId: OrganisationId,
  uscc: z.string(),
  /** null: the registry doesn't say. */
  county: z.string().nullable(),
  bankId: OrganisationId,
  branchId: z.string().nullable(),
  /** The consent that it rests on. */
  consentId: z.string(),
  submittedAt: Instant,
  clocks: z.object({ accept: Clock, decide: Clock, pay: Clock.nullable() }),
  /** Duties that ran out, each told to the bank and a working day later to the office. */
  breaches: z.array(BreachedDuty),
  /** How often it was returned; only the first time stops the bank's clock. */
  returns: z.int().min(0),
  /** What is missing: the complete list that the bank gave. */
  missing: z.array(MissingItem).max(20),
  /** While it is returned: when it ends if nothing is handed in. */
  supplyBy: Instant.nullable(),
  assignee: PersonId.nullable(),
  /** The case's number in the bank's own system. */
  bankReference: z.string().nullable(),
  proposal: Proposal.nullable(),
  offer: Offer.nullable(),
  refusal: z.object({ reasons: z.array(RefusalReason).min(1).max(4), by: Doer, at: Instant }).nullable(),
  declineReason: DeclineReason.nullable(),
  signedAt: Instant.nullable(),
  contractNumber: z.string().nullable(),
  payOut: PayOut.nullable(),
})
export type Application = z.infer<typeof Application>
