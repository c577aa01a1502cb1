import { assertVersion } from '#functions/platform/aggregate'
import { atOnce } from '#functions/platform/at-once'
import { commit } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import type { Verb } from '#functions/platform/serve'
import { findActingCompany } from '#functions/subject/find-company'
import { type NeedId, needLife } from '#shared/financing/need'
import type { need } from '#shared/financing/need.contract'
import { afterNeedStep, needKept, needOpened, needWithdrawn } from '#shared/financing/need.events'
import { endNeed, openNeed as open } from '#shared/financing/need-taking'
import { stateForbids } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import type { Committed } from '#shared/kernel/route'
import { loadOwnAppliedNeed, loadOwnNeed, needs } from './need.store.ts'
import { findAccepted, notAcceptedCheck } from './need-application.store.ts'
import { readTraits } from './read-traits.ts'

export const openNeed: Verb<typeof need.open> = async (ctx, { params, body }) => {
  const loaded = await loadOwnNeed(ctx, params.needId)
  assertVersion(loaded, body.version)
  const state = open(loaded.state, body.maxTakers, ctx.now)
  const traits = await readTraits(ctx, (await findActingCompany(ctx)).uscc)
  const { expiresAt, maxTakers } = state
  return commit(ctx, {
    aggregate: needs.change(loaded, state),
    event: { declaration: needOpened, data: { ...afterNeedStep(state, ctx.now), expiresAt, maxTakers, traits } },
    writes: [notAcceptedCheck(ctx, loaded.id)],
  })
}

const announced = { keep: needKept, withdraw: needWithdrawn } as const

export const keepNeed: Verb<typeof need.keep> = (ctx, { params }) => end(ctx, params.needId, 'keep')
export const withdrawNeed: Verb<typeof need.withdraw> = (ctx, { params }) => end(ctx, params.needId, 'withdraw')

async function end(ctx: Ctx, needId: NeedId, action: keyof typeof announced): Promise<Committed> {
  const [need, accepted] = await atOnce(loadOwnAppliedNeed(ctx, needId), findAccepted(ctx.platform, needId))
  const { loaded } = need()
  const state = endNeed(loaded.state, action, ctx.now)
  if (accepted())
    throw new DomainError(stateForbids, { state: needLife.close.to, from: needLife[action].from.join(', ') })
  return commit(ctx, {
    aggregate: needs.change(loaded, state),
    event: { declaration: announced[action], data: afterNeedStep(state, ctx.now) },
    writes: [notAcceptedCheck(ctx, needId)],
  })
}
