import { type NextRequest, NextResponse } from 'next/server'
import { config } from '#web/lib/config.ts'
import { isFromOwnOrigin, ownPath } from '#web/lib/own-origin.ts'
import { choices } from '#web/lib/preferences.ts'

const yearSeconds = 365 * 24 * 3600

/** Keeps how pages are shown (language, scheme, size of text) and goes back to the page that asked. */
export async function POST(request: NextRequest): Promise<Response> {
  const { origin, isHttps } = config()
  if (!isFromOwnOrigin(request.headers, origin)) return new Response(null, { status: 403 })
  const back = ownPath(request.headers.get('referer'), origin)
  const response = NextResponse.redirect(new URL(back, origin), 303)
  const form = await request.formData()
  for (const [name, values] of Object.entries(choices)) {
    const value = values.find((one) => one === form.get(name))
    if (value === undefined) continue
    response.cookies.set(name, value, {
      path: '/',
      maxAge: yearSeconds,
      sameSite: 'lax',
      httpOnly: true,
      secure: isHttps,
    })
  }
  return response
}
