import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { clientToken } from '#infra/local/get-token'
import { callerOf, eventually } from '#test/support/caller'
import { useSystem } from '#test/support/system'

const system = useSystem({ demo: true })

/** The smallest picture of one point. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

test('a paper goes to its signed address and comes back from another one, the same bytes', async () => {
  const user = callerOf(system, { user: 'owner-1' })
  const { body: me } = await user('GET /me')
  const memberships = me.memberships as { organisationId: string; roles: string[] }[]
  const acting = memberships.find(({ roles }) => roles.includes('sme_owner'))?.organisationId ?? ''
  const need = { amountFen: 200_000_000, termMonths: 12, purpose: 'working_capital' }
  const { body: stated } = await user('POST /company/needs', { acting, body: need })
  const sha256 = createHash('sha256').update(picture).digest('hex')
  const declared = { about: stated.id, name: '营业执照.png', sizeBytes: picture.length, sha256 }
  const { body: file } = await user('POST /files', { acting, body: declared })
  const { body: up } = await user(`GET /files/${file.id}/upload-url`, { acting })
  expect(
    (await fetch(String(up.url), { method: 'PUT', headers: up.headers as HeadersInit, body: picture })).status,
  ).toBe(200)
  expect(await user(`POST /files/${file.id}/confirm`, { acting })).toMatchObject({ body: { state: 'stored' } })
  const { body: down } = await user(`GET /files/${file.id}/download-url`, { acting })
  const got = await fetch(String(down.url))
  expect(Buffer.from(await got.arrayBuffer()).equals(picture)).toBe(true)
})

test('a bank lets its system in with the secret that it was shown, and shuts it out at once', async () => {
  const platform = callerOf(system, { user: 'platform-admin' })
  const name = { zh: '新银行', en: 'New Bank' }
  const { body: bank } = await platform('POST /platform/organisations', { body: { kind: 'bank', name } })
  const acting = String(bank.id)
  const invitations = `/platform/organisations/${acting}/invitations` as const
  await platform(`POST ${invitations}`, { body: { displayName: '王一帆', roles: ['organisation_admin'] } })
  const { body: open } = await platform(`GET ${invitations}`)
  const [invitation] = open.invitations as { token: string }[]
  const admin = callerOf(system, { user: 'newcomer' })
  await admin(`POST /me/invitations/${invitation?.token}/accept`)
  const { body: client } = await admin('POST /organisation/clients', { acting, body: { name: '信贷管理系统' } })
  const clientId = String(client.id)
  const { body: shown } = await admin(`GET /organisation/clients/${clientId}/secret`, { acting })
  // The issuer hears of it a moment later.
  const token = async () => {
    const got = await clientToken(system.issuer, clientId, String(shown.secret), 'api').catch(() => undefined)
    return { status: got ? 200 : 401, body: { token: got?.accessToken } }
  }
  const { body } = await eventually(token, ({ status }) => status === 200)
  const call = () =>
    fetch(`${system.api}/bank/loans`, { headers: { authorization: `Bearer ${body.token}` } }).then(
      ({ status }) => status,
    )
  expect(await call()).toBe(200)
  await admin(`POST /organisation/clients/${clientId}/revoke`, { acting })
  expect(await call()).toBe(403)
  await eventually(token, ({ status }) => status === 401)
})

test('the office takes a workbook along as the bytes that it is, and the same table as text', async () => {
  const authorization = `Bearer ${await system.tokenFor({ user: 'supervisor-1' })}`
  const download = (file: string) => fetch(`${system.api}/office/exports/${file}`, { headers: { authorization } })
  const workbook = Buffer.from(await (await download('banks.xlsx')).arrayBuffer())
  // A zip archive, as every workbook is.
  expect(workbook.subarray(0, 4)).toEqual(Buffer.from('PK\u0003\u0004'))
  expect(await (await download('banks.csv')).text()).toContain('东港农商银行')
})
