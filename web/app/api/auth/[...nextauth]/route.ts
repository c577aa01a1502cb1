import type { NextRequest } from 'next/server'
import nextAuth from 'next-auth'
import { authOptions } from '#web/lib/auth.ts'
import { sessionCookie } from '#web/lib/session.ts'

type Context = { readonly params: Promise<{ readonly nextauth: string[] }> }

/** Sign-in with the issuer. Signing out is ours (/sign-out), since the issuer's session ends with it. */
const served = ['signin', 'callback', 'csrf', 'error']

async function handle(request: NextRequest, context: Context): Promise<Response> {
  const [action] = (await context.params).nextauth
  if (action === undefined || !served.includes(action)) return new Response(null, { status: 404 })
  return nextAuth(request, context, authOptions(request.cookies.get(sessionCookie())?.value))
}

export { handle as GET, handle as POST }
