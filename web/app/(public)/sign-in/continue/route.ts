import { type NextRequest, NextResponse } from 'next/server'
import type { Membership } from '#shared/identity/me.contract'
import type { Settings } from '#shared/notification/settings'
import { settings } from '#shared/notification/settings.contract'
import { actFor, memberships } from '#web/lib/acting-organisation.ts'
import { read } from '#web/lib/api.ts'
import { config } from '#web/lib/config.ts'
import { keepPreferences } from '#web/lib/keep-preferences.ts'
import { ownPath } from '#web/lib/own-origin.ts'
import { placeOf } from '#web/lib/place.ts'
import { currentSession } from '#web/lib/session.ts'

/**
 * After the issuer: one organisation is taken as it is, of several one is asked for, then on to where one came from; who
 * came from the front door goes to their own place. How the person likes to be served comes along.
 */
export async function GET(request: NextRequest): Promise<Response> {
  const { origin } = config()
  const to = ownPath(request.nextUrl.searchParams.get('to'), origin)
  const current = await currentSession()
  if (!current) return NextResponse.redirect(new URL('/sign-in', origin), 303)
  // Who can't be asked now is asked by the API later: with one membership nothing has to be chosen.
  const [found, liked] = await Promise.all([
    memberships().catch(() => undefined),
    read(settings.show, {}).catch(() => undefined),
  ])
  if (found?.length === 1 && found[0]) await actFor(current, found[0], false)
  const response = NextResponse.redirect(new URL(nextStop(found, to), origin), 303)
  if (liked) keepPreferences(response, (name) => likedChoice(liked, name))
  return response
}

function nextStop(found: readonly Membership[] | undefined, to: string): string {
  if (found && found.length > 1) return `/sign-in/organisation?${new URLSearchParams({ to })}`
  if (to !== '/') return to
  // A newcomer has a company to claim.
  return found?.length === 0 ? '/claim' : placeOf(found?.[0]?.organisationKind)
}

/** Only what differs from where everybody starts: that may be a choice of this browser's reader, made before signing in. */
function likedChoice({ language, largerText }: Settings, name: string): string | undefined {
  if (name === 'language') return language === 'en' ? 'en' : undefined
  if (name === 'text') return largerText ? 'larger' : undefined
  return undefined
}
