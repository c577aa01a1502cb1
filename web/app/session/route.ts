import type { NextRequest } from 'next/server'
import { toInstant } from '#shared/kernel/instant'
import { config } from '#web/lib/config.ts'
import { isFromOwnOrigin } from '#web/lib/own-origin.ts'
import { endOf, peekSession } from '#web/lib/session.ts'
import { saveSession } from '#web/lib/session-store.ts'

const headers = { 'cache-control': 'no-store' }

/** When the session ends, for the notice; asking does not move the end. */
export async function GET(): Promise<Response> {
  const current = await peekSession()
  return Response.json({ endsAt: current?.session.endsAt ?? null }, { headers })
}

/** Stay signed in. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isFromOwnOrigin(request.headers, config().origin)) return new Response(null, { status: 403 })
  const current = await peekSession()
  if (!current) return Response.json({ endsAt: null }, { status: 401, headers })
  const { id, session } = current
  const endsAt = endOf(session.createdAt, toInstant(Date.now()))
  await saveSession(id, { ...session, endsAt })
  return Response.json({ endsAt }, { headers })
}
