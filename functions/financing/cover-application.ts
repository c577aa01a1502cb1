import { liveConsentCheck, notReplacedCheck } from '#functions/consent/consent.check'
import type { UsedConsent } from '#functions/consent/used-consent'
import type { Write } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import { ConsentScope } from '#shared/consent/consent'
import { judgeConsent } from '#shared/consent/judge-consent'
import type { Application } from '#shared/financing/application'
import { consentNotLive } from '#shared/financing/application-errors'
import { DomainError } from '#shared/kernel/domain-error'

type Scope = Pick<Application, 'companyId' | 'bankId' | 'needId' | 'productId'>

/**
 * The consent carries an application: live, for this bank, need and product, to decide on it, with the registration,
 * since the bank learns who asks. @returns what holds it so until the commit; a withdrawal in between wins
 * @throws consent_not_live
 */
export function coverApplication(ctx: Ctx, { loaded, use }: UsedConsent, application: Scope): Write[] {
  const scope = ConsentScope.parse({ ...application, purpose: 'credit_decision' })
  const asked = { scope, categories: ['identity' as const], dataMonths: 1, uses: null, now: ctx.now }
  const verdict = judgeConsent(loaded.state, asked)
  if (verdict !== 'covered') throw new DomainError(consentNotLive, { reason: verdict })
  if (use.replacedBy) throw new DomainError(consentNotLive, { reason: 'ended' })
  return [liveConsentCheck(ctx, loaded), notReplacedCheck(ctx, loaded.id)]
}
