import { demoOrganisation, demoUsers } from '#infra/local/demo-users'
import { me } from '#shared/identity/me.contract'
import { member } from '#shared/identity/member.contract'
import { organisation } from '#shared/identity/organisation.contract'
import type { DemoBank, Joiner } from './demo-banks.ts'
import { providersOf } from './departments.ts'
import { actingAs, type Loading } from './loading.ts'

const admin = { user: 'platform-admin' }

/** A department and its system, which may then deliver. */
export async function registerDepartment(loading: Loading, key: string): Promise<void> {
  const as = await actingAs(loading, admin)
  const { name } = demoOrganisation(key)
  const body = { kind: 'department' as const, name, fictional: true, answersFor: providersOf(key) }
  const { id } = await loading.call(organisation.register, { body }, { ...as, key: `demo-register-${key}` })
  const client = { clientId: key, organisationId: id, roles: ['data_provider' as const] }
  await loading.call(organisation.registerClient, { body: client }, { ...as, key: `demo-client-${key}` })
  loading.step()
}

/** The financial offices in which demo users work, each with the first of them as its administrator. */
export async function registerOffices(loading: Loading): Promise<void> {
  const as = await actingAs(loading, admin)
  for (const { name: user, displayName, memberships } of demoUsers)
    for (const { organisation: key, roles } of memberships) {
      const { kind, name } = demoOrganisation(key)
      if (kind !== 'office') continue
      const body = { kind, name, fictional: true }
      const { id } = await loading.call(organisation.register, { body }, { ...as, key: `demo-register-${key}` })
      await joinAsFirst(loading, id, { user, displayName: displayName.zh, roles })
    }
}

/** @returns the bank's id; its managers and lenders are members then */
export async function registerBank(loading: Loading, { key, name, staff, lenders }: DemoBank): Promise<string> {
  const as = await actingAs(loading, admin)
  const body = { kind: 'bank' as const, name, fictional: true }
  const { id } = await loading.call(organisation.register, { body }, { ...as, key: `demo-register-${key}` })
  const [first, second] = staff
  await joinAsFirst(loading, id, first)
  for (const colleague of [second, ...lenders]) await joinBesides(loading, id, first.user, colleague)
  loading.step()
  return id
}

/** The platform invites an organisation's first administrator. */
async function joinAsFirst(loading: Loading, organisationId: string, joiner: Joiner): Promise<void> {
  if (await isMember(loading, organisationId, joiner.user)) return
  const as = await actingAs(loading, admin)
  const params = { organisationId }
  const body = { displayName: joiner.displayName, roles: [...joiner.roles] }
  await loading.call(organisation.inviteAdmin, { params, body }, { ...as, key: `demo-invite-${joiner.user}` })
  const { invitations } = await loading.call(organisation.showInvitations, { params }, as)
  await accept(loading, joiner.user, invitations.at(-1)?.token)
}

/** A member who administers invites a colleague. */
export async function joinBesides(
  loading: Loading,
  organisationId: string,
  host: string,
  joiner: Joiner,
): Promise<void> {
  if (await isMember(loading, organisationId, joiner.user)) return
  const as = await actingAs(loading, { user: host }, organisationId)
  const body = { displayName: joiner.displayName, roles: [...joiner.roles] }
  await loading.call(member.invite, { body }, { ...as, key: `demo-invite-${joiner.user}` })
  const { invitations } = await loading.call(member.list, {}, as)
  await accept(loading, joiner.user, invitations.find((one) => one.displayName === joiner.displayName)?.token)
}

async function accept(loading: Loading, user: string, token: string | undefined): Promise<void> {
  if (token === undefined) throw new Error(`Demo data: the invitation of ${user} is not there`)
  const as = await actingAs(loading, { user })
  await loading.call(me.acceptInvitation, { params: { token } }, { ...as, key: `demo-accept-${user}` })
}

async function isMember(loading: Loading, organisationId: string, user: string): Promise<boolean> {
  const { memberships } = await loading.call(me.show, {}, await actingAs(loading, { user }))
  return memberships.some((one) => one.organisationId === organisationId)
}
