import { findResting } from '#functions/financing/find-application'
import type { Loaded } from '#functions/platform/aggregate'
import { commit } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import { defineDue } from '#functions/platform/due'
import { type Consent, ConsentScope } from '#shared/consent/consent'
import { consentEnded, consentEndsSoon, consentGiven } from '#shared/consent/consent.events'
import { assertEndsSoon, endConsent as end, reminderOf } from '#shared/consent/consent-life'
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

/** Said of every consent, since only an event moves what waits on to the end; told to somebody where an application rests on it. */
async function remindOfEnd(ctx: Ctx, loaded: Loaded<Consent>): Promise<Committed> {
  assertEndsSoon(loaded.state, ctx.now)
  const { uscc, endsAt } = loaded.state
  const scope = ConsentScope.parse(loaded.state)
  const applicationId = await findResting(ctx, scope)
  return commit(ctx, {
    aggregate: consents.change(loaded, loaded.state),
    event: { declaration: consentEndsSoon, data: { ...scope, uscc, endsAt, applicationId } },
  })
}

/** A consent ends by itself when its days are over, and some days before that it says so; any other event ends it. */
export const consentExpiry = defineDue(
  consents.noun,
  ({ type, at, data }) => {
    if (type === consentGiven.type) return reminderOf(at, consentGiven.data.parse(data).endsAt)
    return type === consentEndsSoon.type ? consentEndsSoon.data.parse(data).endsAt : undefined
  },
  async (ctx, consentId) => {
    const loaded = await consents.load(ctx, consentId)
    return loaded.state.endsAt <= ctx.now ? endConsent(ctx, loaded, 'time') : remindOfEnd(ctx, loaded)
  },
)
