import { type Instant, plusDays } from '#shared/kernel/instant'
import type { Consent, ConsentCategory, ConsentScope, RefusedPull } from './consent.ts'
import { consentStatusAt } from './consent-life.ts'

/** What somebody wants to see, and how often the consent has been used before (null where a use isn't counted). */
export type AskedOfConsent = {
  readonly scope: Omit<ConsentScope, 'companyId'>
  readonly categories: readonly ConsentCategory[]
  readonly dataMonths: number
  readonly uses: number | null
  /** For what was pulled before: when the bank decided, if it has; its days of keeping count from then. */
  readonly decidedAt?: Instant | null
  readonly now: Instant
}

/**
 * Whether a consent covers what is asked, else the first reason why not: whose and what for, then whether it holds,
 * then how far it reaches, at last how often.
 */
export function judgeConsent(consent: Consent, asked: AskedOfConsent): 'covered' | RefusedPull {
  const { scope, categories, dataMonths, uses, decidedAt = null, now } = asked
  if (consent.bankId !== scope.bankId) return 'other_bank'
  if (consent.needId !== scope.needId || consent.productId !== scope.productId) return 'other_application'
  if (consent.purpose !== scope.purpose) return 'other_purpose'
  const status = consentStatusAt(consent, now)
  if (status !== 'live') return status
  if (decidedAt !== null && plusDays(decidedAt, consent.keptDays) <= now) return 'keeping_over'
  if (categories.some((category) => !consent.categories.includes(category))) return 'category_not_covered'
  if (dataMonths > consent.dataMonths) return 'data_too_old'
  if (uses !== null && consent.useLimit !== null && uses >= consent.useLimit) return 'used_up'
  return 'covered'
}
