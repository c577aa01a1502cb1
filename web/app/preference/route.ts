import { type NextRequest, NextResponse } from 'next/server'
import { config } from '#web/lib/config.ts'
import { keepPreferences } from '#web/lib/keep-preferences.ts'
import { isFromOwnOrigin, ownPath } from '#web/lib/own-origin.ts'

/** Keeps how pages are shown (language, scheme, size of text …) and goes back to the page that asked. */
export async function POST(request: NextRequest): Promise<Response> {
  const { origin } = config()
  if (!isFromOwnOrigin(request.headers, origin)) return new Response(null, { status: 403 })
  const back = ownPath(request.headers.get('referer'), origin)
  const response = NextResponse.redirect(new URL(back, origin), 303)
  const form = await request.formData()
  keepPreferences(response, (name) => form.get(name))
  return response
}
