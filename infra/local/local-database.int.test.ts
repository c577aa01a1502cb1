import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { fileURLToPath } from 'node:url'
import { PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, expect, test } from 'vitest'
import { freePort } from '#infra/local/free-port'
import { createTables, localClient } from './create-tables.ts'
import { databaseBinary, prepareFile, startDatabase } from './local-database.ts'
import { LocalError } from './local-error.ts'
import { isRunning } from './process-end.ts'

const tables = { ledger: 'ledger', views: 'views', scratch: 'scratch' }
const cleanUps: (() => unknown)[] = []
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp()
})

function ownFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'database-'))
  cleanUps.push(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function running(file: string, port = 0, pidFile?: string) {
  const database = await startDatabase(pidFile === undefined ? { file, port } : { file, port, pidFile })
  cleanUps.push(() => database.stop())
  return database
}

/** Fills the stream as if this many writes had happened. */
function addStreamRecords(file: string, count: number): void {
  const database = new DatabaseSync(file)
  const insert = database.prepare(
    `INSERT INTO _stream_records (table_name, event_name, keys_json, new_image, sequence_number, shard_id, created_at)
     VALUES ('ledger', 'INSERT', '{"pk":{"S":"a"},"sk":{"S":"b"}}', NULL, ?, 'shardId-0', 1)`,
  )
  database.exec('BEGIN')
  for (let n = 1; n <= count; n += 1) insert.run(String(n).padStart(21, '0'))
  database.exec('COMMIT')
  database.close()
}

test('the 20,000th stream record costs no more than twice the first', async () => {
  const folder = ownFolder()
  const files = [join(folder, 'short.sqlite'), join(folder, 'long.sqlite')]
  const clients = []
  for (const file of files) {
    const first = await running(file)
    await createTables(first.endpoint, tables)
    await first.stop()
    if (file.endsWith('long.sqlite')) addStreamRecords(file, 20_000)
    const client = localClient((await running(file)).endpoint)
    cleanUps.push(() => client.destroy())
    clients.push({ client, ms: [] as number[] })
  }
  const put = (n: number) => new PutItemCommand({ TableName: 'ledger', Item: { pk: { S: `a${n}` }, sk: { S: 'b' } } })
  for (let n = 0; n < 120; n += 1) {
    for (const { client, ms } of clients) {
      const from = performance.now()
      await client.send(put(n))
      if (n >= 20) ms.push(performance.now() - from)
    }
  }
  const [short, long] = clients.map(({ ms }) => ms.sort((a, b) => a - b)[50] ?? 0)
  expect(long).toBeLessThan(2 * (short ?? 0))
}, 60_000)

test('what was written is there after a stop and a start', async () => {
  const file = join(ownFolder(), 'database.sqlite')
  const first = await running(file)
  await createTables(first.endpoint, tables)
  await first.stop()
  const second = await running(file)
  // Creating them again is refused inside and passes: the tables are there.
  await expect(createTables(second.endpoint, tables)).resolves.toBeUndefined()
})

test('a file prepared twice is the same file', async () => {
  const file = join(ownFolder(), 'database.sqlite')
  await prepareFile(file)
  await expect(prepareFile(file)).resolves.toBeUndefined()
})

test('a left-over of an earlier start on the same file is ended', async () => {
  const folder = ownFolder()
  const [file, pidFile, port] = [join(folder, 'database.sqlite'), join(folder, 'database.pid'), await freePort()]
  await running(file, port, pidFile)
  const second = await running(file, port, pidFile)
  expect(second.endpoint).toBe(`http://127.0.0.1:${port}`)
})

test('the database ends when its parent is killed', async () => {
  const file = join(ownFolder(), 'database.sqlite')
  const code = `
    import { startDatabase } from ${JSON.stringify(fileURLToPath(new URL('./local-database.ts', import.meta.url)))}
    const database = await startDatabase({ file: ${JSON.stringify(file)}, port: 0, pidFile: ${JSON.stringify(`${file}.pid`)} })
    process.stdout.write(database.endpoint)
    process.kill(process.pid, 'SIGKILL')`
  const endpoint = await new Promise<string>((resolve) => {
    execFile(process.execPath, ['--input-type=module', '--eval', code], (_error, stdout) => resolve(stdout))
  })
  await expect.poll(() => answers(endpoint), { timeout: 5_000 }).toBe(false)
})

async function answers(endpoint: string): Promise<boolean> {
  return await fetch(endpoint).then(
    () => true,
    () => false,
  )
}

test('a platform without the binary is told what to do in one line', () => {
  const call = () => databaseBinary('sunos', 'sparc')
  expect(call).toThrow(LocalError)
  expect(call).toThrow(/^[^\n]*sunos-sparc[^\n]*DYNAMODB_ENDPOINT[^\n]*$/)
})

test('a process that never was is not running', () => {
  expect(isRunning(2 ** 22 + 1)).toBe(false)
})
