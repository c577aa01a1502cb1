import { setTimeout as pause } from 'node:timers/promises'
import { cookies } from 'next/headers'
import { cache } from 'react'
import { type Instant, plusMs, toInstant } from '#shared/kernel/instant'
import { config } from './config.ts'
import { renewTokens } from './issuer.ts'
import { endSession, loadSession, type Session, saveSession } from './session-store.ts'

const minuteMs = 60_000
/** ASVS 3.3: a session ends half an hour after the last request and after a working day in any case. */
const idleMs = 30 * minuteMs
export const longestMs = 12 * 60 * minuteMs
/** A request moves the end at most this often, so that reading a page is not a write each time. */
const touchEveryMs = 5 * minuteMs
/** Tokens are renewed this long before they end. */
const marginMs = 30_000
const renewalMs = 10_000

const now = (): Instant => toInstant(Date.now())
const earlier = (a: Instant, b: Instant): Instant => (a < b ? a : b)

/** `__Host-` wherever the address is https: then no sibling domain can set it. */
export const sessionCookie = (): string => (config().isHttps ? '__Host-session' : 'session')

/** @returns the end of a session that was used at `at` */
export const endOf = (createdAt: Instant, at: Instant): Instant =>
  earlier(plusMs(at, idleMs), plusMs(createdAt, longestMs))

export type Current = { readonly id: string; readonly session: Session }

/** The session of this request as it stands; nothing is moved. */
export async function peekSession(): Promise<Current | undefined> {
  const id = (await cookies()).get(sessionCookie())?.value
  if (id === undefined) return undefined
  const session = await loadSession(id)
  return !session || session.endsAt <= now() ? undefined : { id, session }
}

/** The session of this request, once for all that ask; using it moves its end. */
export const currentSession = cache(async (): Promise<Current | undefined> => {
  const current = await peekSession()
  return current && { id: current.id, session: await touched(current.id, current.session) }
})

async function touched(id: string, session: Session): Promise<Session> {
  const endsAt = endOf(session.createdAt, now())
  if (endsAt <= plusMs(session.endsAt, touchEveryMs)) return session
  // Losing to another request is fine: that one moved the end too, or ended the session.
  return (await saveSession(id, { ...session, endsAt })) ?? session
}

/**
 * An access token that is good for the next half minute. Of requests at once one renews it, under the version of the
 * session, and the others wait for it: with rotating refresh tokens a second renewal would end the grant.
 * @returns undefined when the session is over; throws when the issuer can't be asked (the session stays)
 */
export async function accessToken({ id, session }: Current): Promise<string | undefined> {
  const giveUpAt = Date.now() + renewalMs
  let seen: Session | undefined = session
  while (seen && Date.now() < giveUpAt) {
    if (seen.accessTokenEndsAt > plusMs(now(), marginMs)) return seen.accessToken
    if (seen.refreshToken === null) return undefined
    const isTaken = seen.renewingUntil !== null && seen.renewingUntil > now()
    const claimed = isTaken ? undefined : await saveSession(id, { ...seen, renewingUntil: plusMs(now(), renewalMs) })
    if (claimed) return renewed(id, claimed)
    await pause(50)
    seen = await loadSession(id)
  }
  if (!seen) return undefined
  throw new Error('the access token was not renewed in time')
}

async function renewed(id: string, claimed: Session): Promise<string | undefined> {
  if (claimed.refreshToken === null) return undefined
  const tokens = await renewTokens(claimed.refreshToken)
  if (!tokens) {
    await endSession(id)
    return undefined
  }
  const saved = await saveSession(id, {
    ...claimed,
    accessToken: tokens.access_token,
    accessTokenEndsAt: plusMs(now(), tokens.expires_in * 1000),
    refreshToken: tokens.refresh_token ?? claimed.refreshToken,
    idToken: tokens.id_token ?? claimed.idToken,
    renewingUntil: null,
  })
  return saved?.accessToken
}
