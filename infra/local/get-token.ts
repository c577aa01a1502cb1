import { createHash, randomBytes } from 'node:crypto'
import * as z from 'zod'
import { demoPeople, demoUsers } from './demo-users.ts'
import { LocalError } from './local-error.ts'
import { apiAudience, commandLineRedirect } from './local-issuer.ts'

const TokenAnswer = z.object({ access_token: z.string(), expires_in: z.number() })
const mostRedirects = 10

export interface Token {
  readonly accessToken: string
  readonly expiresInSeconds: number
}

/** Signs a demo user in as a browser would: authorization code with PKCE, the sign-in page, redirects, cookies. */
export async function userToken(issuer: string, name: string): Promise<Token> {
  const user = demoPeople.find((candidate) => candidate.name === name)
  if (user === undefined) {
    throw new LocalError(`There is no demo user "${name}". There are: ${demoUsers.map((one) => one.name).join(', ')}.`)
  }
  const verifier = randomBytes(32).toString('base64url')
  const state = randomBytes(16).toString('base64url')
  const authorization = new URL('/auth', issuer)
  authorization.search = new URLSearchParams({
    client_id: 'command-line',
    response_type: 'code',
    redirect_uri: commandLineRedirect,
    scope: 'openid profile api',
    state,
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
  }).toString()
  const returned = await followSignIn(authorization, user.sub)
  if (returned.get('state') !== state) throw new Error('the issuer returned another state than was sent')
  return await askToken(issuer, {
    grant_type: 'authorization_code',
    client_id: 'command-line',
    redirect_uri: commandLineRedirect,
    code: returned.get('code') ?? '',
    code_verifier: verifier,
  })
}

/** Gets a token for a system by client credentials. */
export async function clientToken(
  issuer: string,
  id: string,
  secret: string,
  scope: 'ingest' | 'api' = 'ingest',
): Promise<Token> {
  const basic = Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')
  return await askToken(
    issuer,
    { grant_type: 'client_credentials', scope, resource: apiAudience },
    { authorization: `Basic ${basic}` },
  )
}

/** Walks the redirects, chooses the person on the sign-in page, and gives what arrives at the redirect address. */
async function followSignIn(start: URL, sub: string): Promise<URLSearchParams> {
  const cookies = new Map<string, string>()
  let url = start
  let body: URLSearchParams | undefined
  for (let step = 0; step < mostRedirects; step += 1) {
    const response = await reach(url, {
      redirect: 'manual',
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(body === undefined ? {} : { method: 'POST', body }),
    })
    for (const cookie of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (name !== undefined && value !== undefined) cookies.set(name, value)
    }
    const location = response.headers.get('location')
    body = undefined
    if (location !== null) {
      url = new URL(location, url)
      if (url.href.startsWith(commandLineRedirect)) return url.searchParams
    } else if (response.ok && url.pathname.startsWith('/interaction/')) {
      body = new URLSearchParams({ sub })
    } else {
      throw new Error(`signing in stopped at ${url.pathname} with status ${response.status}`)
    }
  }
  throw new Error(`signing in did not end within ${mostRedirects} steps`)
}

async function askToken(issuer: string, form: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await reach(new URL('/token', issuer), { method: 'POST', headers, body: new URLSearchParams(form) })
  const answer: unknown = await response.json()
  if (!response.ok) throw new LocalError(`The issuer gives no token: ${JSON.stringify(answer)}`)
  const { access_token, expires_in } = TokenAnswer.parse(answer)
  return { accessToken: access_token, expiresInSeconds: expires_in }
}

async function reach(url: URL, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init)
  } catch {
    throw new LocalError(
      `The issuer at ${url.origin} does not answer. Is the local system running? Start it with: npm start`,
    )
  }
}
