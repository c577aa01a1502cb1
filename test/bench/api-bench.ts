import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import type { APIGatewayProxyEvent } from 'aws-lambda'
import { httpEntryOf } from '#functions/entries/http-entry'
import { showNeed } from '#functions/financing/read-need'
import { stateNeed } from '#functions/financing/state-need'
import { foundOrganisation } from '#functions/identity/found-organisation'
import { personIdOf } from '#functions/identity/person-id'
import { stateKey } from '#functions/platform/aggregate'
import { type Ctx, type Platform, systemContext } from '#functions/platform/context'
import { answer } from '#functions/platform/problem'
import { NeedId } from '#shared/financing/need'
import { need } from '#shared/financing/need.contract'
import { OrganisationId } from '#shared/identity/organisation'
import { toInstant } from '#shared/kernel/instant'
import { Secret } from '#shared/kernel/secret'
import { startTestDatabase } from '#test/support/database'
import { httpEvent } from '#test/support/http-event'
import { startTestIssuer } from '#test/support/tokens'
import { CountingDb, RememberingDb } from './api-counting-db.ts'
import { startBenchHost } from './bench-host.ts'
import { middle, spread, timed } from './bench-spread.ts'
import { httpCaller } from './http-caller.ts'
import { measureSubmit } from './submit-measure.ts'

// `npm run bench:api [-- --json [FILE]]`: GET of one need and applying for a loan (P6) through the local host, each
// against the database call that it holds; and what router, token, rights and validation cost (P7), against the same verb behind the same event without
// them. Both in one process, in turns, on the default engine; log lines are made and dropped.
const limits = { P6: 2.2, P7: 0.65 }
const rounds = 12
const getsOfRound = 250
const atOnce = 16
const requestsOfRound = 800

const write = process.stdout.write.bind(process.stdout)
process.stdout.write = () => true

/** p50 of a call made again and again, in ms. */
async function p50(call: () => Promise<unknown>): Promise<number> {
  const times: number[] = []
  for (let n = 0; n < getsOfRound; n++) {
    times.push(await timed(call))
  }
  return middle(times)
}

