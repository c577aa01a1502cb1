import { actingOrganisation } from '#functions/platform/acting'
import { commit } from '#functions/platform/commit'
import { newId } from '#functions/platform/ids'
import type { Verb } from '#functions/platform/serve'
import { startLoad as start } from '#shared/subject/load'
import type { load } from '#shared/subject/load.contract'
import { loadStarted } from '#shared/subject/load.events'
import { loads } from './load.store.ts'

export const startLoad: Verb<typeof load.start> = (ctx, { body }) => {
  const provider = actingOrganisation(ctx)
  const { item, note = null } = body
  return commit(ctx, {
    aggregate: loads.create(newId('load', ctx.now), start({ provider, item, note }, ctx.now)),
    event: { declaration: loadStarted, data: { provider, item } },
  })
}
