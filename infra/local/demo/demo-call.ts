import { setTimeout as pause } from 'node:timers/promises'
import type { Call, Output, Route } from '#shared/kernel/route'

/** On whose behalf a call is made, for which organisation, and under which key a write may be sent again. */
export interface As {
  readonly token: string
  readonly acting?: string
  readonly key?: string
}
export type DemoCall = <R extends Route>(route: R, call: Call<R>, as: As) => Promise<Output<R>>

type Parts = {
  readonly params?: Readonly<Record<string, unknown>>
  readonly query?: Readonly<Record<string, unknown>>
  readonly body?: unknown
}

const tries = 5
const unavailable = 503

/** Calls the API over HTTP as any client would: by the contract, with a token. What is unavailable is tried again. */
export function demoCaller(api: string): DemoCall {
  return async (route, call, as) => {
    const request = demoRequest(api, route, call, as)
    for (let attempt = 1; ; attempt += 1) {
      const answer = await fetch(request.url, request.init)
      if (answer.ok) return parsed(route, await answer.json())
      const problem = await answer.text()
      if (answer.status !== unavailable || attempt === tries)
        throw new Error(
          `Demo data: ${route.method} ${request.url.pathname} answered ${answer.status}: ${problem.slice(0, 500)}`,
        )
      await pause(50 * 2 ** attempt)
    }
  }
}

/** The HTTP request of a call by its contract. */
export function demoRequest<R extends Route>(api: string, route: R, call: Call<R>, as: As) {
  const { params = {}, query = {}, body } = partsOf(call)
  const url = new URL(
    api + route.path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(params[name]))),
  )
  for (const [name, value] of Object.entries(query))
    for (const one of [value].flat()) url.searchParams.append(name, String(one))
  const init = {
    method: route.method,
    headers: headersOf(as),
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  }
  return { url, init }
}

function headersOf({ token, acting, key }: As): Record<string, string> {
  return {
    authorization: `Bearer ${token}`,
    'content-type': 'application/json',
    'accept-language': 'en',
    ...(acting === undefined ? {} : { 'acting-organisation': acting }),
    ...(key === undefined ? {} : { 'idempotency-key': key }),
  }
}

/** Every Call has these parts and no other. */
const partsOf = (call: unknown): Parts => call as Parts

/** The contract's own schema read it, so it is the contract's output. */
export function parsed<R extends Route>(route: R, body: unknown): Output<R> {
  return route.output.parse(body) as Output<R>
}
