import { actingOrganisation } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import { readMerged } from '#functions/platform/merged-list'
import type { Verb } from '#functions/platform/serve'
import { needLife } from '#shared/financing/need'
import type { OpenNeedRow, openNeed } from '#shared/financing/open-need.contract'
import type { CompiledProduct } from '#shared/matching/compiled-catalogue'
import { bankProducts, judgeOpenNeed } from './judge-open-need.ts'
import { listsFor, type OpenNeed, openNeeds } from './open-needs.view.ts'

/** What is asked and how much of our rules is met; never who asks. */
export const listOpenNeeds: Verb<typeof openNeed.list> = async (ctx, { query }) => {
  const bankId = actingOrganisation(ctx)
  const [{ items, nextCursor }, products] = await Promise.all([
    readMerged(ctx, openNeeds, listsFor(bankId), query, true),
    bankProducts(ctx),
  ])
  const own = products.filter(({ product }) => product.bank.organisationId === bankId)
  const open = items.filter(({ takers }) => !takers.some((taker) => taker.bankId === bankId))
  const rows = await Promise.all(open.map((row) => toRow(ctx, row, own)))
  return { items: rows.flatMap((row) => row ?? []), nextCursor }
}

/** Nothing for a need whose time is over: the list only lags. */
async function toRow(ctx: Ctx, row: OpenNeed, products: readonly CompiledProduct[]): Promise<OpenNeedRow | undefined> {
  const { needId, version, state, terms, shown, routedTo } = row
  if (!shown || shown.expiresAt <= ctx.now) return undefined
  const judged = await judgeOpenNeed(ctx, row, products)
  const { traits, openedAt, expiresAt, maxTakers } = shown
  return {
    ...{ needId, version, state, terms, ...traits, openedAt, expiresAt, maxTakers },
    routedUntil: state === needLife.route.to ? (routedTo?.until ?? null) : null,
    products: judged.map(({ product, met, of }) => ({ productId: product.id, productName: product.name, met, of })),
  }
}
