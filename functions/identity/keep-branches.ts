import { actingOrganisation } from '#functions/platform/acting'
import { commit } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import { newId } from '#functions/platform/ids'
import type { Verb } from '#functions/platform/serve'
import { type Branch, branchOf, keepBranch, placeMember, setStandIn } from '#shared/identity/branch'
import type { branch } from '#shared/identity/branch.contract'
import type { member } from '#shared/identity/member.contract'
import { branchKept, memberPlaced, standInSet } from '#shared/identity/organisation.events'
import { organisations } from './organisation.store.ts'

export const listBranches: Verb<typeof branch.list> = async (ctx) => {
  const { branches = [] } = (await organisations.load(ctx, actingOrganisation(ctx))).state
  return { branches }
}

export const openBranch: Verb<typeof branch.open> = (ctx, { body }) =>
  keep(ctx, { branchId: newId('bra', ctx.now), ...body, isClosed: false })

export const changeBranch: Verb<typeof branch.change> = async (ctx, { params: { branchId }, body }) => {
  const { state } = await organisations.load(ctx, actingOrganisation(ctx))
  branchOf(state, branchId)
  return keep(ctx, { branchId, ...body })
}

async function keep(ctx: Ctx, kept: Branch) {
  const loaded = await organisations.load(ctx, actingOrganisation(ctx))
  return commit(ctx, {
    aggregate: organisations.change(loaded, keepBranch(loaded.state, kept)),
    event: { declaration: branchKept, data: kept },
  })
}

export const placeMemberInBranch: Verb<typeof member.place> = async (ctx, { params: { personId }, body }) => {
  const loaded = await organisations.load(ctx, actingOrganisation(ctx))
  const data = { personId, branchId: body.branchId }
  return commit(ctx, {
    aggregate: organisations.change(loaded, placeMember(loaded.state, personId, body.branchId)),
    event: { declaration: memberPlaced, data },
  })
}

export const setMemberStandIn: Verb<typeof member.setStandIn> = async (ctx, { params: { personId }, body }) => {
  const loaded = await organisations.load(ctx, actingOrganisation(ctx))
  const data = { personId, standIn: body.standIn }
  return commit(ctx, {
    aggregate: organisations.change(loaded, setStandIn(loaded.state, personId, body.standIn)),
    event: { declaration: standInSet, data },
  })
}
