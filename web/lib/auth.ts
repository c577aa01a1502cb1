import type { AuthOptions, CookieOption, CookiesOptions } from 'next-auth'
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters'
import type { OAuthConfig } from 'next-auth/providers/oauth'
import { plusMs, toInstant } from '#shared/kernel/instant'
import { config } from './config.ts'
import { endOf, longestMs, sessionCookie } from './session.ts'
import { endSession, noteSession, saveSession } from './session-store.ts'

/** Our name for the issuer inside next-auth: it is part of the callback's address, `/api/auth/callback/oidc`. */
export const providerId = 'oidc'
/** The API as the tokens name it. */
const audience = 'urn:zhoushan:api'

type Claims = { readonly sub: string; readonly name?: string; readonly preferred_username?: string }

function provider(): OAuthConfig<Claims> {
  const { url, clientId, clientSecret, scope } = config().issuer
  return {
    id: providerId,
    name: 'OIDC',
    type: 'oauth',
    wellKnown: `${url}/.well-known/openid-configuration`,
    authorization: { params: { scope, resource: audience } },
    // The token is meant for the API, so the issuer's userinfo would refuse it: names come in the id token.
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    clientId,
    clientSecret,
    profile: (claims) => ({ id: claims.sub, name: claims.name ?? claims.preferred_username ?? claims.sub }),
  }
}

/**
 * A sign-in is one session item with its tokens; there is no user kept beside it. next-auth gives the person, the tokens
 * and the session's id in three calls of one request, so the adapter lives for one request and writes at the third.
 */
function sessionAdapter(formerId: string | undefined): Adapter {
  let person: AdapterUser | undefined
  let account: AdapterAccount | undefined
  return {
    // Nobody is known beforehand, and an old session is never taken over: a sign-in always makes a new id.
    getUser: async () => null,
    getUserByEmail: async () => null,
    getUserByAccount: async () => null,
    getSessionAndUser: async () => null,
    updateUser: async () => {
      throw new Error('people are not kept here')
    },
    updateSession: async () => null,
    createUser: async (user: Omit<AdapterUser, 'id'>) => {
      person = { ...user, id: crypto.randomUUID() }
      return person
    },
    linkAccount: async (linked: AdapterAccount) => {
      account = linked
    },
    createSession: async (created) => {
      if (!person || !account?.access_token) throw new Error('a session was made before its tokens were known')
      await storeSignIn(created.sessionToken, person, account)
      if (formerId !== undefined) await endSession(formerId)
      return created
    },
    deleteSession: async (id: string) => endSession(id),
  }
}

async function storeSignIn(id: string, person: AdapterUser, account: AdapterAccount): Promise<void> {
  const createdAt = toInstant(Date.now())
  await saveSession(id, {
    version: 0,
    subject: account.providerAccountId,
    name: person.name ?? account.providerAccountId,
    createdAt,
    endsAt: endOf(createdAt, createdAt),
    acting: null,
    hasSeveralOrganisations: false,
    accessToken: account.access_token ?? '',
    accessTokenEndsAt: account.expires_at === undefined ? createdAt : toInstant(account.expires_at * 1000),
    refreshToken: account.refresh_token ?? null,
    idToken: account.id_token ?? null,
    renewingUntil: null,
  })
  await noteSession(id, account.providerAccountId, plusMs(createdAt, longestMs))
}

function cookiesOf(isHttps: boolean): CookiesOptions {
  const cookie = (name: string): CookieOption => ({
    name: isHttps ? `__Host-${name}` : name,
    options: { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps },
  })
  return {
    sessionToken: { ...cookie('session'), name: sessionCookie() },
    callbackUrl: cookie('sign-in-return'),
    csrfToken: cookie(csrfName),
    pkceCodeVerifier: cookie('sign-in-pkce'),
    state: cookie('sign-in-state'),
    nonce: cookie('sign-in-nonce'),
  }
}

const csrfName = 'sign-in-csrf'
/** The cookie that holds `token|hash`; the sign-in form sends the token back. */
export const csrfCookie = (): string => (config().isHttps ? `__Host-${csrfName}` : csrfName)

/** @param formerId the session that this browser had before, which a new sign-in ends */
export function authOptions(formerId: string | undefined): AuthOptions {
  const { isHttps, secret } = config()
  return {
    providers: [provider()],
    adapter: sessionAdapter(formerId),
    session: { strategy: 'database', maxAge: longestMs / 1000, generateSessionToken: newSessionId },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: cookiesOf(isHttps),
    useSecureCookies: isHttps,
    secret,
  }
}

/** 256 random bits: it can't be guessed and says nothing. */
const newSessionId = () => Buffer.from(crypto.getRandomValues(new Uint8Array(32))).toString('base64url')
