import { actingOrganisation } from '#functions/platform/acting'
import type { Ctx } from '#functions/platform/context'
import type { Verb } from '#functions/platform/serve'
import { readList } from '#functions/platform/view'
import { type Need, type NeedId, needLife, needStatusAt } from '#shared/financing/need'
import type { need } from '#shared/financing/need.contract'
import { assertTransition } from '#shared/kernel/transition'
import { companyNeeds } from './company-needs.view.ts'
import { loadOwnNeed } from './need.store.ts'

export const listNeeds: Verb<typeof need.list> = async (ctx, { query }) => {
  const { items, nextCursor } = await readList(ctx, companyNeeds, actingOrganisation(ctx), query)
  return { items: items.map((row) => ({ ...row, state: statusOf(ctx, row.state, row.expiresAt) })), nextCursor }
}

export const showNeed: Verb<typeof need.show> = async (ctx, { params: { needId } }) => {
  const { version, state } = await loadOwnNeed(ctx, needId)
  const { terms, statedAt, expiresAt, note } = state
  const status = statusOf(ctx, state.status, expiresAt)
  return { needId, version, state: status, terms, statedAt, expiresAt, note: note?.reveal() ?? '' }
}

const statusOf = (ctx: Ctx, status: Need['status'], expiresAt: Need['expiresAt']) =>
  needStatusAt({ status, expiresAt }, ctx.now)

type AskedFor = Pick<Need, 'companyId' | 'terms'> & { readonly version: number }

/** What the acting company asks for in one of its needs, and as of which version. @throws not_found */
export async function readOwnNeed(ctx: Ctx, needId: NeedId): Promise<AskedFor> {
  const { version, state } = await loadOwnNeed(ctx, needId)
  return { version, companyId: state.companyId, terms: state.terms }
}

/** The same of a need that still lives, which is one that could be withdrawn. @throws not_found, state_forbids */
export async function readLiveNeed(ctx: Ctx, needId: NeedId): Promise<AskedFor> {
  const { version, state } = await loadOwnNeed(ctx, needId)
  assertTransition(needLife, 'withdraw', needStatusAt(state, ctx.now))
  return { version, companyId: state.companyId, terms: state.terms }
}
