import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { plusMs, toInstant } from '#shared/kernel/instant'
import { startTestDatabase, type TestDatabase } from '#test/support/database'
import { accessToken, type Current } from './session.ts'
import { endSessionsOf, loadSession, noteSession, type Session, saveSession, sessionsOf } from './session-store.ts'

let database: TestDatabase
const issuer = { renewals: 0, answer: 200, refreshToken: 'refresh-0' }
let server: Server

/** Rotates refresh tokens as strict issuers do: an old one ends the grant. */
beforeAll(async () => {
  database = await startTestDatabase()
  server = createServer((request, response) => {
    const send = (status: number, body: object) => response.writeHead(status).end(JSON.stringify(body))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // a TCP server's address is never text
    if (request.url?.startsWith('/.well-known')) return send(200, { token_endpoint: `${url}/token` })
    let body = ''
    request.on('data', (chunk: Buffer) => {
      body += chunk.toString()
    })
    request.on('end', () => {
      if (issuer.answer !== 200) return send(issuer.answer, {})
      if (new URLSearchParams(body).get('refresh_token') !== issuer.refreshToken)
        return send(400, { error: 'invalid_grant' })
      issuer.renewals += 1
      issuer.refreshToken = `refresh-${issuer.renewals}`
      send(200, { access_token: `access-${issuer.renewals}`, expires_in: 600, refresh_token: issuer.refreshToken })
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // as above
  const { dynamodb, tables } = database.config
  vi.stubEnv('API_URL', 'http://127.0.0.1:1')
  vi.stubEnv('OIDC_ISSUER', url)
  vi.stubEnv('OIDC_CLIENT_ID', 'web')
  vi.stubEnv('OIDC_CLIENT_SECRET', 'secret')
  vi.stubEnv('NEXTAUTH_URL', 'http://localhost:3000')
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32))
  vi.stubEnv('DYNAMODB_ENDPOINT', dynamodb.endpoint ?? '')
  vi.stubEnv('SCRATCH_TABLE', tables.scratch)
})
afterAll(async () => {
  server.close()
  await database.stop()
  vi.unstubAllEnvs()
})
beforeEach(() => Object.assign(issuer, { renewals: 0, answer: 200, refreshToken: 'refresh-0' }))

const now = toInstant(Date.now())
const over: Session = {
  version: 0,
  subject: 'demo-owner-1',
  name: '陈海燕',
  createdAt: now,
  endsAt: plusMs(now, 1_800_000),
  acting: null,
  hasSeveralOrganisations: false,
  accessToken: 'access-0',
  accessTokenEndsAt: plusMs(now, -1_000),
  refreshToken: 'refresh-0',
  idToken: null,
  renewingUntil: null,
}

async function storedSession(change: Partial<Session> = {}): Promise<Current> {
  const id = crypto.randomUUID()
  const session = await saveSession(id, { ...over, ...change })
  if (!session) throw new Error('a new session was not stored')
  return { id, session }
}

test('of 20 requests at once one renews the tokens, and all go on with the new one', async () => {
  const current = await storedSession()
  const tokens = await Promise.all(Array.from({ length: 20 }, () => accessToken(current)))
  expect(new Set(tokens)).toEqual(new Set(['access-1']))
  expect(issuer.renewals).toBe(1)
})

test('a token that is still good is used as it is', async () => {
  expect(await accessToken(await storedSession({ accessTokenEndsAt: plusMs(now, 600_000) }))).toBe('access-0')
  expect(issuer.renewals).toBe(0)
})

test('a grant that the issuer ended ends the session', async () => {
  const current = await storedSession({ refreshToken: 'stolen-and-rotated' })
  expect(await accessToken(current)).toBeUndefined()
  expect(await loadSession(current.id)).toBeUndefined()
})

test('an issuer that fails ends nothing', async () => {
  issuer.answer = 503
  const current = await storedSession()
  await expect(accessToken(current)).rejects.toThrow('503')
  expect((await loadSession(current.id))?.refreshToken).toBe('refresh-0')
})

test('a renewal that was cut off is taken over when its time is up', async () => {
  expect(await accessToken(await storedSession({ renewingUntil: plusMs(now, -1) }))).toBe('access-1')
})

test('two that write the same version: one wins', async () => {
  const { id, session } = await storedSession()
  const written = await Promise.all([saveSession(id, session), saveSession(id, session)])
  expect(written.filter((one) => one !== undefined)).toHaveLength(1)
})

test("signing out everywhere ends every session of the person, and nobody else's", async () => {
  const subject = crypto.randomUUID()
  const own = [await storedSession({ subject }), await storedSession({ subject })]
  const other = await storedSession({ subject: 'somebody-else' })
  for (const { id, session } of [...own, other]) await noteSession(id, session.subject, session.endsAt)
  expect(await sessionsOf(subject, own[1]?.id ?? '', now)).toHaveLength(2)
  await endSessionsOf(subject)
  expect(await Promise.all(own.map(({ id }) => loadSession(id)))).toEqual([undefined, undefined])
  expect(await sessionsOf(subject, '', now)).toEqual([])
  expect(await loadSession(other.id)).toBeDefined()
})

test('a request under way does not bring an ended session back', async () => {
  const { id, session } = await storedSession({ subject: 'leaver' })
  await noteSession(id, 'leaver', session.endsAt)
  await endSessionsOf('leaver')
  expect(await saveSession(id, session)).toBeUndefined()
})
