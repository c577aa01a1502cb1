import { httpEntryOf } from '#functions/entries/http-entry'
import type { HttpHandler } from '#functions/platform/entry'
import { httpEvent, type Request } from '#test/support/http-event'
import { startWorld, type Worker } from '#test/support/world'
import { CountingDb, UncommittedDb } from './api-counting-db.ts'
import { type Calls, readyToApply, type Stage, setStage } from './application-journey.ts'
import { startBenchHost } from './bench-host.ts'
import { middle, type Spread, spread, timed } from './bench-spread.ts'
import { httpCaller } from './http-caller.ts'

const rounds = 12
const submissionsOfRound = 25
const warmUp = 40

export type SubmitFigures = {
  readonly rawMs: Spread
  readonly submitMs: Spread
  readonly ratio: Spread
  readonly databaseCalls: number
  /** In the one transaction. */
  readonly items: number
}

/**
 * Applying for a loan through the local host, against the bare transaction of the same items: one of each in turns, every
 * one on a need and a consent of its own. Without the stream, which runs beside the answer.
 */
export async function measureSubmit(): Promise<SubmitFigures> {
  const world = await startWorld()
  const stage = await setStage(world)
  const counting = new CountingDb(world.platform.config)
  const uncommitted = new UncommittedDb(world.platform.config)
  const entry = httpEntryOf('app', { ...world.platform, db: counting })
  const upToCommit = httpEntryOf('app', { ...world.platform, db: uncommitted })
  const host = await startBenchHost(entry)
  const http = httpCaller(host.url, 201)
  const next = () => submission(stage, entry)
  const submit = async () => {
    const { path, headers, body } = await next()
    return timed(() => http.call('POST', path, { ...headers, 'content-type': 'application/json' }, body))
  }
  const raw = async () => {
    await upToCommit(httpEvent(await next()))
    const items = [...uncommitted.items]
    return timed(() => counting.transact(items))
  }
  for (let n = 0; n < warmUp; n++) await Promise.all([submit(), raw()])
  const one = await next()
  const before = counting.calls
  await entry(httpEvent(one))
  const databaseCalls = counting.calls - before
  const found: { raw: number; submit: number }[] = []
  for (let n = 0; n < rounds; n++) {
    const times = { raw: [] as number[], submit: [] as number[] }
    for (let k = 0; k < submissionsOfRound; k++) {
      times.submit.push(await submit())
      times.raw.push(await raw())
    }
    found.push({ raw: middle(times.raw), submit: middle(times.submit) })
  }
  http.close()
  await Promise.all([host.stop(), world.stop()])
  return {
    rawMs: spread(found.map((times) => times.raw)),
    submitMs: spread(found.map((times) => times.submit)),
    ratio: spread(found.map((times) => times.submit / times.raw)),
    databaseCalls,
    items: uncommitted.items.length,
  }
}

type Submission = Request & { readonly headers: Record<string, string> }

/** The request that applies, for a need and under a consent that were just made. */
async function submission(stage: Stage, entry: HttpHandler): Promise<Submission> {
  const { headersOf } = stage.world
  const call: Calls = async (_step, who: Worker, request) => {
    const { statusCode, body } = await entry(httpEvent({ ...request, headers: await headersOf(who) }))
    if (statusCode >= 300) throw new Error(`${request.method} ${request.path} answers ${statusCode} ${body}`)
    return JSON.parse(body)
  }
  return { ...(await readyToApply(stage, call)), headers: await headersOf(stage.owner) }
}
