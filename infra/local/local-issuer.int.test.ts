import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demoUsers } from './demo-users.ts'
import { freePort } from './free-port.ts'
import { clientToken, userToken } from './get-token.ts'
import { apiAudience, type Issuer, startIssuer } from './local-issuer.ts'
import { loadSecrets, type Secrets } from './secrets.ts'

const webUrl = 'http://localhost:3999'
const folder = mkdtempSync(join(tmpdir(), 'issuer-'))
let issuer: Issuer
let secrets: Secrets
let port: number

async function start(): Promise<void> {
  issuer = await startIssuer({ port, webUrl, secrets, storeFile: join(folder, 'issuer.sqlite') })
}

beforeAll(async () => {
  secrets = await loadSecrets(join(folder, 'secrets.json'))
  port = await freePort()
  await start()
})
afterAll(async () => {
  await issuer.stop()
  rmSync(folder, { recursive: true, force: true })
})

async function verified(token: string) {
  const keys = createRemoteJWKSet(new URL('/jwks', issuer.url))
  return await jwtVerify(token, keys, {
    issuer: issuer.url,
    audience: apiAudience,
    typ: 'at+jwt',
    algorithms: ['RS256'],
  })
}

/** A browser's part of a sign-in at the web's client, up to the code. */
class Browser {
  readonly cookies = new Map<string, string>()

