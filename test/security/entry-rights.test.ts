import { afterAll, beforeAll, expect, test } from 'vitest'
import { served } from '#functions/entries/http-entry'
import { consumers, dues } from '#functions/entries/reactions'
import { sweepDue } from '#functions/platform/due'
import { recountEveryNight } from '#functions/supervision/every-night-recount'
import { entryRights, type PlatformEntry } from '#infra/entry-rights'
import { cellsOf } from '#test/contract/access-cells'
import { pathOf, prepare } from '#test/support/builders'
import { recordingDb } from '#test/support/recording-db'
import { foundSociety } from '#test/support/society'
import type { Town } from '#test/support/town'
import { startWorld } from '#test/support/world'

const { RecordingDb, around, watchKeys, used } = recordingDb()
let town: Town
beforeAll(async () => {
  const world = await startWorld(RecordingDb, around)
  watchKeys(world.platform.config)
  town = { world, society: await foundSociety(world) }
  for (const one of served) {
    const cell = cellsOf(one).find(({ expected }) => expected === 'reaches')
    if (!cell) continue
    const { params, query, body } = await prepare(town, one, cell.maker(town.society))
    const request = { method: one.route.method, path: pathOf(one.route.path, params), ...(query ? { query } : {}) }
    await world.call(cell.who(town.society), { ...request, body })
  }
  for (const due of dues) await around('sweep', () => sweepDue(world.platform, due))
  await around('recount', () => recountEveryNight(world.platform))
}, 120_000)
afterAll(() => town.world.stop())

const entryOf = (name: string): PlatformEntry =>
  consumers.some((consumer) => consumer.name === name) ? 'consume' : (name as PlatformEntry) // the rest are entries' names

/** The one consumer that tells the issuer of clients: their secrets are hashed. */
const clientKeeper = 'identity-on-client-changed'

function granted(name: string): string[] {
  const { keys, ledger, views, lists, scratch } = entryRights[entryOf(name)]
  const on = (place: string, actions: readonly string[]) => actions.map((action) => `${action} ${place}`)
  const opens = [...keys, ...(name === clientKeeper ? ['hash'] : [])].map((key) => `key ${key}`)
  return [
    ...opens,
    ...on('ledger', ledger),
    ...on('views', views),
    ...on('views/gsi1', lists),
    ...on('scratch', scratch),
  ]
}

/** Granted, though a town in which all goes well never needs it. */
const rarely: Readonly<Partial<Record<PlatformEntry, readonly string[]>>> = {
  // A version that was missed is read from the ledger.
  project: ['Query ledger'],
  // The second page of a list is asked for by a cursor.
  public: ['key hash'],
  // What is due here lies ahead; its command loads and commits as a consumer's does.
  sweep: ['key field', 'GetItem ledger', 'BatchGetItem ledger', 'Query ledger', 'PutItem ledger'],
}

test('no function calls the database, or opens a key, for what its role does not allow', () => {
  expect(used.size).toBeGreaterThan(8)
  for (const [name, calls] of used)
    expect(
      [...calls].filter((call) => !granted(name).includes(call)),
      name,
    ).toEqual([])
})

test('no role allows what its function never calls', () => {
  const byEntry = Map.groupBy(used, ([name]) => entryOf(name))
  for (const [entry, calls] of byEntry) {
    const called = new Set(calls.flatMap(([, actions]) => [...actions]))
    const spare = granted(entry).filter((one) => !called.has(one))
    expect(spare, entry).toEqual(rarely[entry] ?? [])
  }
})
