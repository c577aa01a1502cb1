import { type NextRequest, NextResponse } from 'next/server'
import { actFor, memberships } from '#web/lib/acting-organisation.ts'
import { config } from '#web/lib/config.ts'
import { ownPath } from '#web/lib/own-origin.ts'
import { placeOf } from '#web/lib/place.ts'
import { currentSession } from '#web/lib/session.ts'

/**
 * After the issuer: one organisation is taken as it is, of several one is asked for, then on to where one came from; who
 * came from the front door goes to their own place.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const { origin } = config()
  const to = ownPath(request.nextUrl.searchParams.get('to'), origin)
  const current = await currentSession()
  if (!current) return NextResponse.redirect(new URL('/sign-in', origin), 303)
  // Who can't be asked now is asked by the API later: with one membership nothing has to be chosen.
  const found = await memberships().catch(() => undefined)
  const [only] = found ?? []
  if (found && (found.length !== 1 || !only)) {
    return NextResponse.redirect(new URL(`/sign-in/organisation?${new URLSearchParams({ to })}`, origin), 303)
  }
  if (only) await actFor(current, only, false)
  return NextResponse.redirect(new URL(to === '/' ? placeOf(only?.organisationKind) : to, origin), 303)
}
