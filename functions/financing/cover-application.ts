import { liveConsentCheck, notReplacedCheck } from '#functions/consent/consent.check'
import { loadOwnConsent } from '#functions/consent/find-consent'
import type { Write } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import { ConsentId, ConsentScope } from '#shared/consent/consent'
import { judgeConsent } from '#shared/consent/judge-consent'
import type { Application } from '#shared/financing/application'
import { consentNotLive } from '#shared/financing/application-errors'
import { DomainError } from '#shared/kernel/domain-error'

type Scope = Pick<Application, 'companyId' | 'bankId' | 'needId' | 'productId'>

/**
 * The acting company's consent carries an application: live, for this bank, need and product, to decide on it, with the
 * registration, since the bank learns who asks. @returns what holds it so until the commit; a withdrawal in between wins
 * @throws not_found, consent_not_live
 */
export async function coverApplication(ctx: Ctx, given: string, application: Scope): Promise<Write[]> {
  const consentId = ConsentId.parse(given)
  const { loaded, use } = await loadOwnConsent(ctx, consentId)
  const scope = ConsentScope.parse({ ...application, purpose: 'credit_decision' })
  const asked = { scope, categories: ['identity' as const], dataMonths: 1, uses: null, now: ctx.now }
  const verdict = judgeConsent(loaded.state, asked)
  if (verdict !== 'covered') throw new DomainError(consentNotLive, { reason: verdict })
  if (use.replacedBy) throw new DomainError(consentNotLive, { reason: 'ended' })
  return [liveConsentCheck(ctx, loaded), notReplacedCheck(ctx, consentId)]
}
