import type { NextRequest } from 'next/server'
import { type Instant, toEpochMs, toInstant } from '#shared/kernel/instant'
import { config } from '#web/lib/config.ts'
import { isFromOwnOrigin } from '#web/lib/own-origin.ts'
import { endOf, peekSession } from '#web/lib/session.ts'
import { saveSession } from '#web/lib/session-store.ts'

const left = (endsAt: Instant | undefined) =>
  Response.json(
    { leftMs: endsAt === undefined ? 0 : Math.max(0, toEpochMs(endsAt) - Date.now()) },
    { headers: { 'cache-control': 'no-store' } },
  )

/** How much of the session is left, for the notice; asking does not move its end. */
export async function GET(): Promise<Response> {
  return left((await peekSession())?.session.endsAt)
}

/** Stay signed in. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isFromOwnOrigin(request.headers, config().origin)) return new Response(null, { status: 403 })
  const current = await peekSession()
  if (!current) return left(undefined)
  const { id, session } = current
  const endsAt = endOf(session.createdAt, toInstant(Date.now()))
  // Somebody else's write moved the end too, or ended the session: then that counts.
  const saved = await saveSession(id, { ...session, endsAt })
  return left(saved?.endsAt ?? (await peekSession())?.session.endsAt)
}
