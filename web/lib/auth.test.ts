import { expect, test, vi } from 'vitest'
import type { authOptions } from './auth.ts'

/** A configuration is read once, so each test reads the module anew. */
async function optionsAt(address: string): Promise<ReturnType<typeof authOptions>> {
  vi.resetModules()
  for (const name of ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET']) vi.stubEnv(name, 'web')
  for (const name of ['API_URL', 'OIDC_ISSUER']) vi.stubEnv(name, 'https://other.example')
  vi.stubEnv('NEXTAUTH_SECRET', 'x'.repeat(32))
  vi.stubEnv('NEXTAUTH_URL', address)
  return (await import('./auth.ts')).authOptions(undefined)
}

test('on https every cookie is bound to this host, secure, and read by no script', async () => {
  const { cookies = {} } = await optionsAt('https://rongzi.example')
  expect(Object.keys(cookies)).toHaveLength(6)
  for (const cookie of Object.values(cookies)) {
    expect(cookie.name).toMatch(/^__Host-/)
    expect(cookie.options).toEqual({ httpOnly: true, sameSite: 'lax', path: '/', secure: true })
  }
})

test('on local http the same cookies go without prefix and Secure, which a browser would refuse', async () => {
  const { cookies = {} } = await optionsAt('http://localhost:3000')
  for (const cookie of Object.values(cookies)) {
    expect(cookie.name).not.toMatch(/^__/)
    expect(cookie.options).toMatchObject({ httpOnly: true, sameSite: 'lax', secure: false })
  }
})

test('a sign-in is checked by PKCE, state and nonce, and asks for tokens of the API', async () => {
  const { providers } = await optionsAt('https://rongzi.example')
  expect(providers[0]).toMatchObject({
    checks: ['pkce', 'state', 'nonce'],
    authorization: { params: { resource: 'urn:zhoushan:api', scope: 'openid profile offline_access api' } },
  })
})

test('session ids have 256 random bits', async () => {
  const { session } = await optionsAt('https://rongzi.example')
  const ids = await Promise.all(Array.from({ length: 50 }, () => session?.generateSessionToken?.()))
  expect(new Set(ids).size).toBe(50)
  for (const id of ids) expect(id).toMatch(/^[\w-]{43}$/)
})
