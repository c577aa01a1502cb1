import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { beforeEach, expect, test } from 'vitest'
import { auditHeads } from '#functions/audit/audit-heads.view'
import { openNeed } from '#functions/financing/move-need'
import { stateNeed } from '#functions/financing/state-need'
import { setAside } from '#functions/platform/dead-letter'
import { eventKey } from '#functions/platform/ledger-event'
import { projectReader } from '#functions/platform/readers'
import { canonicalText } from '#functions/platform/seal'
import { NeedId } from '#shared/financing/need'
import { need } from '#shared/financing/need.contract'
import { collect } from '#test/support/collect'
import { companyOn } from '#test/support/company'
import { useTestDatabase } from '#test/support/database'
import { FollowingDb } from '#test/support/following-db'
import { extendNote, openNote } from '#test/support/sample-note'
import { contextOf, somePerson, type TestPlatform, testPlatform } from '#test/support/test-context'

const database = useTestDatabase()
let platform: TestPlatform
beforeEach(() => {
  const base = testPlatform(database.config)
  const db = new FollowingDb(database.config, (event) => projectReader(base, [auditHeads]).take(event))
  platform = { ...base, db }
})
const context = () => contextOf(platform, { kind: 'person', id: somePerson(platform), membership: undefined })
async function someNote(): Promise<string> {
  const body = { name: crypto.randomUUID(), author: '沈海波', readers: [] }
  const { id } = await openNote(context(), { params: undefined, query: undefined, body })
  await extendNote(context(), id, 2)
  return id
}

/** Runs a job as its npm script does, on the test's database. */
async function job(name: string, ...args: string[]) {
  const { dynamodb, issuer, keys, rootsDir } = database.config
  const env = {
    ...process.env,
    DYNAMODB_ENDPOINT: dynamodb.endpoint,
    LEDGER_TABLE: database.config.tables.ledger,
    VIEWS_TABLE: database.config.tables.views,
    SCRATCH_TABLE: database.config.tables.scratch,
    OIDC_ISSUER: issuer.url,
    FIELD_KEY: keys.field[0].toString('base64'),
    HASH_KEY: keys.hash.toString('base64'),
    ROOTS_DIR: rootsDir,
  }
  const program = fileURLToPath(new URL(`./${name}.ts`, import.meta.url))
  return promisify(execFile)(process.execPath, [program, ...args], { env }).then(
    ({ stdout }) => ({ exit: 0, stdout, stderr: '' }),
    ({ code, stdout, stderr }) => ({ exit: Number(code), stdout: String(stdout), stderr: String(stderr) }),
  )
}
const dump = async () => (await collect(platform.db.scan(database.config.tables.views))).map(canonicalText).sort()

test('rebuild-views drops every row and builds the same bytes', async () => {
  await someNote()
  const before = await dump()
  expect(await job('rebuild-views')).toMatchObject({
    exit: 0,
    stdout: `${before.length} rows dropped; ${before.length} rows built from ${before.length} aggregates; 0 set aside\n`,
  })
  expect(await dump()).toEqual(before)
})

test('redrive takes a letter out once its event was taken, and knows every name', async () => {
  const id = await someNote()
  await setAside(platform, 'audit-heads', eventKey('NOTE', id, 2), new Error('broken once'))
  await setAside(platform, 'audit-heads', eventKey('NOTE', id, 9), new Error('never written'))
  expect(await job('redrive', '--consumer', 'audit-heads')).toMatchObject({
    exit: 1,
    stdout: expect.stringContaining('1 done, 1 failed again\n'),
  })
  expect(await job('redrive', '--consumer', 'audit-head')).toMatchObject({
    exit: 1,
    stderr: expect.stringMatching(
      /^npm run redrive -- --consumer NAME takes one of: audit-heads, .*project, relay\.\n$/,
    ),
  })
})

test('audit-anchor makes a root; audit-verify passes, and after tampering names the place and exits 1', async () => {
  const id = await someNote()
  expect((await job('audit-anchor')).stdout).toMatch(/^\d+ heads anchored; the newest root is 1\n$/)
  const clean = await job('audit-verify', '--json')
  expect(clean.exit).toBe(0)
  expect(JSON.parse(clean.stdout)).toMatchObject({ roots: 1, unanchoredEvents: 0, faults: [] })
  await platform.db.remove(database.config.tables.ledger, eventKey('NOTE', id, 1))
  const tampered = await job('audit-verify')
  expect(tampered).toMatchObject({ exit: 1, stdout: expect.stringContaining(`FAULT event_missing at NOTE#${id}@1`) })
})

test('recount exits 1 and names what the read models lag behind with; after a rebuild nothing differs', async () => {
  const company = await companyOn(platform)
  const one = { params: undefined, query: undefined }
  const body = need.create.body.parse(need.create.example)
  const { id } = await stateNeed(company.owner(), { ...one, body })
  const params = { needId: NeedId.parse(id) }
  await openNeed(company.owner(), { ...one, params, body: { version: 1, maxTakers: 1 } })
  const late = await job('recount-figures')
  expect(late).toMatchObject({ exit: 1, stdout: expect.stringContaining('DIFFERS needs in 2026: 0, recounted 1\n') })
  await job('rebuild-views')
  const after = await job('recount-figures', '--json')
  expect(after.exit).toBe(0)
  expect(JSON.parse(after.stdout)).toMatchObject({ cells: expect.any(Number), differences: [] })
})

test('restore-drill restores every item, chain and row; a chain that was broken before the export is a fault', async () => {
  const id = await someNote()
  await job('rebuild-views')
  const { faults, ...told } = JSON.parse((await job('restore-drill', '--json')).stdout)
  expect(told).toMatchObject({ restored: told.exported, writtenMeanwhile: 0, rows: (await dump()).length })
  // Another test's chain may be broken; nothing was lost or changed on the way, and this note is whole.
  expect(faults.filter((fault: string) => /^(item|row) /.test(fault) || fault.includes(id))).toEqual([])
  await platform.db.remove(database.config.tables.ledger, eventKey('NOTE', id, 1))
  expect(await job('restore-drill')).toMatchObject({
    exit: 1,
    stdout: expect.stringContaining(`DIFFERS event_missing NOTE#${id}@1\n`),
  })
})
