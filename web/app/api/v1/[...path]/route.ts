import type { NextRequest } from 'next/server'
import { ApiProblem, credentialsOf } from '#web/lib/api.ts'
import { config } from '#web/lib/config.ts'
import { onBehalf } from '#web/lib/on-behalf.ts'
import { isFromOwnOrigin } from '#web/lib/own-origin.ts'
import { preferences } from '#web/lib/preferences.ts'
import { currentSession } from '#web/lib/session.ts'

type Context = { readonly params: Promise<{ readonly path: string[] }> }

const patienceMs = 30_000
const longestBody = 1024 * 1024
const sentOn = ['content-type', 'idempotency-key', 'if-none-match', 'accept']
const sentBack = [
  'content-type',
  'content-disposition',
  'etag',
  'cache-control',
  'retry-after',
  'x-content-type-options',
]
/** What the contracts' paths are made of, a file's name too; `..`, an encoded slash or a second host never pass. */
const segment = /^[A-Za-z0-9_-]+(\.[a-z]+)?$/

/**
 * The way from the browser's script to the API: our own origin, with the token of the session put on here, so that no script
 * ever holds one. Departments' systems (/ingest) come to the API itself, never through a page.
 */
async function forward(request: NextRequest, context: Context): Promise<Response> {
  const { path } = await context.params
  if (path[0] === 'ingest' || !path.every((part) => segment.test(part))) return refusal(404)
  const isWrite = request.method !== 'GET'
  if (isWrite && !isFromOwnOrigin(request.headers, config().origin)) return refusal(403)
  if (Number(request.headers.get('content-length') ?? 0) > longestBody) return refusal(413)
  try {
    return await answered(request, path)
  } catch (error) {
    return refusal(error instanceof ApiProblem ? error.status : 503)
  }
}

async function answered(request: NextRequest, path: readonly string[]): Promise<Response> {
  const isPublic = path[0] === 'public'
  const body = request.method === 'GET' ? undefined : await request.arrayBuffer()
  if (body && body.byteLength > longestBody) return refusal(413)
  const answer = await fetch(`${config().apiUrl}/${path.join('/')}${request.nextUrl.search}`, {
    method: request.method,
    headers: {
      ...named(request.headers, sentOn),
      'accept-language': (await preferences()).language,
      ...onBehalf(request.headers),
      ...(isPublic ? {} : await credentialsOf(await currentSession())),
    },
    ...(body === undefined ? {} : { body }),
    redirect: 'manual',
    cache: 'no-store',
    signal: AbortSignal.timeout(patienceMs),
  })
  const headers = new Headers(named(answer.headers, sentBack))
  if (!isPublic) headers.set('cache-control', 'private, no-store')
  return new Response(answer.status === 304 ? null : answer.body, { status: answer.status, headers })
}

function named(headers: Headers, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = headers.get(name)
      return value === null ? [] : [[name, value]]
    }),
  )
}

const titles: Readonly<Record<number, string>> = {
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not_found',
  413: 'body_too_large',
}

function refusal(status: number): Response {
  const code = titles[status] ?? 'unavailable'
  return Response.json(
    { type: 'about:blank', title: code, code, status },
    { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } },
  )
}

export { forward as DELETE, forward as GET, forward as PATCH, forward as POST, forward as PUT }