  async go(url: string | URL, form?: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const post = form === undefined ? {} : { method: 'POST', body: new URLSearchParams(form) }
    const response = await fetch(url, { redirect: 'manual', headers: { cookie, ...headers }, ...post })
    for (const line of response.headers.getSetCookie()) {
      const [name = '', value = ''] = line.split(';')[0]?.split('=') ?? []
      if (value === '') this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    return response
  }
}

const verifier = 'v'.repeat(43)
// SHA-256 of the verifier above.
const challenge = await crypto.subtle
  .digest('SHA-256', new TextEncoder().encode(verifier))
  .then((hash) => Buffer.from(hash).toString('base64url'))

function authorizeUrl(more: Record<string, string> = {}): URL {
  const url = new URL('/auth', issuer.url)
  url.search = new URLSearchParams({
    client_id: 'web',
    response_type: 'code',
    redirect_uri: `${webUrl}/api/auth/callback/oidc`,
    scope: 'openid profile offline_access api',
    state: 's',
    nonce: 'n',
    code_challenge: challenge,
    code_challenge_method: 'S256',
    ...more,
  }).toString()
  return url
}

async function openSignIn(browser: Browser, more: Record<string, string> = {}): Promise<URL> {
  const response = await browser.go(authorizeUrl(more))
  return new URL(response.headers.get('location') ?? '', issuer.url)
}

async function signIn(browser: Browser, sub: string): Promise<Record<string, string>> {
  const page = await openSignIn(browser)
  const chosen = await browser.go(page, { sub })
  const back = await browser.go(chosen.headers.get('location') ?? '')
  const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? ''
  const redirect_uri = `${webUrl}/api/auth/callback/oidc`
  return await askWeb({ grant_type: 'authorization_code', code, redirect_uri, code_verifier: verifier })
}

async function askWeb(form: Record<string, string>): Promise<Record<string, string>> {
  const authorization = `Basic ${Buffer.from(`web:${secrets.webClientSecret}`).toString('base64')}`
  const response = await fetch(new URL('/token', issuer.url), {
    method: 'POST',
    headers: { authorization },
    body: new URLSearchParams(form),
  })
  return (await response.json()) as Record<string, string>
}

test('a user token is a signed JWT for the API, with the person as subject and the scope api', async () => {
  const { accessToken } = await userToken(issuer.url, 'owner-1')
  const { payload } = await verified(accessToken)
  expect(payload).toMatchObject({ sub: 'demo-owner-1', client_id: 'command-line', scope: 'api' })
})

test('a client token is a signed JWT for the API with the scope ingest and no person', async () => {
  const { accessToken } = await clientToken(issuer.url, 'tax-bureau', secrets.clients['tax-bureau'] ?? '')
  const { payload } = await verified(accessToken)
  expect(payload).toMatchObject({ client_id: 'tax-bureau', scope: 'ingest', sub: 'tax-bureau' })
})

test('a wrong secret, an unknown user and an issuer that is down each get one clear line', async () => {
  await expect(clientToken(issuer.url, 'tax-bureau', 'wrong')).rejects.toThrow(/invalid_client/)
  await expect(userToken(issuer.url, 'nobody')).rejects.toThrow(/no demo user "nobody". There are: owner-1, /)
  await expect(userToken('http://127.0.0.1:1', 'owner-1')).rejects.toThrow(/does not answer.*npm start/)
})

test('the web gets an access token for the API, an ID token with the name, and a refresh token', async () => {
  const tokens = await signIn(new Browser(), 'demo-manager-1')
  await verified(tokens.access_token ?? '')
  expect(decodeJwt(tokens.id_token ?? '')).toMatchObject({ sub: 'demo-manager-1', name: '张敏', nonce: 'n' })
  expect(tokens.refresh_token).toBeTypeOf('string')
})

test('four refreshes at the same moment all succeed', async () => {
  const { refresh_token = '' } = await signIn(new Browser(), 'demo-owner-1')
  const answers = await Promise.all([1, 2, 3, 4].map(() => askWeb({ grant_type: 'refresh_token', refresh_token })))
  for (const answer of answers) await verified(answer.access_token ?? '')
})

test('a restart signs nobody out: the refresh token and the session still count', async () => {
  const browser = new Browser()
  const { refresh_token = '' } = await signIn(browser, 'demo-owner-1')
  await issuer.stop()
  await start()
  // The client notices a connection of the first server only when it uses it.
  await expect.poll(() => fetch(new URL('/jwks', issuer.url)).then((response) => response.ok)).toBe(true)
  await verified((await askWeb({ grant_type: 'refresh_token', refresh_token })).access_token ?? '')
  const again = await browser.go(authorizeUrl())
  expect(again.headers.get('location')).toContain(`${webUrl}/api/auth/callback/oidc?code=`)
})

test('signing out with the ID token ends the session and its refresh tokens, and returns to the web', async () => {
  const browser = new Browser()
  const { refresh_token = '', id_token = '' } = await signIn(browser, 'demo-owner-2')
  const url = new URL('/session/end', issuer.url)
  url.search = new URLSearchParams({ id_token_hint: id_token, post_logout_redirect_uri: `${webUrl}/` }).toString()
  const page = await (await browser.go(url)).text()
  expect(page).toContain('.click()')
  const xsrf = /name="xsrf" value="([^"]+)"/.exec(page)?.[1] ?? ''
  const done = await browser.go(new URL('/session/end/confirm', issuer.url), { xsrf, logout: 'yes' })
  expect(done.headers.get('location')).toBe(`${webUrl}/`)
  expect(await askWeb({ grant_type: 'refresh_token', refresh_token })).toMatchObject({ error: 'invalid_grant' })
  expect((await browser.go(authorizeUrl())).headers.get('location')).toContain('/interaction/')
})

test('a sign-out that nobody proved is asked about and presses nothing by itself', async () => {
  const browser = new Browser()
  await signIn(browser, 'demo-owner-1')
  const page = await (await browser.go(new URL('/session/end', issuer.url))).text()
  expect(page).toContain('要退出登录吗')
  expect(page).not.toContain('<script')
})

