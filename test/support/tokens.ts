import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type CryptoKey, exportJWK, generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { type Instant, toEpochMs } from '#shared/kernel/instant'

type Claims = {
  readonly subject: string
  readonly now: Instant
  readonly clientId?: string
  readonly audience?: string
  readonly issuer?: string
  readonly typ?: string
  readonly lifeSeconds?: number
  readonly more?: JWTPayload
  readonly key?: CryptoKey
}

export type TestIssuer = {
  readonly url: string
  /** An access token as a real issuer makes it; each claim can be made wrong. */
  token(claims: Claims): Promise<string>
  stop(): Promise<void>
}

/** An issuer with discovery and keys on a free port, so that tokens are checked for real. */
export async function startTestIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'test', alg: 'RS256', use: 'sig' }] }
  const server = createServer((request, response) => {
    const known = request.url?.startsWith('/.well-known/') ? { issuer: url, jwks_uri: `${url}/jwks` } : keys
    response.setHeader('content-type', 'application/json').end(JSON.stringify(known))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}` // a TCP server's address is never text

  return {
    url,
    token: ({ subject, now, clientId = 'web', lifeSeconds = 600, ...given }) => {
      const issuedAt = Math.floor(toEpochMs(now) / 1000)
      return new SignJWT({ client_id: clientId, ...given.more })
        .setProtectedHeader({ alg: 'RS256', kid: 'test', typ: given.typ ?? 'at+jwt' })
        .setSubject(subject)
        .setIssuer(given.issuer ?? url)
        .setAudience(given.audience ?? 'urn:zhoushan:api')
        .setIssuedAt(issuedAt)
        .setExpirationTime(issuedAt + lifeSeconds)
        .sign(given.key ?? privateKey)
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }
}
