import { commit } from '#functions/platform/commit'
import type { Verb } from '#functions/platform/serve'
import { ConsentScope, consentLife } from '#shared/consent/consent'
import type { consent } from '#shared/consent/consent.contract'
import { consentWithdrawn } from '#shared/consent/consent.events'
import { withdrawConsent as withdraw } from '#shared/consent/consent-life'
import { stateForbids } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { notReplacedCheck } from './consent.check.ts'
import { consents } from './consent.store.ts'
import { loadOwnConsent } from './find-consent.ts'

/** Acts at once: whoever commits under this consent after this commit is outrun. */
export const withdrawConsent: Verb<typeof consent.withdraw> = async (ctx, { params }) => {
  const { loaded, use } = await loadOwnConsent(ctx, params.consentId)
  // A replaced one has ended, also before the ledger has said so; the newer one is what there is to withdraw.
  if (use.replacedBy) throw new DomainError(stateForbids, { state: consentLife.end.to, from: 'live' })
  const state = withdraw(loaded.state, ctx.now)
  return commit(ctx, {
    aggregate: consents.change(loaded, state),
    event: { declaration: consentWithdrawn, data: { ...ConsentScope.parse(state), uscc: state.uscc } },
    writes: [notReplacedCheck(ctx, loaded.id)],
  })
}
