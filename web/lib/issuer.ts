import * as z from 'zod'
import { config } from './config.ts'

const Discovery = z.object({ token_endpoint: z.url(), end_session_endpoint: z.url().optional() })
type Discovery = z.infer<typeof Discovery>

const Tokens = z.object({
  access_token: z.string(),
  expires_in: z.number().positive(),
  refresh_token: z.string().optional(),
  id_token: z.string().optional(),
})
export type Tokens = z.infer<typeof Tokens>

const patienceMs = 5_000
let discovery: Discovery | undefined

async function discover(): Promise<Discovery> {
  if (discovery) return discovery
  const answer = await fetch(`${config().issuer.url}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(patienceMs),
    cache: 'no-store',
  })
  if (!answer.ok) throw new Error(`the issuer's discovery document answered ${answer.status}`)
  discovery = Discovery.parse(await answer.json())
  return discovery
}

/**
 * New tokens for a refresh token.
 * @returns undefined when the issuer says that the grant is over; throws when it can't be asked
 */
export async function renewTokens(refreshToken: string): Promise<Tokens | undefined> {
  const { clientId, clientSecret } = config().issuer
  const { token_endpoint } = await discover()
  const basic = Buffer.from(`${encodeURIComponent(clientId)}:${encodeURIComponent(clientSecret)}`).toString('base64')
  const answer = await fetch(token_endpoint, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ grant_type: 'refresh_token', refresh_token: refreshToken }),
    signal: AbortSignal.timeout(patienceMs),
    cache: 'no-store',
  })
  if (answer.status === 400 || answer.status === 401) return undefined
  if (!answer.ok) throw new Error(`the issuer's token endpoint answered ${answer.status}`)
  return Tokens.parse(await answer.json())
}

/** Where the issuer ends its own session and sends the browser back to `returnTo`; null when it has no such place. */
export async function signOutAddress(idToken: string | null, returnTo: string): Promise<string | null> {
  const { end_session_endpoint } = await discover()
  if (end_session_endpoint === undefined) return null
  const url = new URL(end_session_endpoint)
  if (idToken !== null) url.searchParams.set('id_token_hint', idToken)
  url.searchParams.set('client_id', config().issuer.clientId)
  url.searchParams.set('post_logout_redirect_uri', returnTo)
  return url.href
}
