import { headers as askedHeaders } from 'next/headers'
import * as z from 'zod'
import type { Call, Output, QueryRoute, Route } from '#shared/kernel/route'
import { config } from './config.ts'
import { onBehalf } from './on-behalf.ts'
import { preferences } from './preferences.ts'
import { accessToken, type Current, currentSession } from './session.ts'

const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number(),
  detail: z.string().optional(),
  code: z.string().optional(),
  instance: z.string().optional(),
})
type Problem = z.infer<typeof Problem>

/** The API said no, or could not be reached (503): title and detail are in the reader's language. */
export class ApiProblem extends Error {
  readonly status: number
  readonly problem: Problem | undefined

  constructor(status: number, problem?: Problem, options?: ErrorOptions) {
    super(problem?.title ?? `the API answered ${status}`, options)
    this.name = 'ApiProblem'
    this.status = status
    this.problem = problem
  }
}

const patienceMs = 10_000

/** @param given params and query as the contract takes them @returns path and query below the API's address */
export function addressOf(route: Pick<Route, 'path'>, given: { params?: object; query?: object }): string {
  const params = new Map(Object.entries(given.params ?? {}))
  const path = route.path.replace(/\{(\w+)\}/g, (place, name: string) => {
    const value: unknown = params.get(name)
    if (value === undefined) throw new Error(`${route.path}: no value for ${place}`)
    return encodeURIComponent(String(value))
  })
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(given.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) query.append(name, String(one))
  }
  return query.size === 0 ? path : `${path}?${query}`
}

/** Headers that say who asks; none without a session. Throws 401 when the session has just ended. */
export async function credentialsOf(current: Current | undefined): Promise<Record<string, string>> {
  if (!current) return {}
  const token = await accessToken(current)
  if (token === undefined) throw new ApiProblem(401)
  const { acting } = current.session
  return {
    authorization: `Bearer ${token}`,
    ...(acting === null ? {} : { 'acting-organisation': acting.id }),
  }
}

/**
 * Reads from the API, for pages on the server: a public route without a token, everything else as the signed-in person.
 * Nothing is kept here: Next's own store would hand out what is over first, and renew it behind the reader's back.
 */
export async function read<R extends QueryRoute>(route: R, call: Call<R>): Promise<Output<R>> {
  const isPublic = route.allow === 'anyone'
  const headers = {
    'accept-language': (await preferences()).language,
    ...onBehalf(await askedHeaders()),
    ...(isPublic ? {} : await credentialsOf(await currentSession())),
  }
  const answer = await fetch(`${config().apiUrl}${addressOf(route, call)}`, {
    headers,
    signal: AbortSignal.timeout(patienceMs),
    cache: 'no-store',
  }).catch((cause: unknown) => {
    throw new ApiProblem(503, undefined, { cause })
  })
  if (!answer.ok) throw new ApiProblem(answer.status, await problemOf(answer))
  return parsed(route, await answer.json())
}

/** The contract's own schema read it, so it is the contract's output. */
function parsed<R extends QueryRoute>(route: R, body: unknown): Output<R> {
  return route.output.parse(body) as Output<R>
}

async function problemOf(answer: Response): Promise<Problem | undefined> {
  const read = Problem.safeParse(await answer.json().catch(() => undefined))
  return read.success ? read.data : undefined
}
