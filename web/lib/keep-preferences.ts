import type { NextResponse } from 'next/server'
import { config } from './config.ts'
import { choices } from './preferences.ts'

const yearSeconds = 365 * 24 * 3600

/** Puts what was chosen into this browser's cookies; what isn't a choice is passed over. */
export function keepPreferences(response: NextResponse, chosen: (name: string) => unknown): void {
  for (const [name, values] of Object.entries(choices)) {
    const value = values.find((one) => one === chosen(name))
    if (value === undefined) continue
    response.cookies.set(name, value, {
      path: '/',
      maxAge: yearSeconds,
      sameSite: 'lax',
      httpOnly: true,
      secure: config().isHttps,
    })
  }
}
