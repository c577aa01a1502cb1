import type { TokenFor, TokenOwner } from '#infra/local/token-source'

export type Answer = { readonly status: number; readonly body: Record<string, unknown> & { errors?: unknown[] } }
type Options = { readonly body?: unknown; readonly acting?: string; readonly key?: string }

/** Somebody who calls the running API over HTTP; every write has a key of its own unless told. */
export type Caller = (
  request: `${'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'} /${string}`,
  options?: Options,
) => Promise<Answer>

/** @param owner whose token is sent; without one the caller is a visitor */
export function callerOf(system: { readonly api: string; readonly tokenFor: TokenFor }, owner?: TokenOwner): Caller {
  return async (request, { body, acting, key = crypto.randomUUID() } = {}) => {
    const [method, path] = request.split(' ')
    const answer = await fetch(`${system.api}${path}`, {
      method: method ?? '',
      headers: {
        'content-type': 'application/json',
        ...(owner ? { authorization: `Bearer ${await system.tokenFor(owner)}` } : {}),
        ...(acting === undefined ? {} : { 'acting-organisation': acting }),
        ...(method === 'GET' ? {} : { 'idempotency-key': key }),
      },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: JSON.parse(await answer.text()) }
  }
}

/** Asks again until the answer fits: read models follow their command within moments. @throws when it never does */
export async function eventually(ask: () => Promise<Answer>, fits: (answer: Answer) => boolean): Promise<Answer> {
  const patience = AbortSignal.timeout(30_000)
  for (;;) {
    const answer = await ask()
    if (fits(answer)) return answer
    if (patience.aborted) throw new Error(`still ${JSON.stringify(answer).slice(0, 500)}`)
  }
}
