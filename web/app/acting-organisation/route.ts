import { type NextRequest, NextResponse } from 'next/server'
import type { OrganisationKind } from '#shared/kernel/role'
import { actFor, memberships } from '#web/lib/acting-organisation.ts'
import { config } from '#web/lib/config.ts'
import { isFromOwnOrigin, ownPath } from '#web/lib/own-origin.ts'
import { placeOf } from '#web/lib/place.ts'
import { currentSession } from '#web/lib/session.ts'

/** Chooses whom the person acts for; somebody else's organisation is the same 404 as one that does not exist. */
export async function POST(request: NextRequest): Promise<Response> {
  const { origin } = config()
  if (!isFromOwnOrigin(request.headers, origin)) return new Response(null, { status: 403 })
  const current = await currentSession()
  if (!current) return NextResponse.redirect(new URL('/sign-in', origin), 303)
  const form = await request.formData()
  const found = await memberships()
  const chosen = found.find((membership) => membership.organisationId === form.get('organisation'))
  if (!chosen) return new Response(null, { status: 404 })
  await actFor(current, chosen, found.length > 1)
  const said = form.get('to')
  const to = ownPath(typeof said === 'string' ? said : null, origin)
  return NextResponse.redirect(
    new URL(isOpenTo(to, chosen.organisationKind) ? to : placeOf(chosen.organisationKind), origin),
    303,
  )
}

/** From the front door one goes to one's own place; a page of another kind of organisation would only refuse. */
const isOpenTo = (path: string, kind: OrganisationKind): boolean =>
  path !== '/' && !['/company', '/bank', '/office'].some((place) => path.startsWith(place) && place !== placeOf(kind))
