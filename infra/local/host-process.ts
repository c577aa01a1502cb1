// The functions on this machine: HTTP host, both readers of the stream, the sweep, the nightly recount. Started by start.ts, which sets the
// environment that functions/platform/config.ts reads; ends on SIGTERM after what is under way.
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import * as z from 'zod'
import { localAccess, localClient } from './create-tables.ts'
import type { ToldEvents } from './demo-history/past-system.ts'
import { demoUsers } from './demo-users.ts'
import { startHost } from './host.ts'
import { answerStore } from './store-door.ts'
import { type StreamEntry, type StreamPump, startStream } from './stream-reader.ts'
import { onceANight, startSweep } from './sweep-clock.ts'

const Position = z.record(z.string(), z.string()).catch({})

const load = {
  publicEntry: await import('#functions/entries/public'),
  ingestEntry: await import('#functions/entries/ingest'),
  appEntry: await import('#functions/entries/app'),
  projectEntry: await import('#functions/entries/project'),
  relayEntry: await import('#functions/entries/relay'),
  sweepEntry: await import('#functions/entries/sweep'),
  recountEntry: await import('#functions/entries/recount'),
}
const { toProblem } = await import('#functions/platform/problem')
const { startPlatform } = await import('#functions/platform/start-platform')
const { keep, recall } = await import('#functions/platform/scratch')
const { folderStore } = await import('#functions/file/folder-store')

const { toldKey } = await import('./demo-history/past-system.ts')

const platform = await startPlatform()
const endpoint = platform.config.dynamodb.endpoint
if (endpoint === undefined) throw new Error('the local host needs DYNAMODB_ENDPOINT')

await foundPlatformOnce()
const streams = new DynamoDBStreamsClient({ endpoint, ...localAccess })
const streamArn = await ledgerStream(endpoint)
const door = folderStore(platform.config)
const told: ToldEvents = new Set()
const alone = oneAtATime()
const pumps = [read('project', load.projectEntry.handler), read('relay', withoutTold(load.relayEntry.handler))]
const recountTonight = onceANight(load.recountEntry.handler, () => platform.clock.now())
const stopSweep = startSweep(
  () =>
    alone(async () => {
      await load.sweepEntry.handler()
      await recountTonight()
    }),
  (error) => tell('sweep', error),
)
const host = await startHost({
  port: Number(process.env.API_PORT),
  entries: { '/public': load.publicEntry.handler, '/ingest': load.ingestEntry.handler, '': load.appEntry.handler },
  toProblem,
  answerStore: (request, response) => answerStore(door, platform.clock.now(), request, response),
  onWrite: () => {
    for (const pump of pumps) pump.wake()
  },
})
process.stdout.write(`The host is listening on ${host.url}\n`)

const ending = new AbortController()
const histories = tellHistories(Number(process.env.DEMO_HISTORIES ?? 0)).catch((error: unknown) =>
  tell('histories', error),
)

process.once('SIGTERM', () => {
  ending.abort()
  void Promise.all([histories, host.stop(), stopSweep(), ...pumps.map((pump) => pump.stop())]).then(() =>
    process.exit(0),
  )
})

function read(name: string, entry: StreamEntry): StreamPump {
  const key = { pk: `READER#${name}`, sk: 'POSITION' }
  return startStream({
    client: streams,
    streamArn,
    entry,
    position: {
      load: async () => Position.parse(await recall(platform, key, platform.clock.now())),
      keep: (position) => keep(platform, key, { ...position }),
    },
    onFault: (error) => tell(`stream reader ${name}`, error),
  })
}

/** Demo cases of the past, told inside this process, since no token lets anybody move the clock. */
async function tellHistories(count: number): Promise<void> {
  if (count === 0) return
  const { runHistories } = await import('./demo-history/run-histories.ts')
  await runHistories({
    ...{ platform, told, count, alone, signal: ending.signal },
    onProgress: (done, total) => process.stdout.write(`histories ${done} of ${total}\n`),
    onFault: (key, error) => tell(key, error),
  })
}

/** What the past has told its own consumers at its own time isn't told again. */
function withoutTold(entry: StreamEntry): StreamEntry {
  return (batch) => {
    const isNew = ({ dynamodb }: (typeof batch.Records)[number]) =>
      !told.has(toldKey(dynamodb?.Keys?.pk?.S, dynamodb?.Keys?.sk?.S))
    return entry({ Records: batch.Records.filter(isNew) })
  }
}

/** Work that waits for the work before it. */
function oneAtATime() {
  let last: Promise<unknown> = Promise.resolve()
  return (work: () => Promise<void>): Promise<void> => {
    const mine = last.then(work)
    last = mine.catch(() => undefined)
    return mine
  }
}

async function ledgerStream(at: string): Promise<string> {
  const client = localClient(at)
  const { Table } = await client.send(new DescribeTableCommand({ TableName: platform.config.tables.ledger }))
  client.destroy()
  if (Table?.LatestStreamArn === undefined) throw new Error(`the table ${platform.config.tables.ledger} has no stream`)
  return Table.LatestStreamArn
}

/** The first step of an installation: the platform and its first administrator, the demo user for it. */
async function foundPlatformOnce(): Promise<void> {
  const { foundPlatform } = await import('#functions/identity/found-platform')
  const { personIdOf } = await import('#functions/identity/person-id')
  const { systemContext } = await import('#functions/platform/context')
  const { runCommand } = await import('#functions/platform/run-command')
  const admin = demoUsers.find((user) => user.name === 'platform-admin')
  if (admin === undefined) throw new Error('demo-users.ts lists no platform-admin')
  const personId = personIdOf(platform.config.issuer.url, admin.sub)
  const ctx = systemContext(platform, 'installation', 'found-platform')
  try {
    await runCommand(ctx, () => foundPlatform(ctx, { personId, displayName: admin.displayName.zh }))
  } catch (error) {
    if (!(error instanceof Error && error.message === 'already_founded')) throw error
  }
}

function tell(where: string, error: unknown): void {
  process.stderr.write(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
}
