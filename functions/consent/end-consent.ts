import type { Loaded } from '#functions/platform/aggregate'
import { commit } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import { defineDue } from '#functions/platform/due'
import { type Consent, ConsentScope } from '#shared/consent/consent'
import { consentEnded, consentGiven } from '#shared/consent/consent.events'
import { endConsent as end } from '#shared/consent/consent-life'
import type { Committed } from '#shared/kernel/route'
import { consents } from './consent.store.ts'

/** @throws state_forbids */
export function endConsent(ctx: Ctx, loaded: Loaded<Consent>, because: 'time' | 'replaced'): Promise<Committed> {
  const state = end(loaded.state, because, ctx.now)
  return commit(ctx, {
    aggregate: consents.change(loaded, state),
    event: { declaration: consentEnded, data: { ...ConsentScope.parse(state), uscc: state.uscc, because } },
  })
}

/** A consent ends by itself when its days are over; every event after the first one ends it too. */
export const consentExpiry = defineDue(
  consents.noun,
  ({ type, data }) => (type === consentGiven.type ? consentGiven.data.parse(data).endsAt : undefined),
  async (ctx, consentId) => endConsent(ctx, await consents.load(ctx, consentId), 'time'),
)
