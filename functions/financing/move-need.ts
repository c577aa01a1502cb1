import { assertVersion } from '#functions/platform/aggregate'
import { commit } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import type { Verb } from '#functions/platform/serve'
import { closeNeed, type NeedId, openNeed as open } from '#shared/financing/need'
import type { need } from '#shared/financing/need.contract'
import { needKept, needOpened, needWithdrawn } from '#shared/financing/need.events'
import type { Committed } from '#shared/kernel/route'
import { loadOwnNeed, needs } from './need.store.ts'

export const openNeed: Verb<typeof need.open> = async (ctx, { params, body }) => {
  const loaded = await loadOwnNeed(ctx, params.needId)
  assertVersion(loaded, body.version)
  const state = open(loaded.state, ctx.now)
  return commit(ctx, {
    aggregate: needs.change(loaded, state),
    event: { declaration: needOpened, data: { companyId: state.companyId, expiresAt: state.expiresAt } },
  })
}

const announced = { keep: needKept, withdraw: needWithdrawn } as const

export const keepNeed: Verb<typeof need.keep> = (ctx, { params }) => close(ctx, params.needId, 'keep')
export const withdrawNeed: Verb<typeof need.withdraw> = (ctx, { params }) => close(ctx, params.needId, 'withdraw')

async function close(ctx: Ctx, needId: NeedId, action: keyof typeof announced): Promise<Committed> {
  const loaded = await loadOwnNeed(ctx, needId)
  const state = closeNeed(loaded.state, action, ctx.now)
  return commit(ctx, {
    aggregate: needs.change(loaded, state),
    event: { declaration: announced[action], data: { companyId: state.companyId } },
  })
}
