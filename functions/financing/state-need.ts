import { actingOrganisation } from '#functions/platform/acting'
import { assertVersion } from '#functions/platform/aggregate'
import { commit } from '#functions/platform/commit'
import { newId } from '#functions/platform/ids'
import type { Verb } from '#functions/platform/serve'
import { changeNeed, type Need, stateNeed as state } from '#shared/financing/need'
import type { need, StateNeed } from '#shared/financing/need.contract'
import { needChanged, needStated } from '#shared/financing/need.events'
import { Secret } from '#shared/kernel/secret'
import { loadOwnNeed, needs } from './need.store.ts'

export const stateNeed: Verb<typeof need.create> = async (ctx, { body }) => {
  const companyId = actingOrganisation(ctx)
  const stated = state({ companyId, ...statedIn(body) }, ctx.now)
  return commit(ctx, {
    aggregate: needs.create(newId('need', ctx.now), stated),
    event: { declaration: needStated, data: { companyId, terms: stated.terms } },
    payload: { note: stated.note },
  })
}

export const saveNeed: Verb<typeof need.save> = async (ctx, { params, body: { version, ...body } }) => {
  const loaded = await loadOwnNeed(ctx, params.needId)
  assertVersion(loaded, version)
  const changed = changeNeed(loaded.state, statedIn(body), ctx.now)
  return commit(ctx, {
    aggregate: needs.change(loaded, changed),
    event: { declaration: needChanged, data: { companyId: changed.companyId, terms: changed.terms } },
    payload: { note: changed.note },
  })
}

function statedIn({ note, ...terms }: StateNeed): Pick<Need, 'terms' | 'note'> {
  return { terms, note: note === '' ? null : new Secret(note) }
}
