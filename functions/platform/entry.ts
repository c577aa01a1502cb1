import { createHash } from 'node:crypto'
import httpRouter from '@middy/http-router'
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda'
import { forbidden, internal, notFound, unauthenticated, unavailable } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { isCommand, isFile, type Route } from '#shared/kernel/route'
import type { Authenticate, Caller } from './authenticate.ts'
import type { Actor, Ctx, Platform } from './context.ts'
import { idempotencyKey } from './idempotency.ts'
import { logFault, logOutcome, type Measures } from './log.ts'
import { measured } from './meter.ts'
import { isPassing } from './passing-fault.ts'
import { answer, fileAnswer, toProblem } from './problem.ts'
import { headerOf, inputOf, languageOf, type Sent, sentIn } from './request.ts'
import { runCommand } from './run-command.ts'
import { keyedHash } from './seal.ts'
import type { Served } from './serve.ts'

/** Finds the person or system in our own table; `organisation` is the one named in Acting-Organisation. */
export type ResolveActor = (
  platform: Platform,
  caller: Caller,
  organisation: string | undefined,
  wantsMembership: boolean,
) => Promise<Actor>

export type Doors = {
  /** Which of several entries this is. */
  readonly name?: string
  readonly platform: Platform
  readonly authenticate: Authenticate
  readonly resolveActor: ResolveActor
}
export type HttpHandler = (event: APIGatewayProxyEvent, context?: Partial<Context>) => Promise<APIGatewayProxyResult>

/** The handler of one HTTP entry: routes by the contracts, denies what none lists, and answers each fault as a problem. */
export function httpEntry(served: readonly Served[], doors: Doors): HttpHandler {
  const router = httpRouter<APIGatewayProxyEvent, APIGatewayProxyResult>({
    routes: served.map((one) => ({
      method: one.route.method,
      path: one.route.path,
      handler: (event: APIGatewayProxyEvent) => handle(one, doors, event),
    })),
    notFoundResponse: () => undefined,
  })
  return async (event) => {
    const handled = await asHandler(router)(event)
    if (handled) return handled
    const { requestId } = event.requestContext
    logOutcome('request', { requestId, entry: nameOf(doors), route: 'none', status: 404, ms: 0 }, measuresOf(404, 0))
    return toProblem(new DomainError(notFound), languageOf(event), requestId)
  }
}

