import type { PersonId } from '#shared/identity/organisation'
import { stateForbids } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { type Instant, plusDays } from '#shared/kernel/instant'
import type { Text } from '#shared/kernel/text'
import { assertTransition } from '#shared/kernel/transition'
import { type Consent, type ConsentStatus, type ConsentTerms, consentLife } from './consent.ts'

type Given = {
  readonly companyId: Consent['companyId']
  readonly uscc: string
  readonly bankName: Text
  readonly productName: Text
  readonly by: PersonId
  readonly receiptHash: string
}

/** A new consent; it holds from now on. */
export function giveConsent({ days, ...terms }: ConsentTerms, { by, ...given }: Given, now: Instant): Consent {
  return {
    status: 'live',
    ...given,
    ...terms,
    givenAt: now,
    givenBy: by,
    endsAt: plusDays(now, days),
    withdrawnAt: null,
  }
}

/** A consent whose time is over has ended, also before the sweep has said so. */
export const consentStatusAt = ({ status, endsAt }: Pick<Consent, 'status' | 'endsAt'>, now: Instant): ConsentStatus =>
  status === 'live' && endsAt <= now ? consentLife.end.to : status

/** So many days before the end a company is reminded: a weekend in between leaves it three to give another. */
const reminderDays = 5

/** When somebody is to be reminded of the end; the end itself where the whole consent is no longer than that. */
export function reminderOf(givenAt: Instant, endsAt: Instant): Instant {
  const at = plusDays(endsAt, -reminderDays)
  return at > givenAt ? at : endsAt
}

/** Its end is near. @throws state_forbids while it is not, once it has come, and where the consent is over otherwise */
export function assertEndsSoon(consent: Consent, now: Instant): void {
  const { status, givenAt, endsAt } = consent
  if (consentStatusAt(consent, now) === 'live' && reminderOf(givenAt, endsAt) <= now) return
  throw new DomainError(stateForbids, { state: status, from: `live, ${reminderDays} d < ${endsAt}` })
}

/** Acts at once. @throws state_forbids */
export function withdrawConsent(consent: Consent, now: Instant): Consent {
  const status = assertTransition(consentLife, 'withdraw', consentStatusAt(consent, now))
  return { ...consent, status, withdrawnAt: now }
}

/** Ends what time, or a newer consent, has ended. @throws state_forbids, also while its time still runs */
export function endConsent(consent: Consent, because: 'time' | 'replaced', now: Instant): Consent {
  const status = assertTransition(consentLife, 'end', consent.status)
  if (because === 'replaced' || consentStatusAt(consent, now) === status) return { ...consent, status }
  throw new DomainError(stateForbids, { state: consent.status, from: `${consent.status} > ${consent.endsAt}` })
}