/** Requests a second with so many at once. */
async function rate(call: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  let left = requestsOfRound
  const worker = async () => {
    while (left-- > 0) await call()
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return (requestsOfRound / (performance.now() - start)) * 1000
}

/** A company's owner with one need, written by the real commands. */
async function someNeed(platform: Platform, subject: string) {
  const personId = personIdOf(platform.config.issuer.url, subject)
  const founder = { personId, displayName: new Secret('沈海波'), roles: ['sme_owner' as const] }
  const name = { zh: '远帆水产', en: 'Yuanfan Seafood' }
  const founding = { kind: 'company' as const, name, fictional: true, founder }
  const { id } = await foundOrganisation(systemContext(platform, 'bench', 'found'), founding)
  const organisationId = OrganisationId.parse(id)
  const membership = { organisationId, organisationKind: 'company' as const, roles: founder.roles }
  const ctx: Ctx = { ...systemContext(platform, 'bench', 'need'), actor: { kind: 'person', id: personId, membership } }
  const body = need.create.body.parse(need.create.example)
  const stated = await stateNeed(ctx, { params: undefined, query: undefined, body })
  return { ctx, needId: NeedId.parse(stated.id) }
}

/** The verb behind the same event, with nothing before and after it but reading the id and writing JSON. */
const bareHandler = (ctx: Ctx) => async (event: APIGatewayProxyEvent) => {
  const params = { needId: NeedId.parse(event.path.split('/').at(-1)) }
  return answer(200, await showNeed(ctx, { params, query: undefined, body: undefined }))
}

type Handle = (event: APIGatewayProxyEvent) => Promise<unknown>

/** Requests a second of both, in turns. */
async function turns(bare: Handle, whole: Handle, event: APIGatewayProxyEvent) {
  for (let n = 0; n < 300; n++) await Promise.all([bare(event), whole(event)])
  const rates: { bare: number; whole: number }[] = []
  for (let n = 0; n < rounds; n++)
    rates.push({ bare: await rate(() => bare(event)), whole: await rate(() => whole(event)) })
  return {
    bareRequestsPerSecond: spread(rates.map((one) => one.bare)),
    wholeRequestsPerSecond: spread(rates.map((one) => one.whole)),
    share: spread(rates.map((one) => one.whole / one.bare)),
    addedMicroseconds: spread(rates.map((one) => 1e6 / one.whole - 1e6 / one.bare)),
  }
}

async function measure() {
  const [database, issuer] = await Promise.all([startTestDatabase(), startTestIssuer()])
  const config = { ...database.config, issuer: { ...database.config.issuer, url: issuer.url } }
  const db = new CountingDb(config)
  const platform: Platform = { config, db, clock: { now: () => toInstant(Date.now()) } }
  const { ctx, needId } = await someNeed(platform, 'owner')
  const path = `/company/needs/${needId}`
  const token = await issuer.token({ subject: 'owner', now: platform.clock.now(), lifeSeconds: 3600 })
  const authorization = `Bearer ${token}`
  const entry = httpEntryOf('app', platform)
  const host = await startBenchHost(entry)
  const http = httpCaller(host.url, 200)
  const get = () => http.call('GET', path, { authorization })
  const raw = () => db.get(config.tables.ledger, stateKey('NEED', needId))
  const event = httpEvent({ method: 'GET', path, headers: { authorization } })
  const bare = bareHandler(ctx)

  const callsOf = async (call: () => Promise<unknown>) => {
    const before = db.calls
    await call()
    return db.calls - before
  }
  for (let n = 0; n < 300; n++) await Promise.all([get(), raw(), entry(event), bare(event)])
  const databaseCalls = { raw: await callsOf(raw), get: await callsOf(get) }
  const p6: { raw: number; get: number }[] = []
  for (let n = 0; n < rounds; n++) p6.push({ raw: await p50(raw), get: await p50(get) })
  const p7 = await turns(bare, entry, event)
  const remembering: Platform = { ...platform, db: new RememberingDb(config) }
  const layers = await turns(bareHandler({ ...ctx, platform: remembering }), httpEntryOf('app', remembering), event)
  http.close()
  await Promise.all([host.stop(), issuer.stop(), database.stop()])
  return {
    cores: cpus().length,
    P6: {
      rawMs: spread(p6.map((one) => one.raw)),
      getMs: spread(p6.map((one) => one.get)),
      ratio: spread(p6.map((one) => one.get / one.raw)),
      databaseCalls,
    },
    P7: { atOnce, ...p7 },
    /** The same where the database answers from memory: what the layers themselves cost. */
    layersAlone: layers,
    limits,
  }
}

const figures = { ...(await measure()), submit: await measureSubmit() }
const met = {
  P6: figures.P6.ratio.median <= limits.P6,
  submit: figures.submit.ratio.median <= limits.P6,
  P7: figures.P7.share.median >= limits.P7,
}
const [flag, file] = process.argv.slice(2)
const json = `${JSON.stringify({ ...figures, met }, null, 2)}\n`
if (flag === '--json' && file !== undefined) writeFileSync(file, json)
if (flag === '--json') write(json)
else {
  const { P6, P7, layersAlone, submit } = figures
  write(
    `P6  GET ${P6.getMs.median} ms, raw ${P6.rawMs.median} ms (p50; ${P6.databaseCalls.get} and ${P6.databaseCalls.raw} database calls): ${P6.ratio.median} x, from ${P6.ratio.min} to ${P6.ratio.max}, limit ${limits.P6}\n` +
      `    apply ${submit.submitMs.median} ms, its transaction of ${submit.items} items ${submit.rawMs.median} ms (p50; ${submit.databaseCalls} database calls): ${submit.ratio.median} x, from ${submit.ratio.min} to ${submit.ratio.max}, limit ${limits.P6}\n` +
      `P7  ${P7.wholeRequestsPerSecond.median} of ${P7.bareRequestsPerSecond.median} requests/s: ${P7.share.median}, from ${P7.share.min} to ${P7.share.max}, limit ${limits.P7}\n` +
      `    with the database in memory: ${layersAlone.share.median}; the layers add ${layersAlone.addedMicroseconds.median} microseconds a request\n`,
  )
}
process.exitCode = Object.values(met).every(Boolean) ? 0 : 1
