import { actingOrganisation } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import type { Verb } from '#functions/platform/serve'
import { readList } from '#functions/platform/view'
import { type Need, type NeedId, needLife, needStatusAt } from '#shared/financing/need'
import type { need, TakingView } from '#shared/financing/need.contract'
import { needAt } from '#shared/financing/need-taking'
import { assertTransition } from '#shared/kernel/transition'
import { companyNeeds } from './company-needs.view.ts'
import { loadOwnAppliedNeed, loadOwnNeed } from './need.store.ts'
import { pinnedProducts } from './read-pinned-product.ts'

export const listNeeds: Verb<typeof need.list> = async (ctx, { query }) => {
  const { items, nextCursor } = await readList(ctx, companyNeeds, actingOrganisation(ctx), query)
  return {
    items: items.map((row) => ({ ...row, state: needStatusAt({ ...row, status: row.state }, ctx.now) })),
    nextCursor,
  }
}

export const showNeed: Verb<typeof need.show> = async (ctx, { params: { needId } }) => {
  const { loaded } = await loadOwnAppliedNeed(ctx, needId)
  const { status, terms, statedAt, expiresAt, note, maxTakers, takings } = needAt(loaded.state, ctx.now)
  return {
    ...{ needId, version: loaded.version, state: status, terms, statedAt, expiresAt, maxTakers },
    note: note?.reveal() ?? '',
    takings: await withNames(ctx, takings),
  }
}

async function withNames(ctx: Ctx, takings: Need['takings']): Promise<TakingView[]> {
  const products = await pinnedProducts(ctx, takings)
  return products.flatMap(({ bank, name }, at) => {
    const taking = takings[at]
    return taking ? [{ ...taking, bankName: bank.name, productName: name }] : []
  })
}

type AskedFor = Pick<Need, 'companyId' | 'terms'> & { readonly version: number }

/** What the acting company asks for in one of its needs, and as of which version. @throws not_found */
export async function readOwnNeed(ctx: Ctx, needId: NeedId): Promise<AskedFor> {
  const { version, state } = await loadOwnNeed(ctx, needId)
  return { version, companyId: state.companyId, terms: state.terms }
}

/** The same of a need that still lives, which is one that could be withdrawn. @throws not_found, state_forbids */
export async function readLiveNeed(ctx: Ctx, needId: NeedId): Promise<AskedFor> {
  const { version, state } = await loadOwnNeed(ctx, needId)
  assertTransition(needLife, 'withdraw', needAt(state, ctx.now).status)
  return { version, companyId: state.companyId, terms: state.terms }
}
