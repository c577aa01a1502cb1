import { type Membership, me } from '#shared/identity/me.contract'
import { read } from './api.ts'
import type { Current } from './session.ts'
import { saveSession } from './session-store.ts'

/** The organisations of the signed-in person, from the API: never from the token. */
export async function memberships(): Promise<readonly Membership[]> {
  return (await read(me.show, {})).memberships
}

/** Acts for this organisation from the next request on. */
export async function actFor({ id, session }: Current, chosen: Membership, hasSeveral: boolean): Promise<void> {
  await saveSession(id, {
    ...session,
    acting: { id: chosen.organisationId, kind: chosen.organisationKind, name: chosen.organisationName },
    hasSeveralOrganisations: hasSeveral,
  })
}
