import { setTimeout as pause } from 'node:timers/promises'
import * as z from 'zod'
import { type As, demoRequest, parsed } from '#infra/local/demo/demo-call'
import { demoUsers } from '#infra/local/demo-users'
import type { TokenFor } from '#infra/local/token-source'
import { type Call, Committed, type Output, type Route } from '#shared/kernel/route'

/** One call of the tour and what came of it. */
export interface TourStep {
  readonly chapter: string
  /** Name for the issuer, and who that is. */
  readonly actor: string
  readonly who: string
  readonly what: string
  readonly status: number
  readonly id: string | null
  readonly state: string | null
  /** Of a problem. */
  readonly code: string | null
  readonly ms: number
  /** What was to come instead, where something else came. */
  readonly expected: string | null
}

type Answer = { readonly status: number; readonly body: unknown; readonly ms: number }
/** Where bytes go, with the headers that were signed with the address. */
type SignedPlace = { readonly url: string; readonly headers: Readonly<Record<string, string>> }
type Told = { readonly user: string; readonly what: string }
type Sent<R extends Route> = { readonly user: string; readonly what: string; readonly route: R; readonly call: Call<R> }

/** A step answered otherwise than it should; the steps so far tell which. */
export class TourStopped extends Error {
  override readonly name = 'TourStopped'
}

const Problem = z.object({ code: z.string() })
const patienceMs = 15_000
const pollMs = 100

/** Makes the calls of a tour, each by its contract with a token of the real flow, and keeps what was answered. */
export class Tour {
  readonly steps: TourStep[] = []
  readonly #api: string
  readonly #tokenFor: TokenFor
  readonly #onStep: (step: TourStep) => void
  #chapter = ''

  constructor(api: string, tokenFor: TokenFor, onStep: (step: TourStep) => void) {
    this.#api = api
    this.#tokenFor = tokenFor
    this.#onStep = onStep
  }

  chapter(name: string): void {
    this.#chapter = name
  }

  /** A call that succeeds; a command leaves its object in `state`, where that is told. @throws TourStopped */
  async does<R extends Route>(user: string, what: string, route: R, call: Call<R>, state?: string): Promise<Output<R>> {
    const sent = { user, what, route, call }
    const answer = await this.#send(sent)
    const isRight = keeps(route, answer) && (state === undefined || stateOf(answer) === state)
    this.#keep(sent, answer, isRight ? null : `2xx${state === undefined ? '' : ` and ${state}`}`)
    return parsed(route, answer.body)
  }

  /** A call that is refused with this status and code. @throws TourStopped */
  async isRefused<R extends Route>(
    user: string,
    what: string,
    route: R,
    call: Call<R>,
    status: number,
    code: string,
  ): Promise<void> {
    const sent = { user, what, route, call }
    const answer = await this.#send(sent)
    this.#keep(sent, answer, answer.status === status && codeOf(answer) === code ? null : `${status} ${code}`)
  }

  /** Reads until it is so, as a screen would: what follows from an event takes a moment. The time is that of the waiting. @throws TourStopped */
  async sees<R extends Route, S extends Output<R> = Output<R>>(
    user: string,
    what: string,
    route: R,
    call: Call<R>,
    isSo: (output: Output<R>) => boolean,
  ): Promise<S> {
    const sent = { user, what, route, call }
    const started = performance.now()
    for (;;) {
      const answer = await this.#send(sent)
      const output = keeps(route, answer) ? parsed(route, answer.body) : undefined
      const ms = performance.now() - started
      if (output !== undefined && isSo(output)) {
        this.#keep(sent, { ...answer, ms }, null)
        return output as S // S is R's output, or what the predicate has just seen in it
      }
      if (ms > patienceMs || output === undefined)
        this.#keep(sent, { ...answer, ms }, `that, by the contract, within ${patienceMs / 1000} s`)
      await pause(pollMs)
    }
  }

  /** One thing that the answer before says, as a step of its own that costs no call. */
  tells(what: string): void {
    const last = this.steps.at(-1)
    if (!last) throw new TypeError('nothing was answered yet')
    const step = { ...last, what, ms: 0 }
    this.steps.push(step)
    this.#onStep(step)
  }

  /** Two calls at the same moment, of which one succeeds and the other gets this code. @returns which one won */
  async races<R extends Route>(sent: readonly [Sent<R>, Sent<R>], code: string): Promise<0 | 1> {
    const [first, second] = await Promise.all([this.#send(sent[0]), this.#send(sent[1])])
    const winner = isOk(first) ? 0 : 1
    const loser = winner === 0 ? second : first
    const isRight = isOk(winner === 0 ? first : second) && loser.status === 409 && codeOf(loser) === code
    const expected = isRight ? null : `one success and one 409 ${code}`
    this.#keep(sent[0], first, winner === 0 ? null : expected)
    this.#keep(sent[1], second, expected)
    return winner
  }

  /** Sends bytes to a signed address. @throws TourStopped */
  async puts(user: string, what: string, { url, headers }: SignedPlace, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const started = performance.now()
    const { ok, status } = await fetch(url, { method: 'PUT', headers, body: bytes })
    const answer = { status, body: null, ms: performance.now() - started }
    this.#keep({ user, what }, answer, ok ? null : '2xx')
  }

  /** Gets bytes from a signed address, which have to be these. @throws TourStopped */
  async gets(user: string, what: string, url: string, bytes: Uint8Array): Promise<void> {
    const started = performance.now()
    const response = await fetch(url)
    const isSame = Buffer.from(bytes).equals(Buffer.from(await response.arrayBuffer()))
    const answer = { status: response.status, body: null, ms: performance.now() - started }
    this.#keep({ user, what }, answer, response.ok && isSame ? null : 'the same bytes')
  }

  async #send<R extends Route>({ user, route, call }: Sent<R>): Promise<Answer> {
    const token = await this.#tokenFor({ user })
    const as: As = { token, ...(route.method === 'GET' ? {} : { key: crypto.randomUUID() }) }
    const { url, init } = demoRequest(this.#api, route, call, as)
    const started = performance.now()
    const response = await fetch(url, init)
    const body: unknown = await response.json()
    return { status: response.status, body, ms: performance.now() - started }
  }

  #keep({ user, what }: Told, answer: Answer, expected: string | null): void {
    const done = Committed.safeParse(answer.body).data
    const step: TourStep = {
      chapter: this.#chapter,
      actor: user,
      who: demoUsers.find(({ name }) => name === user)?.displayName.zh ?? user,
      what,
      status: answer.status,
      id: done?.id ?? null,
      state: done?.state ?? stateOf(answer),
      code: codeOf(answer),
      ms: Math.round(answer.ms * 10) / 10,
      expected,
    }
    this.steps.push(step)
    this.#onStep(step)
    if (expected !== null)
      throw new TourStopped(`${what}: expected ${expected}, got ${JSON.stringify(answer.body).slice(0, 600)}`)
  }
}

const isOk = ({ status }: Answer) => status >= 200 && status < 300
/** A success whose body is what the contract says. */
const keeps = (route: Route, answer: Answer) => isOk(answer) && route.output.safeParse(answer.body).success
const stateOf = ({ body }: Answer) => z.object({ state: z.string() }).safeParse(body).data?.state ?? null
const codeOf = (answer: Answer) => (isOk(answer) ? null : (Problem.safeParse(answer.body).data?.code ?? null))
