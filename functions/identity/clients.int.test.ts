import { expect, test, vi } from 'vitest'
import { deliver } from '#functions/platform/consumer'
import type { Platform } from '#functions/platform/context'
import { deadLetters } from '#functions/platform/dead-letter'
import { eventsAfter } from '#functions/platform/ledger-event'
import { project } from '#functions/platform/view'
import { OrganisationId } from '#shared/identity/organisation'
import type { OrganisationKind } from '#shared/kernel/role'
import { collect } from '#test/support/collect'
import { useTestDatabase } from '#test/support/database'
import { contextOf, personContext, somePerson, testPlatform } from '#test/support/test-context'
import { clientList } from './client-list.view.ts'
import { foundOrganisation } from './found-organisation.ts'
import { createClient, listClients, revokeClient, rotateClientSecret, showClientSecret } from './keep-clients.ts'
import { onClientChanged } from './on-client-changed.ts'
import { resolveActor } from './resolve-actor.ts'

const database = useTestDatabase()
const none = { params: undefined, query: undefined, body: undefined }
const clients = { url: 'http://issuer.test/clients', key: 'the key to the clients of the issuer' }

async function organisationOn(kind: OrganisationKind, hasIssuer = true) {
  const issuer = { ...database.config.issuer, ...(hasIssuer ? { clients } : {}) }
  const platform = testPlatform({ ...database.config, issuer })
  const system = contextOf(platform, { kind: 'system', id: 'test' })
  const founded = await foundOrganisation(system, {
    kind,
    name: { zh: '群岛银行', en: 'Qundao Bank' },
    fictional: true,
  })
  const organisationId = OrganisationId.parse(founded.id)
  const membership = { organisationId, organisationKind: kind, roles: ['organisation_admin'] } as const
  const adminId = somePerson(platform)
  const admin = (person = adminId) => personContext(platform, person, membership)
  return { platform, organisationId, admin, colleague: () => admin(somePerson(platform)) }
}

async function created(name = '信贷管理系统') {
  const at = await organisationOn('bank')
  const { id } = await createClient(at.admin(), { ...none, body: { name } })
  return { ...at, one: { ...none, params: { clientId: id } } }
}

/** What the relay does with all events of the client, and what the issuer is told of it. */
async function told(platform: Platform, clientId: string, answer = new Response(null, { status: 204 })) {
  const calls: { method: string; url: string; secret?: string }[] = []
  vi.spyOn(globalThis, 'fetch').mockImplementation(async (url, init) => {
    const { secret } = init?.body ? JSON.parse(String(init.body)) : { secret: undefined }
    calls.push({ method: init?.method ?? '', url: String(url), secret })
    return answer.clone()
  })
  for await (const event of eventsAfter(platform, 'CLIENT', clientId, 0)) {
    await deliver(platform, onClientChanged, event)
    await project(platform, clientList, event)
  }
  vi.restoreAllMocks()
  return calls
}

test('a bank lets a system in: its administrators read the secret for ten minutes and no longer', async () => {
  const { platform, organisationId, admin, colleague, one } = await created()
  const shown = await showClientSecret(admin(), one)
  expect(shown.secret).toMatch(/^[0-9a-f]{64}$/)
  expect(await showClientSecret(colleague(), one)).toEqual(shown)
  const actor = await resolveActor(platform, { kind: 'client', clientId: one.params.clientId }, undefined, true)
  expect(actor).toMatchObject({ kind: 'client', membership: { organisationId, roles: ['loan_officer'] } })
  platform.clock.move(10 * 60_000)
  await expect(showClientSecret(admin(), one)).rejects.toThrow('secret_not_shown')
})

test('the issuer is told the very secret, the new one after a rotation, and to forget a revoked client', async () => {
  const { platform, admin, one } = await created()
  const { clientId } = one.params
  const first = await showClientSecret(admin(), one)
  expect(await told(platform, clientId)).toEqual([
    { method: 'PUT', url: `${clients.url}/${clientId}`, secret: first.secret },
  ])
  platform.clock.move(60 * 60_000)
  await rotateClientSecret(admin(), one)
  const second = await showClientSecret(admin(), one)
  expect(second.secret).not.toBe(first.secret)
  // The first event comes again: it is brought to what holds now.
  expect((await told(platform, clientId)).map(({ secret }) => secret)).toEqual([second.secret, second.secret])
  await revokeClient(admin(), one)
  expect((await told(platform, clientId)).map(({ method }) => method)).toEqual(['DELETE', 'DELETE', 'DELETE'])
})

test('a revoked system is nobody at once, gets no new secret, and can’t be revoked twice', async () => {
  const { platform, admin, one } = await created()
  await revokeClient(admin(), one)
  const caller = { kind: 'client', clientId: one.params.clientId } as const
  await expect(resolveActor(platform, caller, undefined, true)).rejects.toThrow('forbidden')
  await expect(rotateClientSecret(admin(), one)).rejects.toThrow('state_forbids')
  await expect(revokeClient(admin(), one)).rejects.toThrow('state_forbids')
  await expect(showClientSecret(admin(), one)).rejects.toThrow('secret_not_shown')
})

test('an issuer that refuses or is away stops nothing: what it was to be told is set aside', async () => {
  const { platform, one } = await created()
  await told(platform, one.params.clientId, new Response(null, { status: 503 }))
  const waiting = await collect(deadLetters(platform, onClientChanged.name))
  expect(JSON.stringify(waiting)).toContain(one.params.clientId)
})

test('the list shows the bank’s own systems and how they stand; another bank finds none of them', async () => {
  const { platform, admin, one } = await created('核心系统')
  await revokeClient(admin(), one)
  await told(platform, one.params.clientId)
  const list = { ...none, query: { limit: 10 } }
  expect((await listClients(admin(), list)).items).toMatchObject([
    { clientId: one.params.clientId, name: '核心系统', state: 'revoked', version: 2 },
  ])
  const other = await organisationOn('bank')
  expect((await listClients(other.admin(), list)).items).toEqual([])
  for (const verb of [rotateClientSecret, revokeClient, showClientSecret])
    await expect(verb(other.admin(), one)).rejects.toThrow('not_found')
})

test('a company has no system here, and where the issuer keeps its clients itself none is made', async () => {
  const company = await organisationOn('company')
  await expect(createClient(company.admin(), { ...none, body: { name: 'x' } })).rejects.toThrow('role_not_here')
  const bank = await organisationOn('bank', false)
  await expect(createClient(bank.admin(), { ...none, body: { name: 'x' } })).rejects.toThrow('clients_kept_elsewhere')
})

test('neither the secret nor what makes it stands anywhere in the tables', async () => {
  const { platform, admin, one } = await created()
  const { secret } = await showClientSecret(admin(), one)
  for (const table of Object.values(platform.config.tables))
    for await (const item of platform.db.scan(table)) expect(JSON.stringify(item)).not.toContain(secret)
})
