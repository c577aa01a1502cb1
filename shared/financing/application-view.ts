import * as z from 'zod'
import { OrganisationId } from '#shared/identity/organisation'
import { Instant } from '#shared/kernel/instant'
import type { AfterStep } from './application.events.ts'
import { ApplicationId, Asked, Offer, OfferFigures, Origin, PayOut } from './application.ts'
import type { Moment } from './application-clocks.ts'
import { ApplicationStatus } from './application-life.ts'
import { Clock, ClockName, type ClockState, clockState, workingMsUsed } from './duty-clock.ts'
import { DeclineReason, Finding, RefusalCode } from './refusal-reason.ts'
import { RuleFinding } from './rule-finding.ts'

export const Name = z.object({ zh: z.string(), en: z.string() })

const State = z.enum(['running', 'due_today', 'breached', 'paused', 'in_time', 'late']) satisfies z.ZodType<ClockState>

/** The bank's duty that comes first. */
export const DutyView = z.object({ clock: ClockName, dueAt: Instant, provisional: z.boolean(), state: State })
export type DutyView = z.infer<typeof DutyView>

export const dutyView = (duty: AfterStep['duty'], now: Instant): DutyView | null => {
  if (!duty) return null
  const { isPaused, ...rest } = duty
  const is = { startedAt: now, pausedMs: 0, stoppedAt: null, pausedAt: isPaused ? now : null, ...rest }
  return { ...rest, state: isPaused ? 'paused' : clockState(is, now) }
}

/** One of the three clocks, also when it is done: working time used, without pauses. */
export const ClockView = Clock.extend({ state: State, usedMs: z.int() })

export const clockView = (clock: Clock, { now, calendar }: Moment): z.infer<typeof ClockView> => ({
  ...clock,
  state: clockState(clock, now),
  usedMs: workingMsUsed(clock, now, calendar),
})

export const OfferView = z.object({
  ...Offer.omit({ terms: true }).shape,
  ...OfferFigures.omit({ validDays: true }).shape,
  conditions: z.array(z.string()),
  /** 少于申请金额: labelled, with the bank's reason. */
  lessThanAskedReason: z.string().nullable(),
})
export type OfferView = z.infer<typeof OfferView>

/** An offer as it stands at `now`. */
export function offerView({ terms, status, ...offer }: Offer, now: Instant): OfferView {
  const until = { awaiting: offer.validUntil, accepted: offer.signBy, declined: null, lapsed: null }[status]
  const { conditions, lessThanAskedReason, validDays: _days, ...figures } = terms
  return {
    ...offer,
    ...figures,
    status: until !== null && until <= now ? 'lapsed' : status,
    conditions: conditions.map((one) => one.reveal()),
    lessThanAskedReason: lessThanAskedReason?.reveal() ?? null,
  }
}

export const RuleView = RuleFinding.extend({ words: Name })

/** What is missing, in words: a paper that the product lists, or another one with the reason for it. */
export const MissingView = z.object({ words: Name, reason: z.string().nullable() })

export const ReasonView = z.object({
  code: RefusalCode,
  rule: RuleView.nullable(),
  finding: Finding.nullable(),
})

/** Who did a step: of which side, and by name where the reader's own house knows it. */
const StepBy = z.object({
  side: z.enum(['company', 'bank', 'office', 'system']),
  name: z.string().nullable(),
})

/** One step of the case: what, who, when, and how much working time since the one before. */
export const TimelineStep = z.object({
  version: z.int(),
  what: z.string(),
  at: Instant,
  by: StepBy,
  state: ApplicationStatus,
  tookMs: z.int(),
  /** What was written with it, for those who may read it. */
  words: z.string().nullable(),
})
export type TimelineStep = z.infer<typeof TimelineStep>

/** What both sides see of an application. */
export const ApplicationHead = z.object({
  applicationId: ApplicationId,
  version: z.int(),
  state: ApplicationStatus,
  origin: Origin,
  needId: z.string(),
  asked: Asked,
  productId: z.string(),
  productVersion: z.int(),
  productName: Name,
  bankId: OrganisationId,
  bankName: Name,
  submittedAt: Instant,
  /** null: nothing is the bank's to do. */
  duty: DutyView.nullable(),
})
export type ApplicationHead = z.infer<typeof ApplicationHead>

export const ApplicationBody = ApplicationHead.extend({
  clocks: z.object({ accept: ClockView, decide: ClockView, pay: ClockView.nullable() }),
  returns: z.int(),
  missing: z.array(MissingView),
  supplyBy: Instant.nullable(),
  offer: OfferView.nullable(),
  declineReason: DeclineReason.nullable(),
  contractNumber: z.string().nullable(),
  signedAt: Instant.nullable(),
  payOut: PayOut.nullable(),
  timeline: z.array(TimelineStep),
})
