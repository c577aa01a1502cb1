import { createRemoteJWKSet, errors, type JWTPayload, type JWTVerifyOptions, jwtVerify } from 'jose'
import { unauthenticated, unavailable } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { toEpochMs } from '#shared/kernel/instant'
import type { Config } from './config.ts'
import type { Platform } from './context.ts'

/** Who the issuer says it is: a person (subject) or a system (client). What they may do comes from our memberships. */
export type Caller =
  | { readonly kind: 'person'; readonly subject: string }
  | { readonly kind: 'client'; readonly clientId: string }

export type Authenticate = (authorization: string | undefined) => Promise<Caller | undefined>

/** A token that was checked, until its end or a minute later: checking a signature costs more than all else in a request. */
type Known = { readonly caller: Caller; readonly untilMs: number }
const knownMs = 60_000
const knownAtMost = 10_000

/** Errors of the key set, not of the token: the issuer is away or answers nonsense. */
const outages = new Set(['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'])

/**
 * Checks bearer tokens against the issuer's keys (discovered and cached): issuer, audience, expiry, type. Their time is
 * the real one, also where the platform's clock goes ahead.
 * The returned function gives nothing where no token was sent. @throws unauthenticated with what is wrong
 */
export function authenticator(platform: Platform): Authenticate {
  const { issuer, clockAheadMs } = platform.config
  let keys: Promise<ReturnType<typeof createRemoteJWKSet>> | undefined
  const known = new Map<string, Known>()

  return async (authorization) => {
    if (authorization === undefined) return undefined
    const now = toEpochMs(platform.clock.now()) - clockAheadMs
    const found = known.get(authorization)
    if (found && found.untilMs > now) return found.caller
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization)?.[1]
    if (token === undefined) throw new DomainError(unauthenticated, { reason: 'Authorization: Bearer <token>' })
    keys ??= discoverKeys(issuer.url)
    try {
      const { payload } = await jwtVerify(token, await keys, { ...wantedOf(issuer), currentDate: new Date(now) })
      if (!isAccessToken(issuer, payload)) throw new errors.JWTClaimValidationFailed('no access token for us', payload)
      const clientId = String(payload.client_id)
      const subject = String(payload.sub)
      const caller: Caller = subject === clientId ? { kind: 'client', clientId } : { kind: 'person', subject }
      if (known.size >= knownAtMost) known.clear()
      known.set(authorization, { caller, untilMs: Math.min(now + knownMs, Number(payload.exp) * 1000) })
      return caller
    } catch (error) {
      if (error instanceof errors.JOSEError && !outages.has(error.code))
        throw new DomainError(unauthenticated, { reason: error.code })
      keys = undefined
      throw new DomainError(unavailable)
    }
  }
}

function wantedOf({ url, audience, tokens }: Config['issuer']): JWTVerifyOptions {
  return {
    issuer: url,
    ...(tokens === 'rfc9068' ? { audience, typ: 'at+jwt' } : {}),
    algorithms: ['RS256', 'PS256', 'ES256', 'EdDSA'],
    requiredClaims: ['sub', 'exp', 'client_id'],
  }
}

/** Cognito's access tokens have neither type nor audience: a claim says what they are, a scope for whom. */
function isAccessToken({ tokens, audience }: Config['issuer'], { token_use: use, scope }: JWTPayload): boolean {
  if (tokens === 'rfc9068') return true
  return (
    use === 'access' &&
    String(scope)
      .split(' ')
      .some((one) => one.startsWith(`${audience}/`))
  )
}

async function discoverKeys(issuer: string) {
  const found = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(5_000),
  })
  if (!found.ok) throw new Error(`issuer answers ${found.status}`)
  const { jwks_uri: address } = (await found.json()) as { jwks_uri: string } // OpenID Discovery 1.0, section 3
  return createRemoteJWKSet(new URL(address))
}
