import { createHmac } from 'node:crypto'
import { generateKeyPair } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { plusMs } from '#shared/kernel/instant'
import { testClock, testPlatform } from '#test/support/test-context'
import { startTestIssuer, type TestIssuer } from '#test/support/tokens'
import { type Authenticate, authenticator } from './authenticate.ts'
import type { Config } from './config.ts'

let issuer: TestIssuer
let authenticate: Authenticate
const clock = testClock()
const configFor = (url: string, tokens: Config['issuer']['tokens'] = 'rfc9068'): Config => ({
  tables: { ledger: '', views: '', scratch: '' },
  dynamodb: { endpoint: 'http://127.0.0.1:1', region: 'local' },
  issuer: { url, audience: 'urn:zhoushan:api', tokens },
  keys: { field: [Buffer.alloc(32)], hash: Buffer.alloc(32) },
  rootsDir: '',
  files: { dir: '', url: '' },
  buckets: { files: undefined, roots: undefined },
  queues: {},
  consumer: '',
  metrics: undefined,
  clockAheadMs: 0,
})
beforeAll(async () => {
  issuer = await startTestIssuer()
  authenticate = authenticator(testPlatform(configFor(issuer.url), clock))
})
afterAll(() => issuer.stop())
const bearer = async (claims: Partial<Parameters<TestIssuer['token']>[0]> = {}) =>
  `Bearer ${await issuer.token({ subject: 'zhang', now: clock.now(), ...claims })}`

test('a good token names its person; that of a system, whose subject is the client, its client', async () => {
  expect(await authenticate(await bearer())).toEqual({ kind: 'person', subject: 'zhang' })
  const system = await bearer({ subject: 'bank-7', clientId: 'bank-7' })
  expect(await authenticate(system)).toEqual({ kind: 'client', clientId: 'bank-7' })
})

test('a token that was good is refused from the second on in which it ends', async () => {
  const token = await bearer({ lifeSeconds: 30 })
  expect(await authenticate(token)).toMatchObject({ kind: 'person' })
  clock.move(29_000)
  expect(await authenticate(token)).toMatchObject({ kind: 'person' })
  clock.move(1_000)
  await expect(authenticate(token)).rejects.toThrow('unauthenticated')
})

test('no header is nobody', async () => {
  expect(await authenticate(undefined)).toBeUndefined()
})

test.for([
  ['has run out', { lifeSeconds: 0 }],
  ['is for another audience', { audience: 'urn:other:api' }],
  ['is of another issuer', { issuer: 'https://issuer.example' }],
  ['is no access token', { typ: 'JWT' }],
  ['holds only from tomorrow', { more: { nbf: 4_000_000_000 } }],
] as const)('a token that %s is refused', async ([, claims]) => {
  await expect(authenticate(await bearer(claims))).rejects.toThrow('unauthenticated')
})

test('of Cognito an access token counts whose scope is ours, and no other', async () => {
  const ofCognito = authenticator(testPlatform(configFor(issuer.url, 'cognito'), clock))
  const token = (more: Record<string, string>) => bearer({ typ: 'JWT', audience: 'some client', more })
  const good = { token_use: 'access', scope: 'openid urn:zhoushan:api/api' }
  expect(await ofCognito(await token(good))).toEqual({ kind: 'person', subject: 'zhang' })
  for (const wrong of [{ token_use: 'id' }, { scope: 'openid' }, { scope: 'urn:zhoushan:apis/api' }])
    await expect(ofCognito(await token({ ...good, ...wrong }))).rejects.toThrow('unauthenticated')
})

test('where the clock goes ahead, tokens still count by the real time', async () => {
  const ahead = { ...configFor(issuer.url), clockAheadMs: 40 * 86_400_000 }
  const later = { now: () => plusMs(clock.now(), ahead.clockAheadMs) }
  const authenticateLater = authenticator({ ...testPlatform(ahead), clock: later })
  expect(await authenticateLater(await bearer())).toMatchObject({ kind: 'person' })
  await expect(authenticateLater(await bearer({ lifeSeconds: 0 }))).rejects.toThrow('unauthenticated')
})

test('a token of another key, a changed one, one without signature and one signed with the public key are refused', async () => {
  const { privateKey } = await generateKeyPair('RS256')
  const good = await bearer()
  const [head = '', payload = '', signature = ''] = good.slice('Bearer '.length).split('.')
  const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
  const changed = part({ ...JSON.parse(Buffer.from(payload, 'base64url').toString()), sub: 'li' })
  const hs = part({ alg: 'HS256', typ: 'at+jwt', kid: 'test' })
  const forged = createHmac('sha256', 'public').update(`${hs}.${payload}`).digest('base64url')
  for (const wrong of [
    await bearer({ key: privateKey }),
    `Bearer ${head}.${changed}.${signature}`,
    `Bearer ${part({ alg: 'none', typ: 'at+jwt' })}.${payload}.`,
    `Bearer ${part({ alg: 'none', typ: 'at+jwt' })}.${payload}.x`,
    `Bearer ${hs}.${payload}.${forged}`,
    `Basic ${Buffer.from('a:b').toString('base64')}`,
    'Bearer',
    '',
  ])
    await expect(authenticate(wrong)).rejects.toThrow('unauthenticated')
})

test('an issuer that is away or answers nonsense is an outage, and is asked again', async () => {
  const away = authenticator(testPlatform(configFor('http://127.0.0.1:1'), clock))
  await expect(away(await bearer())).rejects.toThrow('unavailable')
  let nonsense = true
  const plain = globalThis.fetch
  globalThis.fetch = async (...asked) => (nonsense ? new Response('<html>', { status: 200 }) : plain(...asked))
  try {
    const healed = authenticator(testPlatform(configFor(issuer.url), clock))
    await expect(healed(await bearer())).rejects.toThrow('unavailable')
    nonsense = false
    expect(await healed(await bearer())).toMatchObject({ kind: 'person' })
  } finally {
    globalThis.fetch = plain
  }
})
