import { expect, test } from 'vitest'
import { type OrganisationId, OrganisationId as OrganisationIdSchema } from '#shared/identity/organisation'
import { Secret } from '#shared/kernel/secret'
import { useTestDatabase } from '#test/support/database'
import { personContext, somePerson, testPlatform } from '#test/support/test-context'
import { acceptInvitation, showInvitation } from './accept-invitation.ts'
import { foundOrganisation } from './found-organisation.ts'
import { inviteMember } from './invite-member.ts'
import { listMembers, removeMember } from './keep-members.ts'
import { personIdOf } from './person-id.ts'
import { readMemberships } from './read-memberships.ts'
import { resolveActor } from './resolve-actor.ts'

const database = useTestDatabase()
const nothing = { params: undefined, query: undefined, body: undefined }

/** A company with one administrator, and what is needed to act as that person. */
async function company() {
  const platform = testPlatform(database.config)
  const subject = crypto.randomUUID()
  const personId = personIdOf(platform.config.issuer.url, subject)
  const founded = await foundOrganisation(personContext(platform, personId), {
    kind: 'company',
    name: { zh: '远帆水产', en: 'Yuanfan Seafood' },
    fictional: true,
    founder: { personId, displayName: new Secret('沈海波'), roles: ['sme_owner', 'organisation_admin'] },
  })
  const organisationId: OrganisationId = OrganisationIdSchema.parse(founded.id)
  const membership = { organisationId, organisationKind: 'company', roles: ['organisation_admin'] } as const
  return { platform, subject, personId, organisationId, admin: () => personContext(platform, personId, membership) }
}

async function invited(at: Awaited<ReturnType<typeof company>>) {
  await inviteMember(at.admin(), { ...nothing, body: { displayName: '王海燕', roles: ['sme_staff'] } })
  const { invitations } = await listMembers(at.admin(), nothing)
  return { ...nothing, params: { token: invitations[0]?.token ?? '' } }
}

test('the holder of a link joins with the invited roles, and reads them at once', async () => {
  const at = await company()
  const link = await invited(at)
  const guest = somePerson(at.platform)
  expect(await showInvitation(personContext(at.platform, guest), link)).toMatchObject({ roles: ['sme_staff'] })
  await acceptInvitation(personContext(at.platform, guest), link)
  expect(await readMemberships(at.platform, guest)).toMatchObject([
    { organisationId: at.organisationId, roles: ['sme_staff'], organisationName: { zh: '远帆水产' } },
  ])
})

test('of ten people who open one link at once, one joins', async () => {
  const at = await company()
  const link = await invited(at)
  const guests = Array.from({ length: 10 }, () => somePerson(at.platform))
  const tries = await Promise.allSettled(
    guests.map((guest) => acceptInvitation(personContext(at.platform, guest), link)),
  )
  expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  expect((await listMembers(at.admin(), nothing)).members).toHaveLength(2)
})

test('a link of somebody else’s making opens nothing', async () => {
  const at = await company()
  const { params } = await invited(at)
  const forged = `${params.token.slice(0, -1)}${params.token.endsWith('0') ? '1' : '0'}`
  await expect(
    acceptInvitation(personContext(at.platform, somePerson(at.platform)), { ...nothing, params: { token: forged } }),
  ).rejects.toThrow('not_found')
})

test('a removed member loses every right within a minute', async () => {
  const at = await company()
  const link = await invited(at)
  const subject = crypto.randomUUID()
  const guest = personIdOf(at.platform.config.issuer.url, subject)
  await acceptInvitation(personContext(at.platform, guest), link)
  const call = () => resolveActor(at.platform, { kind: 'person', subject }, at.organisationId, true)
  expect(await call()).toMatchObject({ membership: { roles: ['sme_staff'] } })
  await removeMember(at.admin(), { ...nothing, params: { personId: guest } })
  at.platform.clock.move(60_000)
  await expect(call()).rejects.toThrow('not_found')
})

test('the last administrator can’t leave', async () => {
  const at = await company()
  await expect(removeMember(at.admin(), { ...nothing, params: { personId: at.personId } })).rejects.toThrow(
    'last_admin',
  )
})

test('who belongs to two organisations says for which one they act', async () => {
  const first = await company()
  const second = await company()
  const link = await invited(second)
  await acceptInvitation(personContext(second.platform, first.personId), link)
  const caller = { kind: 'person', subject: first.subject } as const
  await expect(resolveActor(first.platform, caller, undefined, true)).rejects.toThrow('acting_organisation_missing')
  expect(await resolveActor(first.platform, caller, second.organisationId, true)).toMatchObject({
    membership: { organisationId: second.organisationId },
  })
})

test('a member’s name stands nowhere in clear', async () => {
  const at = await company()
  await invited(at)
  const items: string[] = []
  for await (const item of at.platform.db.scan(at.platform.config.tables.ledger)) items.push(JSON.stringify(item))
  expect(items.length).toBeGreaterThan(2)
  expect(items.filter((item) => item.includes('王海燕') || item.includes('沈海波'))).toEqual([])
})
