// The functions on this machine: HTTP host, both readers of the stream, the sweep. Started by start.ts, which sets the
// environment that functions/platform/config.ts reads; ends on SIGTERM after what is under way.
import { DescribeTableCommand } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import * as z from 'zod'
import { localAccess, localClient } from './create-tables.ts'
import { demoUsers } from './demo-users.ts'
import { startHost } from './host.ts'
import { type StreamEntry, type StreamPump, startStream } from './stream-reader.ts'
import { startSweep } from './sweep-clock.ts'

const Position = z.record(z.string(), z.string()).catch({})

const load = {
  publicEntry: await import('#functions/entries/public'),
  ingestEntry: await import('#functions/entries/ingest'),
  appEntry: await import('#functions/entries/app'),
  projectEntry: await import('#functions/entries/project'),
  relayEntry: await import('#functions/entries/relay'),
  sweepEntry: await import('#functions/entries/sweep'),
}
const { toProblem } = await import('#functions/platform/problem')
const { startPlatform } = await import('#functions/platform/start-platform')
const { keep, recall } = await import('#functions/platform/scratch')

const platform = startPlatform()
const endpoint = platform.config.dynamodb.endpoint
if (endpoint === undefined) throw new Error('the local host needs DYNAMODB_ENDPOINT')

await foundPlatformOnce()
const streams = new DynamoDBStreamsClient({ endpoint, ...localAccess })
const streamArn = await ledgerStream(endpoint)
const pumps = [read('project', load.projectEntry.handler), read('relay', load.relayEntry.handler)]
const stopSweep = startSweep(load.sweepEntry.handler, (error) => tell('sweep', error))
const host = await startHost({
  port: Number(process.env.API_PORT),
  entries: { '/public': load.publicEntry.handler, '/ingest': load.ingestEntry.handler, '': load.appEntry.handler },
  toProblem,
  onWrite: () => {
    for (const pump of pumps) pump.wake()
  },
})
process.stdout.write(`The host is listening on ${host.url}\n`)

process.once('SIGTERM', () => {
  void Promise.all([host.stop(), stopSweep(), ...pumps.map((pump) => pump.stop())]).then(() => process.exit(0))
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
