import type { PersonId } from '#shared/identity/organisation'
import { DomainError, defineError } from '#shared/kernel/domain-error'
import type { Secret } from '#shared/kernel/secret'
import type { Application, OfferId, OfferTerms } from './application.ts'
import type { Moment } from './application-clocks.ts'
import { applicationLife } from './application-life.ts'
import { makeOffer } from './application-offer.ts'
import { step } from './application-steps.ts'
import type { RefusalReason } from './refusal-reason.ts'

export const otherPersonNeeded = defineError({
  code: 'other_person_needed',
  status: 409,
  title: { zh: '要由另一个人决定', en: 'Another person must decide' },
  detail: {
    zh: '提议和每一次批准都由不同的人作出；换一个身份登录也还是你。',
    en: 'The proposal and each approval are made by different people. With another membership you are still the same person.',
  },
})

type Proposed = { readonly terms: OfferTerms; readonly opinion: Secret<string>; readonly by: PersonId }

/**
 * A decision is proposed; it takes one approver, above the bank's limit two.
 * @param limitFen the bank's own limit; null: it has set none @throws state_forbids
 */
export function proposeDecision(
  application: Application,
  proposed: Proposed,
  limitFen: number | null,
  moment: Moment,
): Application {
  const isAbove = limitFen !== null && proposed.terms.amountFen > limitFen
  const proposal = { ...proposed, at: moment.now, approvals: [], approvalsNeeded: isAbove ? 2 : 1 }
  return step(application, 'propose', moment, { proposal })
}

/** One approval; the last one needed makes the offer. @throws state_forbids, other_person_needed */
export function approveProposal(application: Application, by: PersonId, offerId: OfferId, moment: Moment): Application {
  const proposal = proposalFor(application, 'approve', by, moment)
  const approvals = [...proposal.approvals, { by, at: moment.now }]
  const isLast = approvals.length >= proposal.approvalsNeeded
  return step(
    application,
    'approve',
    moment,
    { proposal: { ...proposal, approvals }, offer: isLast ? makeOffer(proposal, offerId, moment.now) : null },
    isLast ? applicationLife.approve.to : application.status,
  )
}

/** Back to whoever proposed, with the words why. @throws state_forbids, other_person_needed */
export function sendBackProposal(application: Application, by: PersonId, moment: Moment): Application {
  proposalFor(application, 'send_back', by, moment)
  return step(application, 'send_back', moment, { proposal: null })
}

/** The approver says no, with reasons as any refusal. @throws state_forbids, other_person_needed */
export function rejectProposal(
  application: Application,
  reasons: readonly RefusalReason[],
  by: PersonId,
  moment: Moment,
): Application {
  proposalFor(application, 'reject', by, moment)
  return step(application, 'reject', moment, { refusal: { reasons: [...reasons], by, at: moment.now } })
}

/** @param by a person or a system of the bank @throws state_forbids */
export const refuseApplication = (
  application: Application,
  reasons: readonly RefusalReason[],
  by: string,
  moment: Moment,
): Application => step(application, 'refuse', moment, { refusal: { reasons: [...reasons], by, at: moment.now } })

/** Persons are compared, so that a second membership of the same one changes nothing. */
function proposalFor(
  application: Application,
  action: 'approve' | 'send_back' | 'reject',
  by: PersonId,
  moment: Moment,
): NonNullable<Application['proposal']> {
  step(application, action, moment)
  const { proposal } = application
  if (!proposal) throw new TypeError('a proposed application has a proposal')
  if (proposal.by === by || proposal.approvals.some((one) => one.by === by)) throw new DomainError(otherPersonNeeded)
  return proposal
}
