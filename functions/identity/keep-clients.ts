import { randomBytes } from 'node:crypto'
import { actingOrganisation } from '#functions/platform/acting'
import type { Loaded } from '#functions/platform/aggregate'
import { commit } from '#functions/platform/commit'
import type { Ctx, Platform } from '#functions/platform/context'
import { newId } from '#functions/platform/ids'
import { keyedHash } from '#functions/platform/seal'
import type { Verb } from '#functions/platform/serve'
import { readList } from '#functions/platform/view'
import {
  type Client,
  ClientId,
  clientCreated,
  clientRevoked,
  clientSecretRotated,
  clientsKeptElsewhere,
  revokeClient as revoke,
  rotateSecret,
  secretShownUntil,
  systemRoles,
} from '#shared/identity/client'
import type { client } from '#shared/identity/client.contract'
import { roleNotHere } from '#shared/identity/organisation'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { Secret } from '#shared/kernel/secret'
import { clientIssuerOf } from './client-issuer.ts'
import { clientList } from './client-list.view.ts'
import { clients, organisations } from './organisation.store.ts'

export const createClient: Verb<typeof client.create> = async (ctx, { body: { name } }) => {
  if (!clientIssuerOf(ctx.platform)) throw new DomainError(clientsKeptElsewhere)
  const organisationId = actingOrganisation(ctx)
  const { kind } = (await organisations.load(ctx, organisationId)).state
  const role = systemRoles[kind]
  if (!role) throw new DomainError(roleNotHere, { roles: Object.values(systemRoles).join(', ') })
  const state: Client = {
    status: 'active',
    ...{ organisationId, organisationKind: kind, roles: [role], name },
    secret: newSecret(ctx),
  }
  return commit(ctx, {
    aggregate: clients.create(newId('client', ctx.now).replace('_', '-'), state),
    event: { declaration: clientCreated, data: { organisationId, roles: [role], name } },
  })
}

export const rotateClientSecret: Verb<typeof client.rotate> = async (ctx, { params }) => {
  const loaded = await loadOwnClient(ctx, params.clientId)
  return commit(ctx, {
    aggregate: clients.change(loaded, rotateSecret(loaded.state, newSecret(ctx))),
    event: { declaration: clientSecretRotated, data: { organisationId: loaded.state.organisationId } },
  })
}

export const revokeClient: Verb<typeof client.revoke> = async (ctx, { params }) => {
  const loaded = await loadOwnClient(ctx, params.clientId)
  return commit(ctx, {
    aggregate: clients.change(loaded, revoke(loaded.state)),
    event: { declaration: clientRevoked, data: { organisationId: loaded.state.organisationId } },
  })
}

export const showClientSecret: Verb<typeof client.showSecret> = async (ctx, { params: { clientId } }) => {
  const { state } = await loadOwnClient(ctx, clientId)
  const until = secretShownUntil(state, ctx.now)
  return { clientId, secret: secretOf(ctx.platform, clientId, state), until }
}

export const listClients: Verb<typeof client.list> = (ctx, { query }) =>
  readList(ctx, clientList, actingOrganisation(ctx), query)

/** Of a client that its organisation made; of others only the issuer knows it. */
export function secretOf({ config }: Platform, clientId: string, { secret }: Client): string {
  if (!secret) throw new TypeError(`${clientId} was not made here`)
  return keyedHash(config.keys.hash, 'client-secret', `${clientId}#${secret.salt.reveal()}`)
}

const newSecret = (ctx: Ctx): Client['secret'] & object => ({
  salt: new Secret(randomBytes(32).toString('base64url')),
  at: ctx.now,
})

/** @throws not_found, also for another organisation's */
async function loadOwnClient(ctx: Ctx, clientId: string): Promise<Loaded<Client>> {
  const organisationId = actingOrganisation(ctx)
  const loaded = await clients.load(ctx, ClientId.parse(clientId))
  if (loaded.state.organisationId !== organisationId) throw new DomainError(notFound)
  return loaded
}
