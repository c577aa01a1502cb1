import { actingPerson } from '#functions/platform/acting'
import type { Verb } from '#functions/platform/serve'
import type { me } from '#shared/identity/me.contract'
import { readMemberships } from './read-memberships.ts'

export const showMe: Verb<typeof me.show> = async (ctx) => {
  const personId = actingPerson(ctx)
  return { personId, memberships: await readMemberships(ctx.platform, personId) }
}
