import { chmodSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { eventKey, eventsAfter, payloadKey } from '#functions/platform/ledger-event'
import { projectReader } from '#functions/platform/readers'
import { rebuildViews } from '#functions/platform/rebuild-read-models'
import { collect } from '#test/support/collect'
import { startTestDatabase, type TestDatabase } from '#test/support/database'
import { FollowingDb } from '#test/support/following-db'
import { extendNote, openNote } from '#test/support/sample-note'
import { contextOf, somePerson, type TestPlatform, testPlatform } from '#test/support/test-context'
import { anchorAll, anchorRecent } from './anchor-heads.ts'
import { auditHeads } from './audit-heads.view.ts'
import { anchorEveryHour } from './every-hour-anchor.ts'
import { rootFolder } from './root-folder.ts'
import { verifyLedger } from './verify-ledger.ts'

let database: TestDatabase
let platform: TestPlatform
beforeEach(async () => {
  // A ledger of its own for each test: what is verified is the whole of it.
  database = await startTestDatabase()
  const base = testPlatform(database.config)
  const db = new FollowingDb(database.config, (event) => projectReader(base, [auditHeads]).take(event))
  platform = { ...base, db }
})
afterEach(() => database.stop())

const store = () => rootFolder(platform.config.rootsDir)
const verify = () => verifyLedger(platform, store())
const context = () => contextOf(platform, { kind: 'person', id: somePerson(platform), membership: undefined })

async function noteWith(lines: number): Promise<string> {
  const body = { name: crypto.randomUUID(), author: '沈海波', readers: [] }
  const { id } = await openNote(context(), { params: undefined, query: undefined, body })
  for (let n = 0; n < lines; n++) await extendNote(context(), id, 1)
  return id
}
const ledger = () => platform.config.tables.ledger
async function change(key: { pk: string; sk: string }, how: (item: Record<string, unknown>) => object) {
  const item = await platform.db.get(ledger(), key)
  await platform.db.put(ledger(), { ...item, ...how(item ?? {}) })
}

test('an untouched ledger has no fault, and its counts are told', async () => {
  await Promise.all([noteWith(2), noteWith(0)])
  expect(await anchorRecent(platform, store())).toEqual({ roots: 1, heads: 2, root: 1, complete: true })
  await noteWith(1)
  expect(await verify()).toEqual({
    aggregates: 3,
    events: 6,
    payloads: 3,
    erased: 0,
    roots: 1,
    anchoredEvents: 4,
    unanchoredEvents: 2,
    faults: [],
  })
})

test('a root takes only heads that changed since the one before; nothing changed, no root', async () => {
  const id = await noteWith(0)
  await noteWith(0)
  await anchorRecent(platform, store())
  expect(await anchorRecent(platform, store())).toMatchObject({ roots: 0, heads: 0 })
  platform.clock.move(3_600_000)
  await extendNote(context(), id, 1)
  expect(await anchorRecent(platform, store())).toMatchObject({ roots: 1, heads: 1, root: 2 })
  expect(await store().read(2)).toMatchObject({ heads: [{ noun: 'NOTE', id, version: 2 }] })
})

test('the hourly anchor works once an hour, also when the clock jumps', async () => {
  const id = await noteWith(0)
  expect(await anchorEveryHour(platform, store())).toMatchObject({ heads: 1 })
  platform.clock.move(59 * 60_000)
  await extendNote(context(), id, 1)
  expect(await anchorEveryHour(platform, store())).toBeUndefined()
  platform.clock.move(60_000)
  expect(await anchorEveryHour(platform, store())).toMatchObject({ heads: 1 })
  platform.clock.move(90 * 86_400_000)
  await extendNote(context(), id, 1)
  expect(await anchorEveryHour(platform, store())).toMatchObject({ heads: 1 })
})

test('of two that anchor at once, none overwrites the other, and nothing is left out', async () => {
  for (let n = 0; n < 5; n++) await noteWith(0)
  await Promise.all([anchorRecent(platform, store()), anchorRecent(platform, store()), anchorAll(platform, store())])
  await anchorRecent(platform, store())
  expect(await verify()).toMatchObject({ unanchoredEvents: 0, faults: [] })
})

test('a head of which the read model never heard is anchored by the job', async () => {
  await noteWith(0)
  await anchorRecent(platform, store())
  const deaf = testPlatform(database.config)
  const ctx = contextOf(deaf, { kind: 'person', id: somePerson(deaf), membership: undefined })
  const body = { name: 'unheard', author: '沈海波', readers: [] }
  await openNote(ctx, { params: undefined, query: undefined, body })
  expect(await anchorRecent(platform, store())).toMatchObject({ heads: 0 })
  expect(await anchorAll(platform, store())).toMatchObject({ heads: 1 })
  expect(await anchorAll(platform, store())).toMatchObject({ heads: 0 })
})

test('rebuilding the views changes no head and makes no new root', async () => {
  await noteWith(2)
  await anchorRecent(platform, store())
  await rebuildViews(platform, [auditHeads])
  expect(await anchorRecent(platform, store())).toMatchObject({ roots: 0 })
})

test('a changed event is found, with its place', async () => {
  const id = await noteWith(2)
  await change(eventKey('NOTE', id, 2), () => ({ data: { by: 9 } }))
  expect((await verify()).faults).toEqual([{ code: 'event_changed', place: `NOTE#${id}@2` }])
})

test('a truncated chain whose state was set back is found where it was anchored', async () => {
  const id = await noteWith(3)
  await anchorRecent(platform, store())
  const [third] = await collect(eventsAfter(platform, 'NOTE', id, 2))
  await platform.db.remove(ledger(), eventKey('NOTE', id, 4))
  await change({ pk: `NOTE#${id}`, sk: 'STATE' }, () => ({ version: 3, head: third?.hash }))
  expect((await verify()).faults).toEqual([{ code: 'anchored_event_missing', place: `NOTE#${id}@4` }])
})

test('an aggregate that was taken away whole is found', async () => {
  const id = await noteWith(1)
  await anchorRecent(platform, store())
  for (const sk of ['STATE', 'EVENT#0000000001', 'EVENT#0000000002', 'PAYLOAD#0000000001'])
    await platform.db.remove(ledger(), { pk: `NOTE#${id}`, sk })
  expect((await verify()).faults).toEqual([{ code: 'anchored_event_missing', place: `NOTE#${id}@2` }])
})

test('a state that is not that of the last event, an event that lies elsewhere or has no form are found', async () => {
  const id = await noteWith(2)
  const [first, , third] = await collect(eventsAfter(platform, 'NOTE', id, 0))
  await change({ pk: `NOTE#${id}`, sk: 'STATE' }, () => ({ version: 2 }))
  expect((await verify()).faults).toEqual([{ code: 'state_differs', place: `NOTE#${id}@2` }])
  await change({ pk: `NOTE#${id}`, sk: 'STATE' }, () => ({ version: 3 }))
  await platform.db.put(ledger(), { ...first, ...eventKey('NOTE', id, 4) })
  expect((await verify()).faults).toContainEqual({ code: 'event_moved', place: `NOTE#${id} EVENT#0000000004` })
  await platform.db.put(ledger(), { ...third, ...eventKey('NOTE', id, 4), version: 'four' })
  expect((await verify()).faults).toContainEqual({ code: 'event_unreadable', place: `NOTE#${id} EVENT#0000000004` })
})

test('an erased payload leaves the chain whole; a changed or exchanged one is found', async () => {
  const [one, other] = [await noteWith(0), await noteWith(0)]
  await platform.db.remove(ledger(), payloadKey('NOTE', one, 1))
  expect(await verify()).toMatchObject({ erased: 1, payloads: 1, faults: [] })
  await change(payloadKey('NOTE', other, 1), () => ({ salt: 'another' }))
  const changed = { code: 'payload_changed', place: `NOTE#${other} PAYLOAD#0000000001` }
  expect((await verify()).faults).toEqual([changed])
  await change(payloadKey('NOTE', other, 1), () => ({ sealed: Buffer.alloc(40).toString('base64') }))
  expect((await verify()).faults).toEqual([changed])
})

test('a root that was changed, taken away or made unreadable is found; one is never written twice', async () => {
  for (let n = 0; n < 3; n++) {
    await noteWith(0)
    await anchorRecent(platform, store())
  }
  const folder = platform.config.rootsDir
  const [first = '', second = ''] = readdirSync(folder).sort()
  expect(readdirSync(folder)).toHaveLength(3)
  const root = await store().read(1)
  expect(await store().add(root as Parameters<ReturnType<typeof store>['add']>[0])).toBe(false)
  rmSync(join(folder, second))
  expect((await verify()).faults).toContainEqual({ code: 'root_missing', place: 'root 2' })
  chmodSync(join(folder, first), 0o644)
  writeFileSync(join(folder, first), JSON.stringify({ ...(root as object), heads: [] }))
  expect((await verify()).faults).toContainEqual({ code: 'root_changed', place: 'root 1' })
  writeFileSync(join(folder, first), 'nonsense')
  expect((await verify()).faults).toContainEqual({ code: 'root_unreadable', place: 'root 1' })
})

test('verifying while others write finds no fault that is none', async () => {
  const ids = await Promise.all(Array.from({ length: 4 }, () => noteWith(0)))
  let done = false
  const writing = Promise.all(
    ids.map(async (id) => {
      for (let n = 0; n < 15; n++) await extendNote(context(), id, 1)
    }),
  ).then(() => {
    done = true
  })
  while (!done) expect((await verify()).faults).toEqual([])
  await writing
})
