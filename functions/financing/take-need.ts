import { readOrganisation } from '#functions/identity/read-organisation'
import { actingOrganisation } from '#functions/platform/acting'
import { commit } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import { newId } from '#functions/platform/ids'
import type { Verb } from '#functions/platform/serve'
import { findLiveProduct } from '#functions/product/find-live-product'
import { onShelfCheck } from '#functions/product/product.check'
import { isShown, type NeedId } from '#shared/financing/need'
import { afterNeedStep, needRouted, needTaken } from '#shared/financing/need.events'
import { needAt, routeNeed as route, takeNeed as take, takenAlready } from '#shared/financing/need-taking'
import type { openNeed } from '#shared/financing/open-need.contract'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { momentOf } from './commit-step.ts'
import { type AppliedNeed, lapsedChecks, needs, withApplications } from './need.store.ts'
import { notAcceptedCheck } from './need-application.store.ts'
import { readTraits } from './read-traits.ts'

/** The need decides who gets the place: of any number of banks as many as it allows. */
export const takeNeed: Verb<typeof openNeed.take> = async (ctx, { params: { needId }, body: { productId } }) => {
  const bankId = actingOrganisation(ctx)
  const { loaded, applied } = await loadShownNeed(ctx, needId)
  const product = await findLiveProduct(ctx, productId)
  if (product.bank.organisationId !== bankId) throw new DomainError(notFound)
  if (applied.some((one) => one.bankId === bankId))
    throw new DomainError(takenAlready, { state: needAt(loaded.state, ctx.now).status })
  const took = { takingId: newId('tak', ctx.now), bankId, productId, productVersion: product.version }
  const { need: state, taking } = take(loaded.state, took, momentOf(ctx))
  const { status: _status, takenAt: _at, ...said } = taking
  return commit(ctx, {
    aggregate: needs.change(loaded, state),
    event: { declaration: needTaken, data: { ...afterNeedStep(state, ctx.now), taking: said } },
    writes: [
      onShelfCheck(ctx, { productId, version: product.version }),
      notAcceptedCheck(ctx, needId),
      ...lapsedChecks(ctx, needId, loaded.state, state),
    ],
  })
}

export const routeNeed: Verb<typeof openNeed.route> = async (ctx, { params: { needId }, body: { bankId } }) => {
  const { loaded } = await loadShownNeed(ctx, needId)
  await assertOwnCounty(ctx, loaded.state.companyId)
  if ((await readOrganisation(ctx, bankId)).kind !== 'bank') throw new DomainError(notFound)
  const state = route(loaded.state, bankId, momentOf(ctx))
  if (!state.routedTo) throw new TypeError('a routed need says to whom')
  return commit(ctx, {
    aggregate: needs.change(loaded, state),
    event: { declaration: needRouted, data: { ...afterNeedStep(state, ctx.now), ...state.routedTo } },
    writes: lapsedChecks(ctx, needId, loaded.state, state),
  })
}

/** A county's office routes needs of its own county. @throws not_found for another one's */
async function assertOwnCounty(ctx: Ctx, companyId: string): Promise<void> {
  const { county } = await readOrganisation(ctx, actingOrganisation(ctx))
  if (county === undefined) return
  const { uscc } = await readOrganisation(ctx, companyId)
  if ((await readTraits(ctx, uscc ?? '')).county !== county) throw new DomainError(notFound)
}

/** A need that was opened to banks, whatever became of it. @throws not_found for one that never was, or was taken back */
async function loadShownNeed(ctx: Ctx, needId: NeedId): Promise<AppliedNeed> {
  const loaded = await needs.load(ctx, needId)
  const { status, takings } = loaded.state
  if (!isShown(status) && takings.length === 0) throw new DomainError(notFound)
  return withApplications(ctx, loaded)
}
