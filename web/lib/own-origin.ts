/**
 * Whether a write comes from our own pages. Browsers send Origin with every POST; one that hides it (null) or lacks it is
 * refused, since SameSite=Lax alone does not stop a page of a sibling domain.
 */
export function isFromOwnOrigin(headers: Headers, origin: string): boolean {
  const site = headers.get('sec-fetch-site')
  return headers.get('origin') === origin && (site === null || site === 'same-origin')
}

/**
 * A path on our own origin that a redirect may lead to, from what a form, a query or a Referer says.
 * @returns `fallback` for any other origin, for a path that a browser would read as another host, and for no path at all
 */
export function ownPath(said: string | null | undefined, origin: string, fallback = '/'): string {
  if (!said) return fallback
  const url = URL.parse(said, origin)
  if (url === null || url.origin !== origin || url.username !== '') return fallback
  return `${url.pathname}${url.search}`.replace(/^\/{2,}/, '/')
}