/** The router's declared type is a wrapped one; what it returns is a plain handler (its own note says so). */
function asHandler(router: unknown) {
  return router as (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult | undefined>
}

const nameOf = ({ name = 'all' }: Doors) => name

/** Longer than this is slow to whoever waits. */
const slowMs = 1_000

function measuresOf(status: number, latency: number): Measures {
  const slow = latency > slowMs ? 1 : 0
  const of = (isSo: boolean) => (isSo ? 1 : 0)
  const errors = {
    faults: of(status === 500),
    outages: of(status === 503),
    refusals: of(status >= 400 && status < 500),
  }
  return { by: 'entry', counts: { requests: 1, slow, ...errors }, times: { latency } }
}

const handle = (served: Served, doors: Doors, event: APIGatewayProxyEvent): Promise<APIGatewayProxyResult> =>
  measured(async (soFar) => {
    const { result, ...said } = await outcomeOf(served, doors, event)
    const { requestId } = event.requestContext
    const { ms, units } = soFar()
    const line = { requestId, entry: nameOf(doors), route: served.id, ...said, status: result.statusCode, ms, units }
    logOutcome('request', line, measuresOf(result.statusCode, ms))
    return result
  })

async function outcomeOf(served: Served, doors: Doors, event: APIGatewayProxyEvent) {
  const { requestId } = event.requestContext
  let result: APIGatewayProxyResult
  let actor: Actor | undefined
  let code: string | undefined
  try {
    actor = await actorOf(served.route, doors, event)
    result = await perform(served, doors.platform, actor, event)
  } catch (error) {
    const told = toTold(error)
    if (told !== error) logFault('fault', error, { requestId, route: served.id })
    code = told.declaration.code
    result = toProblem(told, languageOf(event), requestId)
  }
  return { result, actor: actor?.kind ?? 'unknown', code }
}

/** What the caller is told of an error: a refusal as it is, an outage as 503, all else as a fault of ours. */
function toTold(error: unknown): DomainError {
  if (error instanceof DomainError) return error
  return new DomainError(isPassing(error) ? unavailable : internal)
}

function contextOf(
  { id, route }: Served,
  platform: Platform,
  actor: Actor,
  event: APIGatewayProxyEvent,
  sent: Sent,
): Ctx {
  return {
    platform,
    actor,
    now: platform.clock.now(),
    language: languageOf(event),
    requestId: event.requestContext.requestId,
    idempotency: isCommand(route)
      ? {
          key: idempotencyKey(actor, id, headerOf(event, 'idempotency-key')),
          // Keyed: a claim's body holds an ID number, which a bare hash would give away to whoever tries them all.
          bodyHash: keyedHash(platform.config.keys.hash, `body#${event.path}`, sent.text),
        }
      : undefined,
  }
}

/** @throws unauthenticated, forbidden, not_found (an organisation one isn't a member of), acting_organisation_missing */
async function actorOf({ allow }: Route, doors: Doors, event: APIGatewayProxyEvent): Promise<Actor> {
  if (allow === 'anyone') return { kind: 'visitor' }
  const caller = await doors.authenticate(headerOf(event, 'authorization'))
  if (!caller) throw new DomainError(unauthenticated, { reason: 'Authorization' })
  const organisation = headerOf(event, 'acting-organisation')
  const actor = await doors.resolveActor(doors.platform, caller, organisation, allow !== 'signed_in')
  if (allow === 'signed_in') {
    if (actor.kind !== 'person') throw new DomainError(forbidden, { roles: 'signed_in' })
    return actor
  }
  const held = 'membership' in actor ? (actor.membership?.roles ?? []) : []
  if (!held.some((role) => allow.includes(role))) throw new DomainError(forbidden, { roles: allow.join(', ') })
  return actor
}

async function perform(
  served: Served,
  platform: Platform,
  actor: Actor,
  event: APIGatewayProxyEvent,
): Promise<APIGatewayProxyResult> {
  const { route, run } = served
  const sent = sentIn(event, route)
  const ctx = contextOf(served, platform, actor, event, sent)
  const input = inputOf(event, route, sent.body)
  if (isCommand(route)) {
    const done = await runCommand(ctx, async () => route.output.parse(await run(ctx, input)))
    return answer(done.version === 1 ? 201 : 200, done, { 'cache-control': 'no-store' })
  }
  if (isFile(route)) return fileAnswer(route.output.parse(await run(ctx, input)))
  const output = answer(200, route.output.parse(await run(ctx, input)), { 'cache-control': cacheControl(route) })
  return 'cacheSeconds' in route ? withEntityTag(output, event) : output
}

const cacheControl = (route: Route) =>
  'cacheSeconds' in route && route.cacheSeconds ? `public, max-age=${route.cacheSeconds}` : 'no-store'

/** What anybody may keep carries a tag of its content, so that it travels once. */
function withEntityTag(output: APIGatewayProxyResult, event: APIGatewayProxyEvent): APIGatewayProxyResult {
  const tag = `"${createHash('sha256').update(output.body).digest('base64url').slice(0, 27)}"`
  const headers = { ...output.headers, etag: tag, vary: 'accept-language' }
  return holdsTag(headerOf(event, 'if-none-match'), tag)
    ? { statusCode: 304, headers, body: '' }
    : { ...output, headers }
}

/** A list of tags; one that was weakened on its way (W/, by a compressing proxy) is the same content here. */
const holdsTag = (header: string | undefined, tag: string) =>
  header?.split(',').some((one) => one.trim().replace(/^W\//, '') === tag) ?? false