test('the sign-in page shows a card for each demo user and loads nothing from elsewhere', async () => {
  const browser = new Browser()
  const response = await browser.go(await openSignIn(browser))
  const page = await response.text()
  for (const user of demoUsers) expect(page).toContain(`value="${user.sub}"`)
  expect(page).toContain('91330921XNQY00037H')
  expect(page).not.toMatch(/(src|href)="(https?:)?\/\/(?!localhost)/)
  expect(response.headers.get('content-security-policy')).toContain(`default-src 'none'`)
})

test('the sign-in page speaks the language that the web asked for, else the browser’s', async () => {
  const browser = new Browser()
  const byWeb = await browser.go(await openSignIn(browser, { ui_locales: 'en' }), undefined, {
    'accept-language': 'zh-CN',
  })
  expect(await byWeb.text()).toContain('Whom do you want to sign in as?')
  const byBrowser = await browser.go(await openSignIn(browser), undefined, { 'accept-language': 'en-GB,zh;q=0.5' })
  expect(await byBrowser.text()).toContain('<html lang="en">')
  const byNeither = await browser.go(await openSignIn(browser), undefined, { 'accept-language': 'fr' })
  expect(await byNeither.text()).toContain('你想以谁的身份登录')
})

test('a person who is no demo user, and a request that has expired, get a page that says what to do', async () => {
  const browser = new Browser()
  const page = await openSignIn(browser)
  const unknown = await browser.go(page, { sub: 'demo-mallory' })
  expect([unknown.status, await unknown.text()]).toEqual([400, expect.stringContaining('没有这个演示用户')])
  const expired = await new Browser().go(page)
  expect([expired.status, await expired.text()]).toEqual([400, expect.stringContaining('这次登录请求已过期')])
})

test('a protocol error names its code in small, escaped, and leads back to the web', async () => {
  const response = await new Browser().go(authorizeUrl({ redirect_uri: 'http://evil.example/<script>' }))
  const page = await response.text()
  expect(response.status).toBe(400)
  expect(page).toContain('invalid_redirect_uri')
  expect(page).toContain(`href="${webUrl}"`)
  expect(page).not.toContain('<script>')
})

test('an authorization request without PKCE is refused', async () => {
  const url = authorizeUrl()
  url.searchParams.delete('code_challenge')
  url.searchParams.delete('code_challenge_method')
  const response = await new Browser().go(url)
  expect(response.headers.get('location')).toContain('error=invalid_request')
})

test('a second load of the secrets keeps every key and gives new clients theirs', async () => {
  const again = await loadSecrets(join(folder, 'secrets.json'))
  expect(again).toEqual(secrets)
})

test('a system that the platform puts there gets tokens, with its new secret alone after a change, none once removed', async () => {
  const clientId = 'client-01jdh2m4x7n8p9q0r1s2t3v4w5'
  const keep = (method: 'PUT' | 'DELETE', secret?: string, key = secrets.issuerClientsKey) =>
    fetch(`${issuer.url}/clients/${clientId}`, {
      method,
      headers: { authorization: `Bearer ${key}` },
      ...(secret ? { body: JSON.stringify({ secret }) } : {}),
    })
  const [first, second] = ['a'.repeat(64), 'b'.repeat(64)]
  expect((await keep('PUT', first, 'wrong')).status).toBe(401)
  await expect(clientToken(issuer.url, clientId, first, 'api')).rejects.toThrow()
  expect((await keep('PUT', 'short')).status).toBe(400)
  expect((await keep('PUT', first)).status).toBe(204)
  const { accessToken } = await clientToken(issuer.url, clientId, first, 'api')
  expect(decodeJwt(accessToken)).toMatchObject({ client_id: clientId, sub: clientId, aud: apiAudience })
  await keep('PUT', second)
  await expect(clientToken(issuer.url, clientId, first, 'api')).rejects.toThrow()
  await clientToken(issuer.url, clientId, second, 'api')
  expect((await keep('DELETE')).status).toBe(204)
  await expect(clientToken(issuer.url, clientId, second, 'api')).rejects.toThrow()
})

test('a client of another form, like that of the web, can’t be put or removed', async () => {
  for (const name of ['web', 'tax-bureau', 'client-x']) {
    const headers = { authorization: `Bearer ${secrets.issuerClientsKey}` }
    expect((await fetch(`${issuer.url}/clients/${name}`, { method: 'DELETE', headers })).status).toBe(404)
  }
})
