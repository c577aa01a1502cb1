import { afterAll, beforeAll, expect, test } from 'vitest'
import { readEvent } from '#functions/platform/ledger-event'
import { projectReader } from '#functions/platform/readers'
import { rebuildViews } from '#functions/platform/rebuild-read-models'
import { canonicalText } from '#functions/platform/seal'
import { takeBatch } from '#functions/platform/stream'
import { everyNoun } from '#functions/platform/view'
import { cellsOf } from '#test/contract/access-cells'
import { prepare } from '#test/support/builders'
import { collect } from '#test/support/collect'
import { foundSociety } from '#test/support/society'
import { batchOf } from '#test/support/stream-batch'
import type { Town } from '#test/support/town'
import { startWorld } from '#test/support/world'
import { headOf, served } from './http-entry.ts'
import { consumers, dues, views } from './reactions.ts'

let town: Town
beforeAll(async () => {
  const world = await startWorld()
  town = { world, society: await foundSociety(world) }
  for (const one of served) {
    const cell = cellsOf(one).find(({ expected }) => expected === 'reaches')
    if (cell) await prepare(town, one, cell.maker(town.society))
  }
}, 120_000)
afterAll(() => town.world.stop())

async function dump(): Promise<string[]> {
  const { db, config } = town.world.platform
  return (await collect(db.scan(config.tables.views))).map(canonicalText).sort()
}

test('the read models of a whole town come out the same, byte for byte, from a rebuild', async () => {
  const before = await dump()
  const names = new Set(before.flatMap((row) => /"sk":"VIEW#([^"]+)"/.exec(row)?.[1] ?? []))
  const items = await collect(town.world.platform.db.scan(town.world.platform.config.tables.ledger))
  const nouns = new Set(items.flatMap((item) => readEvent(item)?.noun ?? []))
  const filled = views.filter(({ noun }) => noun === everyNoun || nouns.has(noun))
  expect(names).toEqual(new Set(filled.map(({ name }) => name)))
  expect(await rebuildViews(town.world.platform, views)).toMatchObject({ dropped: before.length, setAside: 0 })
  expect(await dump()).toEqual(before)
})

test('all events once more, backwards, change no read model', async () => {
  const { platform } = town.world
  const before = await dump()
  const items = await collect(platform.db.scan(platform.config.tables.ledger))
  const events = items.filter((item) => readEvent(item)).reverse()
  expect(events.length).toBeGreaterThan(100)
  expect(await takeBatch(platform, projectReader(platform, views), batchOf(events))).toEqual({ batchItemFailures: [] })
  expect(await dump()).toEqual(before)
})

test('every name is one only, so that each has dead letters of its own; one list of two nouns has one name', () => {
  const names = [...new Set(views.map(({ name }) => name)), ...consumers.map(({ name }) => name)]
  expect(new Set([...names, 'project', 'relay']).size).toBe(names.length + 2)
  expect(new Set(views.map(({ name, noun }) => `${name} of ${noun}`)).size).toBe(views.length)
  for (const { view } of dues) expect(views).toContain(view)
})

test('every route has an address of its own and lies behind the entry of those who may call it', () => {
  const addresses = served.map(({ route }) => `${route.method} ${route.path.replace(/\{\w+\}/g, '{}')}`)
  expect(new Set(addresses).size).toBe(served.length)
  expect(new Set(served.map(({ id }) => id)).size).toBe(served.length)
  for (const { id, route } of served) {
    const head = headOf(route.path)
    expect(head === 'public', id).toBe(route.allow === 'anyone')
    expect(head === 'ingest', id).toBe(Array.isArray(route.allow) && route.allow.includes('data_provider'))
  }
})
