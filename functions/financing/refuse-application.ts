import { actingPerson } from '#functions/platform/acting'
import type { Loaded } from '#functions/platform/aggregate'
import type { Ctx } from '#functions/platform/context'
import type { Verb } from '#functions/platform/serve'
import type { Application } from '#shared/financing/application'
import { applicationRefused } from '#shared/financing/application.events'
import { refuseApplication as refuse, rejectProposal } from '#shared/financing/application-decision'
import type { bankApplication } from '#shared/financing/bank-application.contract'
import type { bankDecision } from '#shared/financing/bank-decision.contract'
import { toRefusalReasons } from '#shared/financing/refusal-form'
import type { GivenReason, RefusalReason } from '#shared/financing/refusal-reason'
import type { Committed } from '#shared/kernel/route'
import { loadOwnApplication } from './application.store.ts'
import { commitStep, momentOf } from './commit-step.ts'
import { findingsOn, readGrounds } from './judge-application.ts'
import { pinnedProduct } from './read-pinned-product.ts'

/** By a person or by the bank's own system. */
export const refuseApplication: Verb<typeof bankApplication.refuse> = async (ctx, { params, body }) => {
  const loaded = await loadOwnApplication(ctx, 'bankId', params.applicationId)
  const reasons = await trueReasons(ctx, loaded, body.reasons)
  const by = 'id' in ctx.actor ? ctx.actor.id : actingPerson(ctx)
  return commitRefused(ctx, loaded, refuse(loaded.state, reasons, by, momentOf(ctx)))
}

/** An approver says no to what somebody else proposed. */
export const rejectTerms: Verb<typeof bankDecision.reject> = async (ctx, { params, body }) => {
  const by = actingPerson(ctx)
  const loaded = await loadOwnApplication(ctx, 'bankId', params.applicationId)
  const reasons = await trueReasons(ctx, loaded, body.reasons)
  return commitRefused(ctx, loaded, rejectProposal(loaded.state, reasons, by, momentOf(ctx)))
}

async function trueReasons(
  ctx: Ctx,
  { id, state }: Loaded<Application>,
  given: readonly GivenReason[],
): Promise<RefusalReason[]> {
  const [grounds, product] = await Promise.all([readGrounds(ctx, id), pinnedProduct(ctx, state)])
  return toRefusalReasons(given, findingsOn(grounds, product))
}

function commitRefused(ctx: Ctx, loaded: Loaded<Application>, state: Application): Promise<Committed> {
  const reasons = state.refusal?.reasons ?? []
  const said = { reasons: reasons.map(({ code, rule }) => ({ code, fact: rule?.fact ?? null })) }
  return commitStep(ctx, loaded, state, applicationRefused, said, { payload: { reasons } })
}
