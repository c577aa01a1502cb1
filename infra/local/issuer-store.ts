import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider'
import * as z from 'zod'

const Row = z.object({ payload: z.string() }).optional()

/**
 * Keeps the issuer's sessions, codes and refresh tokens in a file, so that a restart of the local system signs
 * nobody out. One row each, gone when expired.
 */
export function openIssuerStore(file: string): { adapter: AdapterFactory; close(): void } {
  mkdirSync(dirname(file), { recursive: true })
  const database = new DatabaseSync(file)
  database.exec(`
    PRAGMA journal_mode = WAL;
    -- In WAL this loses at most the last sessions in a power cut, and saves a disk flush for each write.
    PRAGMA synchronous = NORMAL;
    CREATE TABLE IF NOT EXISTS entries (
      model TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, uid TEXT, grant_id TEXT, expires INTEGER,
      PRIMARY KEY (model, id)
    );
    CREATE INDEX IF NOT EXISTS entries_uid ON entries(model, uid);
    CREATE INDEX IF NOT EXISTS entries_grant ON entries(grant_id);
  `)
  database.prepare('DELETE FROM entries WHERE expires <= ?').run(nowSeconds())
  return { adapter: (model) => storedModel(database, model), close: () => database.close() }
}

function storedModel(database: DatabaseSync, model: string): Adapter {
  const put = database.prepare('INSERT OR REPLACE INTO entries VALUES (?, ?, ?, ?, ?, ?)')
  const byId = database.prepare('SELECT payload FROM entries WHERE model = ? AND id = ? AND expires > ?')
  const byUid = database.prepare('SELECT payload FROM entries WHERE model = ? AND uid = ? AND expires > ?')
  const remove = database.prepare('DELETE FROM entries WHERE model = ? AND id = ?')
  const removeGrant = database.prepare('DELETE FROM entries WHERE grant_id = ?')
  const consume = database.prepare(
    `UPDATE entries SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?`,
  )
  return {
    async upsert(id, payload, expiresIn) {
      const expires = expiresIn === undefined ? Number.MAX_SAFE_INTEGER : nowSeconds() + expiresIn
      put.run(model, id, JSON.stringify(payload), payload.uid ?? null, payload.grantId ?? null, expires)
    },
    find: async (id) => payloadOf(byId.get(model, id, nowSeconds())),
    findByUid: async (uid) => payloadOf(byUid.get(model, uid, nowSeconds())),
    // Only the device flow has user codes, and no client may use it.
    findByUserCode: async () => undefined,
    async consume(id) {
      consume.run(nowSeconds(), model, id)
    },
    async destroy(id) {
      remove.run(model, id)
    },
    async revokeByGrantId(grantId) {
      removeGrant.run(grantId)
    },
  }
}

/** Every row was written by `upsert` from a payload, and the file is ours alone. */
function payloadOf(row: unknown): AdapterPayload | undefined {
  const { payload } = Row.parse(row) ?? {}
  return payload === undefined ? undefined : (JSON.parse(payload) as AdapterPayload)
}

function nowSeconds(): number {
  return Math.floor(Date.now() / 1000)
}
