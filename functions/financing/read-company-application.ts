import { actingOrganisation } from '#functions/platform/acting'
import type { Loaded } from '#functions/platform/aggregate'
import type { Ctx } from '#functions/platform/context'
import { fromCursor, toCursor } from '#functions/platform/cursor'
import type { Verb } from '#functions/platform/serve'
import type { Application } from '#shared/financing/application'
import { hasEnded } from '#shared/financing/application-life'
import { offerView } from '#shared/financing/application-view'
import type { companyApplication } from '#shared/financing/company-application.contract'
import type { companyOffer } from '#shared/financing/company-offer.contract'
import type { NeedId } from '#shared/financing/need'
import type { LoanProduct } from '#shared/product/loan-product'
import { loadApplications, loadOwnApplication } from './application.store.ts'
import { loadOwnNeed } from './need.store.ts'
import { type AppliedWith, appliedBy, appliedWith } from './need-application.store.ts'
import { pinnedProduct, pinnedProducts } from './read-pinned-product.ts'
import { bodyOf, headOf, reasonView } from './show-application.ts'
import { showSteps } from './show-steps.ts'
import { waysOn } from './ways-on.ts'

/** Those of the newest need first; read from the ledger, so that a command shows at once. */
export const listCompanyApplications: Verb<typeof companyApplication.list> = async (ctx, { query }) => {
  if (query.needId !== undefined) return { items: await rowsOfNeed(ctx, query.needId), nextCursor: null }
  const companyId = actingOrganisation(ctx)
  const list = `company-applications#${companyId}`
  const { applied, next } = await appliedBy(ctx.platform, companyId, query.limit, fromCursor(ctx, list, query.cursor))
  return { items: await rowsOf(ctx, applied), nextCursor: toCursor(ctx, list, next) }
}

async function rowsOfNeed(ctx: Ctx, needId: NeedId) {
  const { state } = await loadOwnNeed(ctx, needId)
  return rowsOf(ctx, await appliedWith(ctx.platform, state.companyId, needId))
}

async function rowsOf(ctx: Ctx, applied: readonly AppliedWith[]) {
  const loaded = await loadApplications(ctx, applied)
  return (await withProducts(ctx, loaded)).map(({ one, product }) => {
    const { offer } = one.state
    return { ...headOf(ctx, one, product), offer: offer && offerView(offer, ctx.now) }
  })
}

export const showCompanyApplication: Verb<typeof companyApplication.show> = async (ctx, { params }) => {
  const loaded = await loadOwnApplication(ctx, 'companyId', params.applicationId)
  const product = await pinnedProduct(ctx, loaded.state)
  const { refusal, consentId } = loaded.state
  const [timeline, ways] = await Promise.all([
    showSteps(ctx, loaded, 'company'),
    refusal ? waysOn(ctx, loaded.id, product, refusal.reasons) : [],
  ])
  return {
    ...bodyOf(ctx, loaded, product),
    ...{ timeline, consentId },
    refusal: refusal && { at: refusal.at, reasons: refusal.reasons.map(reasonView), ways },
  }
}

/** Those that give the whole amount first, then by what they cost in all. */
export const listOffers: Verb<typeof companyOffer.list> = async (ctx, { query: { needId } }) => {
  const need = await loadOwnNeed(ctx, needId)
  const loaded = await loadApplications(ctx, await appliedWith(ctx.platform, need.state.companyId, needId))
  const items = (await withProducts(ctx, loaded)).flatMap(({ one, product }) => {
    const { offer, asked } = one.state
    if (!offer) return []
    const givesWholeAmount = offer.terms.amountFen >= asked.amountFen
    const promisedPayDays = product.promisedDays.pay
    return [{ ...headOf(ctx, one, product), offer: offerView(offer, ctx.now), givesWholeAmount, promisedPayDays }]
  })
  const rank = (item: (typeof items)[number]) => (item.givesWholeAmount ? 0 : 1)
  items.sort((a, b) => rank(a) - rank(b) || a.offer.totalCostFen - b.offer.totalCostFen)
  const open = loaded.filter(({ state }) => !hasEnded(state.status)).length
  return { items, otherApplications: Math.max(0, open - 1) }
}

async function withProducts(ctx: Ctx, loaded: readonly Loaded<Application>[]) {
  const products = await pinnedProducts(
    ctx,
    loaded.map(({ state }) => state),
  )
  return loaded.flatMap((one, at): { one: Loaded<Application>; product: LoanProduct }[] => {
    const product = products[at]
    return product ? [{ one, product }] : []
  })
}
