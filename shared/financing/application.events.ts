import * as z from 'zod'
import { OrganisationId, PersonId } from '#shared/identity/organisation'
import { defineEvent, type EventDeclaration } from '#shared/kernel/event'
import { Instant } from '#shared/kernel/instant'
import { type Application, Asked, OfferFigures, OfferId, Origin, PayOut } from './application.ts'
import { dutyNow, type Moment, nextWake } from './application-clocks.ts'
import { ApplicationStatus } from './application-life.ts'
import { ClockName } from './duty-clock.ts'
import { DeclineReason, RefusalCode } from './refusal-reason.ts'
import { RuleCounts } from './rule-finding.ts'

const Deadlines = z.strictObject({ accept: Instant, decide: Instant, pay: Instant.nullable() })
/** The bank's duty that comes first: until when, and whether it stands still. */
const Duty = z.strictObject({ clock: ClockName, dueAt: Instant, provisional: z.boolean(), isPaused: z.boolean() })

/** Every event says the state it leads to and what holds from then on, so that read models and due lists need no rules. */
const after = {
  status: ApplicationStatus,
  deadlines: Deadlines,
  duty: Duty.nullable(),
  /** When the application does something by itself next; never before this step, so that a late sweep misses nothing. */
  wakesAt: Instant.nullable(),
}
export const AfterStep = z.object(after)
export type AfterStep = z.infer<typeof AfterStep>

export function afterStep(application: Application, { now, calendar }: Moment): AfterStep {
  const { accept, decide, pay } = application.clocks
  const duty = dutyNow(application)
  const wake = nextWake(application, calendar)
  return {
    status: application.status,
    deadlines: { accept: accept.dueAt, decide: decide.dueAt, pay: pay?.dueAt ?? null },
    duty: duty && {
      clock: duty.clock,
      dueAt: duty.is.dueAt,
      provisional: duty.is.provisional,
      isPaused: duty.is.pausedAt !== null,
    },
    wakesAt: wake && (wake.at > now ? wake.at : now),
  }
}

const event = <const T extends string, S extends z.ZodRawShape>(type: T, shape: S) =>
  defineEvent({ type: `application.${type}` as const, version: 1, data: z.strictObject({ ...after, ...shape }) })

const parties = {
  needId: z.string(),
  productId: z.string(),
  productVersion: z.int(),
  companyId: OrganisationId,
  uscc: z.string(),
  county: z.string().nullable(),
  bankId: OrganisationId,
  branchId: z.string().nullable(),
}

/** The payload holds the facts that the product's rules were judged on. */
export const applicationSubmitted = event('submitted', {
  ...parties,
  origin: Origin,
  /** The taking of the need that was confirmed with it. */
  takingId: z.string().nullable(),
  asked: Asked,
  productName: z.object({ zh: z.string(), en: z.string() }),
  productKind: z.string(),
  industrySection: z.string().nullable(),
  sizeClass: z.string().nullable(),
  firstLoan: z.boolean().nullable(),
  consentId: z.string(),
  rules: RuleCounts,
})
export const applicationAssigned = event('assigned', {
  assignee: PersonId.nullable(),
  bankReference: z.string().nullable(),
})
export const applicationAccepted = event('accepted', {})
export const applicationRefused = event('refused', {
  reasons: z.array(z.strictObject({ code: RefusalCode, fact: z.string().nullable() })),
})
export const applicationReturned = event('returned', {
  stopsClock: z.boolean(),
  missing: z.int(),
  /** How many of them the product doesn't list: each was given a reason. */
  beyondList: z.int(),
})
/** What the company wrote is the payload. */
export const applicationSupplied = event('supplied', {})
export const dueDiligenceStarted = event('due_diligence_started', {})
/** The words are the payload. */
export const applicationNoted = event('noted', {})
export const decisionProposed = event('proposed', {
  terms: OfferFigures,
  isLessThanAsked: z.boolean(),
  approvalsNeeded: z.int(),
})
export const proposalApproved = event('proposal_approved', { approvals: z.int() })
/** Why is the payload. */
export const proposalSentBack = event('proposal_sent_back', {})
export const offerMade = event('offered', {
  offerId: OfferId,
  terms: OfferFigures,
  isLessThanAsked: z.boolean(),
  aprBp: z.int(),
  totalCostFen: z.int(),
  validUntil: Instant,
})
export const offerAccepted = event('offer_accepted', {
  offerId: OfferId,
  needId: z.string(),
  companyId: OrganisationId,
})
export const offerDeclined = event('offer_declined', { offerId: OfferId, reason: DeclineReason })
export const offerLapsed = event('offer_lapsed', { offerId: OfferId })
/** It had been accepted, and nobody signed. */
export const signingLapsed = event('signing_lapsed', { offerId: OfferId })
export const applicationSigned = event('signed', { contractNumber: z.string() })
export const applicationPaidOut = event('paid_out', {
  ...parties,
  consentId: z.string(),
  payOut: PayOut,
  terms: OfferFigures,
  aprBp: z.int(),
})
export const applicationWithdrawn = event('withdrawn', {})
export const applicationPaused = event('paused', { because: z.enum(['consent_withdrawn', 'consent_ended', 'outage']) })
export const applicationResumed = event('resumed', { consentId: z.string() })
export const applicationSuperseded = event('superseded', { by: z.string() })
export const applicationExpired = event('expired', {})
/** A duty ran out: told to the bank first, to the office a working day later. */
export const clockBreached = event('clock_breached', { clock: ClockName, to: z.enum(['bank', 'office']) })

/** One of the events above. */
export type ApplicationEvent = EventDeclaration<`application.${string}`, z.ZodType<AfterStep>>
