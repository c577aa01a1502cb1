import { providers } from '#shared/fact/vocabulary'
import { type OrganisationKind, type Role, rolesOf } from '#shared/kernel/role'
import { claimBody, registrationOf, someCode } from '#test/support/companies'
import type { Who, Worker, World } from '#test/support/world'

/** Two organisations of each kind (one platform), and in each two persons for each role, who have that role alone. */
export type Society = {
  readonly worker: (organisation: OrganisationName, role: Role, nth: 0 | 1) => Worker
  readonly organisationId: (organisation: OrganisationName) => string
  /** The system of the department that answers for every kind of record. */
  readonly client: Worker
  readonly otherClient: Worker
  /** Registers a company that nobody has claimed yet. @returns its code */
  register(): Promise<string>
}
export type OrganisationName = `${Exclude<OrganisationKind, 'platform'>} ${'A' | 'B'}` | 'platform A'

type House = { readonly id: string; readonly workers: ReadonlyMap<Role, readonly Worker[]> }

/** Founds it by the real commands, as an installation does. */
export async function foundSociety(world: World): Promise<Society> {
  const houses = new Map<OrganisationName, House>()
  for (const kind of ['department', 'bank', 'office'] as const)
    for (const letter of ['A', 'B'] as const)
      houses.set(`${kind} ${letter}`, await staff(world, kind, await registered(world, kind, letter)))
  const { id: platformId } = await platformOf(world)
  houses.set('platform A', await staff(world, 'platform', { id: platformId, admin: world.root }))

  const client = await systemOf(world, 'registry-system', houses.get('department A'))
  const otherClient = await systemOf(world, 'second-system', houses.get('department B'))
  let codes = 0
  const register = async () => {
    const uscc = someCode(++codes)
    const load = await world.done(client, { method: 'POST', path: '/ingest/loads', body: { item: 'registration' } })
    const body = { index: 0, rows: [registrationOf(uscc)] }
    await world.done(client, { method: 'POST', path: `/ingest/loads/${load.id}/chunks`, body })
    return uscc
  }
  for (const letter of ['A', 'B'] as const) {
    const admin = { subject: `company ${letter} representative` }
    const claimed = await world.done(admin, { method: 'POST', path: '/claims', body: claimBody(await register()) })
    houses.set(`company ${letter}`, await staff(world, 'company', { id: claimed.id, admin }))
  }

  const houseOf = (name: OrganisationName) => {
    const house = houses.get(name)
    if (!house) throw new RangeError(`no ${name} was founded`)
    return house
  }
  return {
    client,
    otherClient,
    register,
    organisationId: (name) => houseOf(name).id,
    worker(name, role, nth) {
      const worker = houseOf(name).workers.get(role)?.[nth]
      if (!worker) throw new RangeError(`${name} has no ${role}`)
      return worker
    },
  }
}

type Founded = { readonly id: string; readonly admin: Who }

async function platformOf({ done, root }: World): Promise<{ id: string }> {
  const me = await done(root, { method: 'GET', path: '/me' })
  const [membership] = me.memberships as { organisationId: string }[] // GET /me was parsed by its contract on the way out
  return { id: membership?.organisationId ?? '' }
}

/** An organisation of the platform's making, with its first administrator. */
async function registered({ done, root }: World, kind: OrganisationKind, letter: string): Promise<Founded> {
  const answersFor = kind === 'department' ? Object.keys(providers) : []
  const name = { zh: `${kind} ${letter}`, en: `${kind} ${letter}` }
  const body = { kind, name, fictional: true, answersFor }
  const { id } = await done(root, { method: 'POST', path: '/platform/organisations', body })
  const path = `/platform/organisations/${id}/invitations`
  await done(root, { method: 'POST', path, body: { displayName: '管理员', roles: ['organisation_admin'] } })
  const { invitations } = await done(root, { method: 'GET', path })
  const admin = { subject: `${kind} ${letter} admin` }
  await accept({ done }, admin, invitations)
  return { id, admin }
}

/** Two persons for each role of the kind join, each by a link of their own. */
async function staff({ done }: Pick<World, 'done'>, kind: OrganisationKind, { id, admin }: Founded): Promise<House> {
  const workers = new Map<Role, Worker[]>()
  for (const role of rolesOf[kind])
    for (const nth of [0, 1]) {
      const body = { displayName: `${role} ${nth}`, roles: [role] }
      await done({ ...admin, acting: id }, { method: 'POST', path: '/organisation/invitations', body })
      const { invitations } = await done({ ...admin, acting: id }, { method: 'GET', path: '/organisation/members' })
      const worker = { subject: `${id} ${role} ${nth}`, organisationId: id, acting: id, roles: [role] }
      await accept({ done }, { subject: worker.subject }, invitations)
      workers.set(role, [...(workers.get(role) ?? []), worker])
    }
  return { id, workers }
}

async function accept({ done }: Pick<World, 'done'>, who: Who, invitations: unknown): Promise<void> {
  const [invitation] = invitations as { token: string }[] // as the contract of the list says
  await done(who, { method: 'POST', path: `/me/invitations/${invitation?.token}/accept` })
}

async function systemOf({ done, root }: World, clientId: string, house: House | undefined): Promise<Worker> {
  const organisationId = house?.id ?? ''
  const roles: Role[] = ['data_provider']
  await done(root, { method: 'POST', path: '/platform/clients', body: { clientId, organisationId, roles } })
  return { subject: clientId, clientId, organisationId, roles }
}
