import { actingOrganisation } from '#functions/platform/acting'
import { assertVersion } from '#functions/platform/aggregate'
import { commit } from '#functions/platform/commit'
import { newId } from '#functions/platform/ids'
import type { Verb } from '#functions/platform/serve'
import { changeNeed, type Need, needLife, toNeedTerms } from '#shared/financing/need'
import type { need, StateNeed } from '#shared/financing/need.contract'
import { needChanged, needStated } from '#shared/financing/need.events'
import { Secret } from '#shared/kernel/secret'
import { loadOwnNeed, needs } from './need.store.ts'

export const stateNeed: Verb<typeof need.create> = async (ctx, { body }) => {
  const companyId = actingOrganisation(ctx)
  const { terms, note } = statedIn(body)
  const state: Need = { status: needLife.save.to, companyId, terms, note, statedAt: ctx.now, expiresAt: null }
  return commit(ctx, {
    aggregate: needs.create(newId('need', ctx.now), state),
    event: { declaration: needStated, data: { companyId, terms } },
    payload: { note },
  })
}

export const saveNeed: Verb<typeof need.save> = async (ctx, { params, body: { version, ...body } }) => {
  const loaded = await loadOwnNeed(ctx, params.needId)
  assertVersion(loaded, version)
  const state = changeNeed(loaded.state, statedIn(body), ctx.now)
  return commit(ctx, {
    aggregate: needs.change(loaded, state),
    event: { declaration: needChanged, data: { companyId: state.companyId, terms: state.terms } },
    payload: { note: state.note },
  })
}

function statedIn({ note, ...terms }: StateNeed): Pick<Need, 'terms' | 'note'> {
  return { terms: toNeedTerms(terms), note: note === '' ? null : new Secret(note) }
}
