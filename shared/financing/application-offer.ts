import { DomainError, defineError, type FieldFault } from '#shared/kernel/domain-error'
import { dayOf, type Instant, plusDays } from '#shared/kernel/instant'
import { addMonths } from '#shared/kernel/local-date'
import type { LoanProduct } from '#shared/product/loan-product'
import type { Application, Offer, OfferId, PayOut, Proposal } from './application.ts'
import type { Moment } from './application-clocks.ts'
import { step } from './application-steps.ts'
import { startClock } from './duty-clock.ts'
import { isFirstDue } from './loan-schedule.ts'
import { priceOffer } from './offer-terms.ts'
import type { DeclineReason } from './refusal-reason.ts'

export const offerElsewhere = defineError({
  code: 'offer_accepted_elsewhere',
  status: 409,
  title: { zh: '这个需求已接受别的要约', en: 'Another offer of this need was accepted' },
  detail: {
    zh: '申请 {applicationId} 的要约已被接受，同一需求只接受一份。需要第二笔贷款，请另写一个需求。',
    en: 'The offer of application {applicationId} was accepted; a need takes one. For a second loan state a second need.',
  },
})
export const payOutDiffers = defineError({
  code: 'pay_out_differs',
  status: 422,
  title: { zh: '放款和要约不一致', en: 'The payout is not that of the offer' },
  detail: { zh: '有 {count} 处要改，逐条见下。', en: '{count} place(s) need a change; each is listed below.' },
})

/** What was approved, as the company is offered it. */
export function makeOffer({ terms }: Proposal, offerId: OfferId, now: Instant): Offer {
  const price = priceOffer(terms)
  if (!price) throw new TypeError('terms without a price are never proposed')
  const validUntil = plusDays(now, terms.validDays)
  return { offerId, status: 'awaiting', terms, ...price, madeAt: now, validUntil, signBy: null }
}

/** @returns the offer of an application that has one; the states that follow from an offer always do */
export function offerOf({ offer }: Application): Offer {
  if (!offer) throw new TypeError('an application in this state has an offer')
  return offer
}

/**
 * So many days an accepted offer waits for the signature: as long as the longest offer waits for its answer and a company
 * has for its papers. Its price was made for that time, and the need is kept from other banks meanwhile.
 */
const signingDays = 30

/** @throws state_forbids, also once the offer's time is over */
export function acceptOffer(application: Application, moment: Moment): Application {
  const offer = answered(application, 'accepted')
  return step(application, 'accept_offer', moment, {
    offer: offer && { ...offer, signBy: plusDays(moment.now, signingDays) },
  })
}

/** @throws state_forbids */
export const declineOffer = (application: Application, declineReason: DeclineReason, moment: Moment): Application =>
  step(application, 'decline_offer', moment, { offer: answered(application, 'declined'), declineReason })

const answered = ({ offer }: Application, status: 'accepted' | 'declined'): Offer | null =>
  offer && { ...offer, status }

/** The contract is signed; paying out counts from now. */
export function signApplication(
  application: Application,
  contractNumber: string,
  { pay }: LoanProduct['promisedDays'],
  { now, calendar }: Moment,
): Application {
  const clocks = { ...application.clocks, pay: startClock('pay', pay, now, calendar) }
  const offer = application.offer && { ...application.offer, signBy: null }
  return step(application, 'sign', { now, calendar }, { clocks, offer, contractNumber, signedAt: now })
}

/**
 * The money is paid out: the amount of the offer, on a day from the signature to today, the first instalment due within one
 * payment period after it. @throws state_forbids; pay_out_differs with every fault
 */
export function payOutApplication(application: Application, payOut: PayOut, moment: Moment): Application {
  const paid = step(application, 'pay_out', moment, { payOut })
  const faults = payOutFaults(application, payOut, dayOf(moment.now))
  if (faults.length > 0) throw new DomainError(payOutDiffers, { count: faults.length }, faults)
  return paid
}

function payOutFaults(
  application: Application,
  { amountFen, paidOn, firstDueOn }: PayOut,
  today: string,
): FieldFault[] {
  const { amountFen: offeredFen, termMonths, repaymentWay: way } = offerOf(application).terms
  const signedOn = application.signedAt === null ? today : dayOf(application.signedAt)
  const [inMonth, inTerm] = [addMonths(paidOn, 1), addMonths(paidOn, termMonths)]
  return [
    ...fault(amountFen === offeredFen, 'amountFen', `应为要约的 ${offeredFen} 分`, `${offeredFen} fen were offered`),
    ...fault(
      paidOn >= signedOn && paidOn <= today,
      'paidOn',
      `应在签约日 ${signedOn} 到今天 ${today} 之间`,
      `From ${signedOn}, when it was signed, to today, ${today}`,
    ),
    ...fault(
      isFirstDue({ way, termMonths }, { paidOn, firstDueOn }),
      'firstDueOn',
      `应在放款日之后、不晚于 ${inMonth}${way === 'bullet' ? `；也可以是到期日，不晚于 ${inTerm} 且在最后一个月内` : ''}`,
      `After the payout and not after ${inMonth}${way === 'bullet' ? `; or the end, in the last month up to ${inTerm}` : ''}`,
    ),
  ]
}

const fault = (holds: boolean, field: keyof PayOut, zh: string, en: string): FieldFault[] =>
  holds ? [] : [{ pointer: `#/body/${field}`, code: 'differs', detail: { zh, en } }]
