import { resolve } from 'node:path'
import type { NextConfig } from 'next'

// What needs no nonce; the content security policy is set for each request in proxy.ts.
const securityHeaders = [
  { key: 'X-Content-Type-Options', value: 'nosniff' },
  { key: 'X-Frame-Options', value: 'DENY' },
  { key: 'Referrer-Policy', value: 'same-origin' },
  { key: 'Cross-Origin-Opener-Policy', value: 'same-origin' },
  { key: 'Permissions-Policy', value: 'camera=(), microphone=(), geolocation=(), payment=(), usb=()' },
]

const nextConfig: NextConfig = {
  poweredByHeader: false,
  devIndicators: false,
  images: { unoptimized: true },
  // `npm run check` checks the types of the whole house; a build need not do a part of it once more.
  typescript: { ignoreBuildErrors: true },
  // forbidden(): a page of another kind of organisation answers 403 and says so (app/forbidden.tsx).
  experimental: { authInterrupts: true },
  turbopack: {
    root: resolve(import.meta.dirname, '..'),
    // next-intl's plugin resolves the path against the working directory, Turbopack against web/: so by hand.
    resolveAlias: {
      'next-intl/config': './i18n/request.ts',
      // Messages come compiled (i18n/compiled-messages.ts), so nobody parses them any more.
      'use-intl/format-message': 'use-intl/format-message/format-only',
    },
  },
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
}

export default nextConfig
