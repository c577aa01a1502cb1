import { type NextRequest, NextResponse } from 'next/server'
import { isDevelopment, config as webConfig } from '#web/lib/config.ts'

/** Stamps each page with a nonce. It decides nothing about who may see what: that is the API's. */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = contentSecurityPolicy(nonce)
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  // A page that needs a sign-in sends its reader back here afterwards.
  headers.set('x-path', `${request.nextUrl.pathname}${request.nextUrl.search}`)
  // Next reads the nonce out of the request's own policy and puts it on its scripts.
  headers.set('Content-Security-Policy', policy)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('Content-Security-Policy', policy)
  if (webConfig().isHttps) response.headers.set('Strict-Transport-Security', 'max-age=63072000; includeSubDomains')
  return response
}

function contentSecurityPolicy(nonce: string): string {
  const { issuer, isHttps, filesOrigin } = webConfig()
  const evaluation = isDevelopment ? " 'unsafe-eval'" : ''
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    `style-src 'self' 'nonce-${nonce}'`,
    // Mantine writes style attributes; without this every style prop is lost after the server's rendering.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    // Uploads go to their signed address; what comes from there is saved, never shown.
    `connect-src 'self'${filesOrigin === null ? '' : ` ${filesOrigin}`}`,
    "manifest-src 'self'",
    // Chromium checks where a form is redirected to: sign-in and sign-out go on to the issuer.
    `form-action 'self' ${new URL(issuer.url).origin}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    ...(isHttps ? ['upgrade-insecure-requests'] : []),
  ].join('; ')
}

export const config = {
  matcher: ['/((?!_next/static|api/|.*\\.(?:svg|ico|png|webmanifest)$).*)'],
}
