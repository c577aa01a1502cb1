import { readOrganisation } from '#functions/identity/read-organisation'
import { actingOrganisation } from '#functions/platform/acting'
import { commit } from '#functions/platform/commit'
import { newId } from '#functions/platform/ids'
import type { Verb } from '#functions/platform/serve'
import { DomainError } from '#shared/kernel/domain-error'
import { itemOfOtherProvider, startLoad as start } from '#shared/subject/load'
import type { load } from '#shared/subject/load.contract'
import { loadStarted } from '#shared/subject/load.events'
import { recordItems } from '#shared/subject/record-item'
import { loads } from './load.store.ts'

export const startLoad: Verb<typeof load.start> = async (ctx, { body }) => {
  const provider = actingOrganisation(ctx)
  const { item, note = null } = body
  const { answersFor } = await readOrganisation(ctx, provider)
  const wanted = recordItems[item].provider
  if (!answersFor.includes(wanted)) throw new DomainError(itemOfOtherProvider, { item, provider: wanted })
  return commit(ctx, {
    aggregate: loads.create(newId('load', ctx.now), start({ provider, item, note }, ctx.now)),
    event: { declaration: loadStarted, data: { provider, item } },
  })
}
