import type { APIGatewayProxyEvent } from 'aws-lambda'
import type { Platform } from '#functions/platform/context'
import type { TransactItem } from '#functions/platform/db'
import type { StoredEvent } from '#functions/platform/ledger-event'
import { type As, demoRequest, parsed } from '#infra/local/demo/demo-call'
import type { Instant } from '#shared/kernel/instant'
import { officialCalendar } from '#shared/kernel/official-calendar'
import type { Call, Output, Route } from '#shared/kernel/route'
import { plusWorkingMs } from '#shared/kernel/working-time'
import { MovedClock } from './moved-clock.ts'
import { WaitingDues } from './waiting-dues.ts'

const { served } = await import('#functions/entries/http-entry')
const { consumers, dues, views } = await import('#functions/entries/reactions')
const { resolveActor } = await import('#functions/identity/resolve-actor')
const { Db } = await import('#functions/platform/db')
const { httpEntry } = await import('#functions/platform/entry')
const { readEvent } = await import('#functions/platform/ledger-event')
const { projectReader, relayReader } = await import('#functions/platform/readers')

/** Keys of the events that the past tells to its own consumers, so that the stream's reader leaves them out. */
export type ToldEvents = Set<string>
export const toldKey = (pk: unknown, sk: unknown): string => `${String(pk)} ${String(sk)}`

/** A database whose stream has no delay: each event is followed as soon as its transaction stands. */
class FollowedDb extends Db {
  follow: (event: StoredEvent) => Promise<void> = async () => undefined
  readonly #told: ToldEvents

  constructor(config: Platform['config'], told: ToldEvents) {
    super(config)
    this.#told = told
  }

  override async transact(items: TransactItem[]): Promise<void> {
    const events = items.flatMap(({ Put: put }) => (put?.Item && readEvent(put.Item) ? [put.Item] : []))
    const keys = events.map(({ pk, sk }) => toldKey(pk, sk))
    for (const key of keys) this.#told.add(key)
    try {
      await super.transact(items)
    } catch (error) {
      for (const key of keys) this.#told.delete(key)
      throw error
    }
    for (const item of events) {
      const event = readEvent(item)
      if (event) await this.follow(event)
    }
  }
}

/**
 * The system as it was at another time: the same entries, verbs and consumers on the same tables, with a clock of its own.
 * It lives inside the local host's process and has no door; who calls is taken at their word (`As.token` is the subject).
 */
export function pastSystem({ config }: Platform, told: ToldEvents) {
  const clock = new MovedClock()
  const db = new FollowedDb(config, told)
  const platform: Platform = { config, db, clock }
  const project = projectReader(platform, views)
  const relay = relayReader(platform, consumers)
  const waiting = new WaitingDues(platform, dues)
  db.follow = async (event) => {
    await project.take(event)
    waiting.hear(event)
    await relay.take(event)
  }
  const authenticate = async (subject: string | undefined) =>
    subject === undefined ? undefined : { kind: 'person' as const, subject: subject.replace('Bearer ', '') }
  const entry = httpEntry(served, { platform, authenticate, resolveActor })
  const call = async <R extends Route>(route: R, input: Call<R>, as: As): Promise<Output<R>> => {
    const { url, init } = demoRequest('http://past', route, input, as)
    const { statusCode, body } = await entry(gatewayEvent(url, init))
    if (statusCode >= 300) throw new Error(`${route.method} ${url.pathname} answered ${statusCode}: ${body}`)
    return parsed(route, JSON.parse(body))
  }
  /** Moves the clock on; what falls due on the way happens at its own time. @throws PresentReached */
  const moveTo = async (instant: Instant): Promise<void> => {
    await waiting.runUntil(instant, (at) => clock.moveTo(at))
    clock.moveTo(instant)
  }
  const work = (hours: number): Promise<void> => moveTo(plusWorkingMs(clock.now(), hours * 3_600_000, officialCalendar))
  return { clock, call, moveTo, work, forget: () => waiting.clear() }
}
export type PastSystem = ReturnType<typeof pastSystem>

type Init = ReturnType<typeof demoRequest>['init']

/** What the entries read of the gateway's event. */
function gatewayEvent(url: URL, { method, headers, body }: Init & { readonly body?: string }): APIGatewayProxyEvent {
  const names = [...new Set(url.searchParams.keys())]
  const event: Partial<APIGatewayProxyEvent> = {
    path: url.pathname,
    httpMethod: method,
    headers,
    multiValueHeaders: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
    queryStringParameters: Object.fromEntries(url.searchParams),
    multiValueQueryStringParameters: Object.fromEntries(names.map((name) => [name, url.searchParams.getAll(name)])),
    body: body ?? null,
    isBase64Encoded: false,
  }
  return { ...event, requestContext: { requestId: crypto.randomUUID() } } as APIGatewayProxyEvent // all that is read, as above
}
