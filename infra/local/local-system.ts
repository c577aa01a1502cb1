import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createTables, localTables } from './create-tables.ts'
import type { DemoCounts } from './demo/load-demo.ts'
import { loadDemoOnce } from './demo-data.ts'
import { followHistories } from './follow-histories.ts'
import { claimPort } from './free-port.ts'
import { issuerPortFor, keepIssuerPort } from './issuer-port.ts'
import { endLeftOver, notedProcess, notePid } from './left-over.ts'
import { endLeftOverChildren, startHostProcess, startWebProcess, type Urls } from './local-children.ts'
import { startDatabase } from './local-database.ts'
import { LocalError } from './local-error.ts'
import { startIssuer } from './local-issuer.ts'
import { type LocalSettings, type Part, portVariable } from './local-settings.ts'
import { describeReady, type Ready, readReady, removeReady, writeReady } from './ready-file.ts'
import type { RunningParts } from './running-parts.ts'
import { loadSecrets, type Secrets } from './secrets.ts'
import { tokenSource } from './token-source.ts'
import { buildWeb, isWebBuilt } from './web-build.ts'

/** What is going on, for the person who waits. */
export type Tell = (line: string) => void

/**
 * Starts every part in the order in which they need each other.
 * @param parts takes each part as it starts, so that the caller can end what is there at any moment
 */
export async function startLocalSystem(settings: LocalSettings, parts: RunningParts, tell: Tell): Promise<Ready> {
  const { localDir } = settings
  mkdirSync(localDir, { recursive: true })
  refuseSecond(localDir)
  removeReady(localDir)
  notePid(startPidFile(localDir), process.pid)
  await endLeftOverChildren(localDir)
  await endLeftOver(databaseFiles(localDir).pidFile, databaseFiles(localDir).file)
  const ports = await claimPorts(settings)
  const secrets = await loadSecrets(join(localDir, 'secrets.json'))
  const dynamodb = await database(settings, ports.database, parts)
  const urls = {
    web: `http://localhost:${ports.web}`,
    api: `http://127.0.0.1:${ports.api}`,
    issuer: `http://localhost:${ports.issuer}`,
    dynamodb,
  }
  tell(`database ${dynamodb}`)
  const storeFile = join(localDir, 'issuer.sqlite')
  keepIssuerPort(localDir, ports.issuer)
  parts.add('issuer', await startIssuer({ port: ports.issuer, webUrl: urls.web, secrets, storeFile }))
  tell(`issuer   ${urls.issuer}`)
  const histories = followHistories(settings, tell)
  parts.add('host', await startHostProcess(settings, urls, secrets, histories.onLine))
  tell(`api      ${urls.api}`)
  await Promise.all([
    web(settings, urls, secrets, parts, tell),
    demo(settings, urls, secrets, tell).then(() => histories.first),
  ])
  const ready = describeReady({ ...urls, web: settings.hasWeb ? urls.web : null }, secrets)
  writeReady(localDir, ready)
  parts.add('ready.json', { stop: async () => forget(localDir) })
  return ready
}

const startPidFile = (localDir: string) => join(localDir, 'start.pid')
const databaseFiles = (localDir: string) => ({
  file: join(localDir, 'database.sqlite'),
  pidFile: join(localDir, 'database.pid'),
})

function forget(localDir: string): void {
  removeReady(localDir)
  rmSync(startPidFile(localDir), { force: true })
}

/** @throws LocalError when a system already runs on this folder */
export function refuseSecond(localDir: string): void {
  const pid = notedProcess(startPidFile(localDir), 'start.ts')
  if (pid === null) return
  throw new LocalError(
    `The local system already runs on ${localDir} (process ${pid}${whereItIs(localDir)}). Stop it first (Ctrl-C where it was started), or set LOCAL_DIR and the ports for a second one.`,
  )
}

function whereItIs(localDir: string): string {
  try {
    const { web, api } = readReady(localDir)
    return `, ${web ?? api}`
  } catch {
    return ''
  }
}

async function claimPorts(settings: LocalSettings): Promise<Record<Part, number>> {
  const { localDir, externalDatabase, hasWeb } = settings
  const ports = { ...settings.ports, issuer: issuerPortFor(localDir, settings.ports.issuer) }
  const claim = (part: Part, isWanted = true) => (isWanted ? claimPort(ports[part], portVariable(part)) : ports[part])
  return {
    web: await claim('web', hasWeb),
    api: await claim('api'),
    issuer: await claim('issuer'),
    database: await claim('database', externalDatabase === undefined),
  }
}

async function database(settings: LocalSettings, port: number, parts: RunningParts): Promise<string> {
  const { externalDatabase, localDir } = settings
  let endpoint = externalDatabase
  if (endpoint === undefined) {
    const started = await startDatabase({ ...databaseFiles(localDir), port })
    parts.add('database', started)
    endpoint = started.endpoint
  }
  try {
    await createTables(endpoint, localTables)
  } catch (error) {
    if (externalDatabase === undefined) throw error
    throw new LocalError(`DYNAMODB_ENDPOINT: no DynamoDB engine answers at ${externalDatabase} (${String(error)}).`)
  }
  return endpoint
}

async function web(
  settings: LocalSettings,
  urls: Urls,
  secrets: Secrets,
  parts: RunningParts,
  tell: Tell,
): Promise<void> {
  if (!settings.hasWeb) return
  if (!settings.isWatching && !isWebBuilt()) {
    tell('web      being built, some 20 seconds')
    await buildWeb()
  }
  parts.add('web', await startWebProcess(settings, urls, secrets))
  tell(`web      ${urls.web}`)
}

async function demo(settings: LocalSettings, urls: Urls, secrets: Secrets, tell: Tell): Promise<void> {
  if (!settings.hasDemo) return
  const tokenFor = tokenSource(urls.issuer, secrets.clients)
  const counts = await loadDemoOnce(
    urls,
    tokenFor,
    everyTenth((done, total) => tell(`demo     ${done} of ${total}`)),
  )
  tell(counts === undefined ? 'demo     there since an earlier start' : `demo     ${describe(counts)}`)
}

/** A line for each tenth of the way. */
function everyTenth(tell: (done: number, total: number) => void): (done: number, total: number) => void {
  let told = 0
  return (done, total) => {
    const tenths = Math.floor((done * 10) / total)
    if (tenths > told) tell(done, total)
    told = Math.max(told, tenths)
  }
}

function describe(counts: DemoCounts): string {
  const { companies, rows, claimed, banks, products, publishedTerms, leftOutTerms } = counts
  return `${companies} companies (${claimed} claimed, ${rows} records), ${products} products of ${banks} fictional banks, ${publishedTerms} published ones (${leftOutTerms} name-only ones left out)`
}
