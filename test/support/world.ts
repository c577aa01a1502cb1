import type { APIGatewayProxyResult } from 'aws-lambda'
import { headOf, httpEntryOf } from '#functions/entries/http-entry'
import type { Head } from '#functions/entries/open-entry'
import { consumers, views } from '#functions/entries/reactions'
import { foundPlatform } from '#functions/identity/found-platform'
import { personIdOf } from '#functions/identity/person-id'
import type { Config } from '#functions/platform/config'
import { deliver } from '#functions/platform/consumer'
import { type Platform, systemContext } from '#functions/platform/context'
import type { HttpHandler } from '#functions/platform/entry'
import { type HandOver, projectReader, relayReader } from '#functions/platform/readers'
import type { Role } from '#shared/kernel/role'
import { startTestDatabase } from '#test/support/database'
import { FollowingDb } from '#test/support/following-db'
import { httpEvent, type Request } from '#test/support/http-event'
import { type TestPlatform, testClock } from '#test/support/test-context'
import { startTestIssuer, type TestIssuer } from '#test/support/tokens'

/** Who calls: a person of the issuer, or a system with its own credentials; for which organisation, unless it goes without saying. */
export type Who = { readonly subject: string; readonly clientId?: string; readonly acting?: string }

/** Somebody at work: in which organisation, as what. */
export type Worker = Who & { readonly organisationId: string; readonly roles: readonly Role[] }

export type Answer = { readonly status: number; readonly body: Record<string, unknown> & { id?: string } }

export type TokenFault = 'expired' | 'wrong_audience' | 'anonymous'

/** The whole of functions in one process: real entries, real database, real signed tokens, and a stream without delay. */
export type World = {
  readonly platform: TestPlatform
  /** The platform's first administrator. */
  readonly root: Who
  call(who: Who | TokenFault, request: Request): Promise<Answer>
  /** The headers that a call carries: token, acting organisation, a new key. */
  headersOf(who: Who | TokenFault): Promise<Record<string, string>>
  /** @returns what a call answers that has to succeed; else it throws with the problem */
  done(who: Who, request: Request): Promise<Answer['body'] & { id: string; version: number }>
  /** Events written so far. */
  writes(): number
  /** What each organisation has made so far, by its id. */
  made(): ReadonlyMap<string, ReadonlySet<string>>
  stop(): Promise<void>
}

/** Runs the work of one of the system's functions, by its name: an entry's, a reader's, or a consumer's. */
export type Around = <T>(name: string, work: () => Promise<T>) => Promise<T>

/**
 * @param FollowingDbOf the database's calls, where a test wants to press them
 * @param around where a test wants to know which function is at work
 */
export async function startWorld(
  FollowingDbOf: typeof FollowingDb = FollowingDb,
  around: Around = (_name, work) => work(),
): Promise<World> {
  const [database, issuer] = await Promise.all([startTestDatabase(), startTestIssuer()])
  const config = { ...database.config, issuer: issuerOf(database.config, issuer.url) }
  let writes = 0
  const made = new Map<string, Set<string>>()
  const db = new FollowingDbOf(config, async (event) => {
    writes++
    const maker = event.actor.organisationId
    if (maker !== undefined) made.set(maker, (made.get(maker) ?? new Set()).add(event.id))
    await around('project', () => projectReader(platform, views).take(event))
    const handOver: HandOver = (consumer) => around(consumer.name, () => deliver(platform, consumer, event))
    await around('relay', () => relayReader(platform, consumers, handOver).take(event))
  })
  const platform: TestPlatform = { config, db, clock: testClock() }
  const root: Who = { subject: 'root' }
  await foundedBy(platform, root)
  const handlers = handlersOf(platform)
  const tokens = tokenSource(issuer, platform)

  async function call(who: Who | TokenFault, request: Request): Promise<Answer> {
    const head = headOf(request.path)
    const event = httpEvent({ ...request, headers: { ...(await headersOf(tokens, who)), ...request.headers } })
    return toAnswer(await around(head, () => handlers[head](event)))
  }
  return {
    platform,
    root,
    call,
    headersOf: (who) => headersOf(tokens, who),
    writes: () => writes,
    made: () => made,
    async done(who, request) {
      const { status, body } = await call(who, request)
      if (status >= 300) throw new Error(`${request.method} ${request.path}: ${status} ${JSON.stringify(body)}`)
      return { ...body, id: String(body.id), version: Number(body.version) }
    },
    async stop() {
      await Promise.all([database.stop(), issuer.stop()])
    },
  }
}

/** An issuer that takes whatever the platform says of its clients. */
const issuerOf = ({ issuer }: Config, url: string): Config['issuer'] => ({
  ...issuer,
  url,
  clients: { url: `${url}/clients`, key: 'a key that the test issuer does not look at' },
})

async function foundedBy(platform: Platform, root: Who): Promise<void> {
  const personId = personIdOf(platform.config.issuer.url, root.subject)
  await foundPlatform(systemContext(platform, 'installation', 'found-platform'), {
    personId,
    displayName: '首位管理员',
  })
}

const handlersOf = (platform: Platform): Record<Head, HttpHandler> => ({
  public: httpEntryOf('public', platform),
  ingest: httpEntryOf('ingest', platform),
  app: httpEntryOf('app', platform),
})

type Tokens = (who: Who | TokenFault) => Promise<string | undefined>

/** Tokens as the issuer gives them; each is made once, since a test's clock stands still. */
function tokenSource(issuer: TestIssuer, platform: TestPlatform): Tokens {
  const kept = new Map<string, Promise<string>>()
  return async (who) => {
    if (who === 'anonymous') return undefined
    const now = platform.clock.now()
    if (who === 'expired') return issuer.token({ subject: 'root', now, lifeSeconds: -1 })
    if (who === 'wrong_audience') return issuer.token({ subject: 'root', now, audience: 'urn:other:api' })
    const { subject, clientId } = who
    const key = `${subject} ${clientId} ${now}`
    const token = kept.get(key) ?? issuer.token({ subject, now, clientId: clientId ?? 'web' })
    kept.set(key, token)
    return token
  }
}

async function headersOf(tokens: Tokens, who: Who | TokenFault): Promise<Record<string, string>> {
  const token = await tokens(who)
  return {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(typeof who === 'object' && who.acting !== undefined ? { 'acting-organisation': who.acting } : {}),
    'idempotency-key': crypto.randomUUID(),
  }
}

/** A file's bytes stay as they travel, in base64. */
const toAnswer = ({ statusCode, body, isBase64Encoded }: APIGatewayProxyResult): Answer => ({
  status: statusCode,
  body: body === '' ? {} : isBase64Encoded ? { base64: body } : JSON.parse(body),
})
