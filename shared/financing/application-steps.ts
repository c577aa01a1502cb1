import { stateForbids } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { type Instant, plusDays } from '#shared/kernel/instant'
import { assertTransition } from '#shared/kernel/transition'
import type { LoanProduct } from '#shared/product/loan-product'
import type { Application, MissingItem } from './application.ts'
import { applicationStatusAt, type Moment, nextWake, type Wake, withClocks } from './application-clocks.ts'
import { type ApplicationAction, type ApplicationStatus, applicationLife, assertNotEnded } from './application-life.ts'
import { startClock } from './duty-clock.ts'

/** So many days a company has to hand in what is missing. */
const supplyDays = 30

/**
 * One step of the table, with every clock as the new state wants it.
 * @param to where the table leaves it to the application (`supply`, `resume`, `approve`) @throws state_forbids
 */
export function step(
  application: Application,
  action: ApplicationAction,
  moment: Moment,
  changes: Partial<Application> = {},
  to: ApplicationStatus = applicationLife[action].to,
): Application {
  assertTransition(applicationLife, action, applicationStatusAt(application, moment.now))
  return withClocks({ ...application, ...changes, status: to }, moment)
}

type Submitted = Pick<
  Application,
  | 'origin'
  | 'needId'
  | 'asked'
  | 'productId'
  | 'productVersion'
  | 'companyId'
  | 'uscc'
  | 'county'
  | 'bankId'
  | 'branchId'
  | 'consentId'
>

/** A new application; accepting and deciding count from now, in the days that the product promises. */
export function submitApplication(
  submitted: Submitted,
  { accept, decide }: LoanProduct['promisedDays'],
  { now, calendar }: Moment,
): Application {
  return {
    status: 'submitted',
    returnedFrom: null,
    pausedFrom: null,
    ...submitted,
    submittedAt: now,
    clocks: {
      accept: startClock('accept', accept, now, calendar),
      decide: startClock('decide', decide, now, calendar),
      pay: null,
    },
    breaches: [],
    returns: 0,
    missing: [],
    supplyBy: null,
    assignee: null,
    bankReference: null,
    proposal: null,
    offer: null,
    refusal: null,
    declineReason: null,
    signedAt: null,
    contractNumber: null,
    payOut: null,
  }
}

/** Back to the company with the complete list of what is missing. Only the first time stops the bank's clocks. */
export const returnForMore = (application: Application, missing: readonly MissingItem[], moment: Moment): Application =>
  step(application, 'return_for_more', moment, {
    returnedFrom: application.status,
    returns: application.returns + 1,
    missing: [...missing],
    supplyBy: plusDays(moment.now, supplyDays),
  })

/** The company has handed in what was missing: back to where it was. */
export const supplyMissing = (application: Application, moment: Moment): Application =>
  step(
    application,
    'supply',
    moment,
    { returnedFrom: null, missing: [], supplyBy: null },
    application.returnedFrom ?? application.status,
  )

/** Stands until the company decides on its consent; it is never refused for that. */
export const pauseApplication = (application: Application, moment: Moment): Application =>
  step(application, 'pause', moment, { pausedFrom: application.status })

/** Goes on where it stood, resting on another consent. */
export const resumeApplication = (application: Application, consentId: string, moment: Moment): Application =>
  step(application, 'resume', moment, { pausedFrom: null, consentId }, application.pausedFrom ?? application.status)

/** Ends without a loan; an offer that still waits lapses with it. */
export function endApplication(
  application: Application,
  action: 'withdraw' | 'supersede',
  moment: Moment,
): Application {
  const { offer } = application
  const lapsed = offer && offer.status === 'awaiting' ? { ...offer, status: 'lapsed' as const } : offer
  return step(application, action, moment, { offer: lapsed, supplyBy: null })
}

/** Who has the case, and its number in the bank's own system. @throws state_forbids once it has ended */
export function assignApplication(
  application: Application,
  given: Pick<Application, 'assignee' | 'bankReference'>,
  now: Instant,
): Application {
  assertNotEnded(applicationStatusAt(application, now))
  return { ...application, ...given }
}

/** Does what time has brought about. @throws state_forbids while nothing is due */
export function wakeApplication(application: Application, moment: Moment): { wake: Wake; application: Application } {
  const wake = nextWake(application, moment.calendar)
  if (!wake || wake.at > moment.now)
    throw new DomainError(stateForbids, { state: application.status, from: `> ${wake?.at ?? 'never'}` })
  return { wake, application: woken(application, wake, moment) }
}

function woken(application: Application, wake: Wake, { now, calendar }: Moment): Application {
  const { offer, breaches } = application
  if (wake.what === 'breach') return { ...application, breaches: [...breaches, { ...wake.breach, at: now }] }
  const action = wake.what === 'expire' ? 'expire' : 'lapse_offer'
  const status = assertTransition(applicationLife, action, application.status)
  const lapsed = wake.what !== 'expire' && offer ? { ...offer, status: 'lapsed' as const } : offer
  return withClocks({ ...application, status, offer: lapsed, supplyBy: null }, { now, calendar })
}
