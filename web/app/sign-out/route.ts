import { type NextRequest, NextResponse } from 'next/server'
import { config } from '#web/lib/config.ts'
import { signOutAddress } from '#web/lib/issuer.ts'
import { isFromOwnOrigin } from '#web/lib/own-origin.ts'
import { currentSession, sessionCookie } from '#web/lib/session.ts'
import { endSession, endSessionsOf } from '#web/lib/session-store.ts'

/**
 * Ends our session first, or with `everywhere` all that the person has, then the issuer's: if the issuer can't be asked,
 * one is signed out here all the same.
 */
export async function POST(request: NextRequest): Promise<Response> {
  const { origin, isHttps } = config()
  if (!isFromOwnOrigin(request.headers, origin)) return new Response(null, { status: 403 })
  const current = await currentSession()
  if (current) {
    const isEverywhere = request.nextUrl.searchParams.has('everywhere')
    if (isEverywhere) await endSessionsOf(current.session.subject)
    await endSession(current.id)
  }
  const home = new URL('/', origin).href
  const federated = current ? await signOutAddress(current.session.idToken, home).catch(() => null) : null
  const response = NextResponse.redirect(federated ?? home, 303)
  response.cookies.set(sessionCookie(), '', { path: '/', maxAge: 0, httpOnly: true, sameSite: 'lax', secure: isHttps })
  // What was typed and kept in this browser belongs to who is leaving. Browsers heed it on https only.
  response.headers.set('Clear-Site-Data', '"storage"')
  return response
}
