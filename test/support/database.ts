import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, renameSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll } from 'vitest'
import type { Config } from '#functions/platform/config'
import { tableDefinitions } from '#functions/platform/tables'
import { createTables } from '#infra/local/create-tables'
import { type Database, databaseBinary, startDatabase } from '#infra/local/local-database'
import { ownFolder } from '#test/support/own-folder'

export interface TestDatabase {
  /** A whole configuration whose tables are empty and nobody else's. */
  readonly config: Config
  stop(): Promise<void>
}

const localTables = { ledger: 'ledger', views: 'views', scratch: 'scratch' }

/**
 * A database of its own for one test file: a copy of a prepared file and a process on a free port (some 25 ms).
 * With DYNAMODB_ENDPOINT set it is three tables with names of their own on that engine.
 */
export async function startTestDatabase(): Promise<TestDatabase> {
  const shared = process.env.DYNAMODB_ENDPOINT
  if (shared !== undefined) {
    const tables = ownTables()
    await createTables(shared, tables)
    return { config: testConfig(shared, tables, ownFolder('folders-')), stop: async () => undefined }
  }
  const folder = ownFolder('database-')
  const file = join(folder, 'database.sqlite')
  copyFileSync(await preparedFile(), file)
  const database = await startDatabase({ file, port: 0 })
  return {
    config: testConfig(database.endpoint, localTables, folder),
    stop: () => stopAndRemove(database, folder),
  }
}

/** One database for the tests of a file, started before the first and gone after the last. */
export function useTestDatabase(): { readonly config: Config } {
  let database: TestDatabase | undefined
  beforeAll(async () => {
    database = await startTestDatabase()
  })
  afterAll(async () => {
    await database?.stop()
  })
  return {
    get config() {
      if (database === undefined) throw new Error('the database is there from beforeAll on: read config inside a test')
      return database.config
    },
  }
}

function ownTables(): Config['tables'] {
  const suffix = crypto.randomUUID().slice(0, 8)
  return { ledger: `ledger-${suffix}`, views: `views-${suffix}`, scratch: `scratch-${suffix}` }
}

function testConfig(endpoint: string, tables: Config['tables'], folder: string): Config {
  return {
    tables,
    dynamodb: { endpoint, region: 'local' },
    issuer: { url: 'http://127.0.0.1:1', audience: 'urn:zhoushan:api', tokens: 'rfc9068' },
    keys: { field: [Buffer.alloc(32, 1)], hash: Buffer.alloc(32, 2) },
    rootsDir: join(folder, 'roots'),
    files: { dir: join(folder, 'files'), url: 'http://127.0.0.1:1/store' },
    buckets: { files: undefined, roots: undefined },
    queues: {},
    consumer: '',
    metrics: undefined,
    clockAheadMs: 0,
  }
}

/**
 * A file with empty tables, kept between runs under a name that changes with the tables and the engine.
 * Several test processes may come here at once: each makes a draft of its own, the last rename stands.
 */
async function preparedFile(): Promise<string> {
  const made = createHash('sha256')
    .update(JSON.stringify(tableDefinitions(localTables)))
    .update(String(statSync(databaseBinary()).size))
    .digest('hex')
  const file = fileURLToPath(new URL(`../../.local/prepared/tables-${made.slice(0, 12)}.sqlite`, import.meta.url))
  if (existsSync(file)) return file
  const draft = `${file}.${process.pid}`
  const database = await startDatabase({ file: draft, port: 0 })
  await createTables(database.endpoint, localTables)
  await database.stop()
  renameSync(draft, file)
  return file
}

async function stopAndRemove(database: Database, folder: string): Promise<void> {
  await database.stop()
  rmSync(folder, { recursive: true, force: true })
}
