import type { Actor, Platform } from '#functions/platform/context'
import type { ResolveActor } from '#functions/platform/entry'
import { assertMayCall } from '#shared/identity/client'
import type { Membership } from '#shared/identity/me.contract'
import { forbidden, notFound, organisationMissing } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { type Instant, plusMs } from '#shared/kernel/instant'
import { clients } from './organisation.store.ts'
import { personIdOf } from './person-id.ts'
import { readMemberships } from './read-memberships.ts'

/** A change of rights takes effect within this time in every running function, at once where it makes rights. */
const keptMs = 60_000
const keptPersons = 10_000

type Kept = { readonly until: Instant; readonly memberships: Membership[] }
const kept = new WeakMap<Platform, Map<string, Kept>>()

/** Finds who calls and for which organisation. @throws not_found for an organisation that isn't theirs; acting_organisation_missing; forbidden for an unknown system */
export const resolveActor: ResolveActor = async (platform, caller, organisation, wantsMembership): Promise<Actor> => {
  if (caller.kind === 'client') return clientActor(platform, caller.clientId, organisation)
  const id = personIdOf(platform.config.issuer.url, caller.subject)
  const chosen = organisation ?? ''
  if (!wantsMembership && chosen === '') return { kind: 'person', id, membership: undefined }
  let memberships = recallMemberships(platform, id)
  if (!memberships || !satisfies(memberships, chosen)) memberships = await refresh(platform, id)
  return { kind: 'person', id, membership: chooseMembership(memberships, chosen) }
}

const satisfies = (memberships: Membership[], chosen: string) =>
  chosen === '' ? memberships.length === 1 : memberships.some((one) => one.organisationId === chosen)

function chooseMembership(memberships: Membership[], chosen: string): Membership {
  if (chosen !== '') {
    const found = memberships.find((one) => one.organisationId === chosen)
    if (!found) throw new DomainError(notFound)
    return found
  }
  const [only, ...others] = memberships
  if (!only) throw new DomainError(forbidden, { roles: 'member of an organisation' })
  if (others.length > 0) throw new DomainError(organisationMissing, { count: memberships.length })
  return only
}

async function clientActor(platform: Platform, clientId: string, organisation: string | undefined): Promise<Actor> {
  const item = await platform.db.get(platform.config.tables.ledger, { pk: `${clients.noun}#${clientId}`, sk: 'STATE' })
  if (!item) throw new DomainError(forbidden, { roles: 'registered system' })
  const { state } = clients.read(platform, item)
  assertMayCall(state)
  const { organisationId, organisationKind, roles } = state
  if (organisation !== undefined && organisation !== organisationId) throw new DomainError(notFound)
  return { kind: 'client', id: clientId, membership: { organisationId, organisationKind, roles } }
}

function recallMemberships(platform: Platform, id: string): Membership[] | undefined {
  const found = kept.get(platform)?.get(id)
  return found && found.until > platform.clock.now() ? found.memberships : undefined
}

async function refresh(platform: Platform, id: string): Promise<Membership[]> {
  const memberships = await readMemberships(platform, id)
  const mine = kept.get(platform) ?? new Map<string, Kept>()
  if (mine.size >= keptPersons) mine.clear()
  mine.set(id, { until: plusMs(platform.clock.now(), keptMs), memberships })
  kept.set(platform, mine)
  return memberships
}
