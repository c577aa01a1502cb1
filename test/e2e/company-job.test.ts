import { expect, test } from 'vitest'
import { demoOrganisation } from '#infra/local/demo-users'
import { exampleTerms } from '#shared/product/example-terms.data'
import { callerOf, eventually } from '#test/support/caller'
import { useSystem } from '#test/support/system'

const system = useSystem({ demo: true })
const need = { amountFen: 200_000_000, termMonths: 12, purpose: 'working_capital' }

/** The first of owner-1's organisations of which they are the owner. */
async function companyOf(user: string): Promise<string> {
  const { body } = await callerOf(system, { user })('GET /me')
  const memberships = body.memberships as { organisationId: string; roles: string[] }[]
  return memberships.find(({ roles }) => roles.includes('sme_owner'))?.organisationId ?? ''
}

test('a newcomer claims a company, states a need, and gets every product in one of three groups, the same again later', async () => {
  const newcomer = callerOf(system, { user: 'newcomer' })
  const { uscc, legalRepresentative } = demoOrganisation('company-unclaimed')
  const wrong = { uscc, legalRepresentativeName: '王二', legalRepresentativeIdNumber: legalRepresentative?.idNumber }
  expect(await newcomer('POST /claims', { body: wrong })).toMatchObject({ status: 422 })
  const claim = { ...wrong, legalRepresentativeName: legalRepresentative?.name }
  const claimed = await newcomer('POST /claims', { body: claim, key: 'claim-of-the-newcomer' })
  expect(claimed).toMatchObject({ status: 201, body: { version: 1, state: 'active' } })
  expect(await newcomer('POST /claims', { body: claim, key: 'claim-of-the-newcomer' })).toEqual(claimed)
  expect(await newcomer('POST /claims', { body: claim })).toMatchObject({ status: 409 })

  const declared = await newcomer('PUT /company/declared-facts', { body: { facts: { owner_age: 35 } } })
  expect(declared.status, JSON.stringify(declared.body)).toBe(201)
  const stated = await newcomer('POST /company/needs', { body: need })
  expect(stated).toMatchObject({ status: 201, body: { state: 'draft' } })
  const matched = await newcomer(`POST /company/needs/${stated.body.id}/matches`)
  const { body: first } = await newcomer(`GET /company/matches/${matched.body.id}`)
  const catalogue = await callerOf(system)('GET /public/catalogue')
  const groups = ['eligible', 'nearMiss', 'cannotTell'].map((group) => (first[group] as unknown[]).length)
  expect(groups.reduce((sum, n) => sum + n, 0)).toBe((catalogue.body.products as unknown[]).length)

  await newcomer('PUT /company/declared-facts', { body: { facts: { owner_age: 81 } } })
  expect((await newcomer(`GET /company/matches/${matched.body.id}`)).body).toEqual(first)
})

test('one manager drafts, another publishes, everybody sees it, and suspending takes it off the shelf', async () => {
  const [first, second, rival] = ['manager-1', 'manager-2', 'manager-3'].map((user) => callerOf(system, { user }))
  if (!first || !second || !rival) throw new TypeError('three managers')
  const visitor = callerOf(system)
  const drafted = await first('POST /bank/products', { body: exampleTerms })
  const product = `/bank/products/${drafted.body.id}` as const
  expect(await rival(`GET ${product}`)).toMatchObject({ status: 404 })
  await first(`POST ${product}/submit`, { body: { version: 1 } })
  expect(await first(`POST ${product}/publish`, { body: { version: 2 } })).toMatchObject({
    status: 409,
    body: { code: 'second_person_needed' },
  })
  expect(await second(`POST ${product}/publish`, { body: { version: 2 } })).toMatchObject({ status: 200 })
  const shown = await eventually(
    () => visitor(`GET /public/products/${drafted.body.id}`),
    ({ status }) => status === 200,
  )
  expect(JSON.stringify(shown.body)).toContain(exampleTerms.name.zh)
  expect(await second(`POST ${product}/suspend`)).toMatchObject({ status: 200, body: { state: 'suspended' } })
  await eventually(
    () => visitor('GET /public/catalogue'),
    ({ body }) => !JSON.stringify(body).includes(String(drafted.body.id)),
  )
})

test('an invited colleague joins by the link and prepares a need, but only the owner opens it to banks', async () => {
  const owner = callerOf(system, { user: 'owner-1' })
  const colleague = callerOf(system, { user: 'newcomer' })
  const acting = await companyOf('owner-1')
  await owner('POST /organisation/invitations', { acting, body: { displayName: '王一帆', roles: ['sme_staff'] } })
  const { body } = await owner('GET /organisation/members', { acting })
  const { token } = (body.invitations as { token: string; displayName: string }[]).at(-1) ?? { token: '' }
  expect(await colleague(`POST /me/invitations/${token}/accept`)).toMatchObject({ status: 200 })
  expect(await colleague(`POST /me/invitations/${token}/accept`)).toMatchObject({ status: 409 })

  const stated = await colleague('POST /company/needs', { acting, body: need })
  const open = `POST /company/needs/${stated.body.id}/open` as const
  expect(await colleague(open, { acting, body: { version: 1 } })).toMatchObject({ status: 403 })
  expect(await owner(open, { acting, body: { version: 1 } })).toMatchObject({ status: 200, body: { state: 'open' } })
  expect(
    await callerOf(system, { user: 'owner-2' })(`GET /company/needs/${stated.body.id}`, {
      acting: await companyOf('owner-2'),
    }),
  ).toMatchObject({ status: 404 })
})
