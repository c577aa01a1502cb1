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
  // Whoever asks gets the title with the page, not streamed after it: a page that is there has a name, also by a soft navigation.
  htmlLimitedBots: /.*/,
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
  // Every page depends on who asks and none has a shell of its own, so fetching the pages behind all links in sight would
  // only render their frames for nothing, twenty times a page: Next takes 204 for "not this time".
  rewrites: async () => ({
    beforeFiles: [
      {
        source: '/:path*',
        has: [{ type: 'header', key: 'next-router-prefetch' }],
        destination: '/no-prefetch',
      },
    ],
  }),
  headers: async () => [{ source: '/:path*', headers: securityHeaders }],
}

export default nextConfig
