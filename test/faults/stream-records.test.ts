import fc from 'fast-check'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { served } from '#functions/entries/http-entry'
import { consumers, dues, views } from '#functions/entries/reactions'
import type { Consumer } from '#functions/platform/consumer'
import type { Item } from '#functions/platform/db'
import { deadLetters } from '#functions/platform/dead-letter'
import { readEvent, type StoredEvent } from '#functions/platform/ledger-event'
import { projectReader, relayReader } from '#functions/platform/readers'
import { rebuildViews } from '#functions/platform/rebuild-read-models'
import { redrive } from '#functions/platform/redrive-letters'
import { canonicalText } from '#functions/platform/seal'
import { takeBatch } from '#functions/platform/stream'
import type { View } from '#functions/platform/view'
import { isCommand } from '#shared/kernel/route'
import { cellsOf } from '#test/contract/access-cells'
import { pathOf, prepare } from '#test/support/builders'
import { captureOutput } from '#test/support/captured-output'
import { collect } from '#test/support/collect'
import { keepFigure } from '#test/support/keep-figure'
import { foundSociety } from '#test/support/society'
import { batchOf, itemOf } from '#test/support/stream-batch'
import type { Town } from '#test/support/town'
import { startWorld, type Worker } from '#test/support/world'

const isFull = inject('effort') === 'full'
const inBrief = /^financing\.(bankDecision\.payOut|companyOffer\.accept|openNeed\.take|bankApplication\.refuse)$/
const commands = served.filter(({ id, route }) => isCommand(route) && (isFull || inBrief.test(id)))
const batchSize = 100

let town: Town
/** Every event that the commands left, and the read models as the stream without delay made them. */
let events: readonly StoredEvent[]
let made: readonly string[]
let handedOver = 0
beforeAll(async () => {
  captureOutput()
  const world = await startWorld()
  town = { world, society: await foundSociety(world) }
  for (const one of commands) await runOnce(one)
  events = (await items('ledger')).flatMap((item) => readEvent(item) ?? [])
  made = await dump()
}, 600_000)
afterAll(async () => {
  await town.world.stop()
  keepFigure('events of which records were made', events.length, 'events')
  keepFigure('records handed over', handedOver, 'records')
})

async function runOnce({ id, route }: (typeof served)[number]): Promise<void> {
  const cell = cellsOf({ id, route }).find(
    ({ expected, relation }) => expected === 'reaches' && relation !== 'other_organisation',
  )
  if (!cell) throw new RangeError(`nobody reaches ${id}`)
  const second = id === 'product.bankProduct.publish'
  const who = second ? town.society.worker('bank A', 'product_manager', 1) : (cell.who(town.society) as Worker)
  const { params, query, body } = await prepare(town, { id, route }, cell.maker(town.society))
  const request = { method: route.method, path: pathOf(route.path, params), ...(query ? { query } : {}), body }
  const answer = await town.world.call(who, request)
  expect([200, 201], `${id}: ${JSON.stringify(answer)}`).toContain(answer.status)
}

const items = (table: 'ledger' | 'views'): Promise<Item[]> => {
  const { config, db } = town.world.platform
  return collect(db.scan(config.tables[table]))
}
const dump = async () => (await items('views')).map(canonicalText).sort()

async function emptyViews(): Promise<void> {
  const { config, db } = town.world.platform
  for (const { pk, sk } of await items('views'))
    await db.remove(config.tables.views, { pk: String(pk), sk: String(sk) })
}

/** Hands over in batches, as a shard does. */
async function deliver(reader: ReturnType<typeof projectReader>, order: readonly StoredEvent[]): Promise<void> {
  handedOver += order.length
  for (let at = 0; at < order.length; at += batchSize) {
    const batch = batchOf(order.slice(at, at + batchSize).map(itemOf))
    expect(await takeBatch(town.world.platform, reader, batch)).toEqual({ batchItemFailures: [] })
  }
}

/** Each event one to three times, in any order over all aggregates. */
const anyDelivery = () =>
  fc.tuple(...events.map(() => fc.integer({ min: 1, max: 3 }))).chain((times) =>
    fc.shuffledSubarray(
      events.flatMap((event, at) => Array.from({ length: times[at] ?? 1 }, () => event)),
      { minLength: events.length },
    ),
  )

test('records that come twice, late, mixed, some of them never, to two readers at once: the read models are those of a full replay, byte for byte', {
  timeout: 900_000,
}, async () => {
  const { platform } = town.world
  const reader = projectReader(platform, views)
  const last = new Map(events.map((event) => [`${event.noun}#${event.id}`, event]))
  await fc.assert(
    fc.asyncProperty(anyDelivery(), anyDelivery(), async (one, other) => {
      await emptyViews()
      await Promise.all([deliver(reader, one), deliver(reader, other)])
      // What was dropped on the way is caught up with the aggregate's next event; here, with its last.
      await deliver(reader, [...last.values()])
      expect(await dump()).toEqual(made)
    }),
    { numRuns: isFull ? 25 : 1, endOnFailure: true },
  )
  expect(await rebuildViews(platform, views)).toMatchObject({ setAside: 0 })
  expect(await dump()).toEqual(made)
})

test('what follows from an event happens once, however often and in whatever order the records come', {
  timeout: 900_000,
}, async () => {
  const { platform } = town.world
  const reader = relayReader(platform, consumers)
  const before = (await items('ledger')).map(canonicalText).sort()
  await fc.assert(
    fc.asyncProperty(anyDelivery(), async (order) => {
      await deliver(reader, order)
      expect((await items('ledger')).map(canonicalText).sort()).toEqual(before)
    }),
    { numRuns: isFull ? 10 : 1, endOnFailure: true },
  )
})

test('poison records are set aside with their cause, the rest goes on, and once mended they are made good', {
  timeout: 300_000,
}, async () => {
  const { platform } = town.world
  const poisoned = new Set(events.filter(({ noun }) => noun === 'APPLICATION').map(({ id }) => id))
  const victim = [...poisoned][0]
  let isBroken = true
  const breaking = (view: View): View => ({
    ...view,
    apply(row, event) {
      if (isBroken && event.id === victim) throw new TypeError('poison')
      return view.apply(row, event)
    },
  })
  const breakingConsumer = (consumer: Consumer): Consumer => ({
    ...consumer,
    react(ctx, event) {
      if (isBroken && event.id === victim) throw new TypeError('poison')
      return consumer.react(ctx, event)
    },
  })
  const [sickViews, sickConsumers] = [views.map(breaking), consumers.map(breakingConsumer)]
  const ledger = (await items('ledger')).map(canonicalText).sort()
  await emptyViews()
  await deliver(projectReader(platform, sickViews), events)
  await deliver(relayReader(platform, sickConsumers), events)
  const missing = made.filter((row) => !row.includes(String(victim)))
  expect((await dump()).filter((row) => !row.includes(String(victim)))).toEqual(missing)

  isBroken = false
  const reactions = { views: sickViews, dues, consumers: sickConsumers }
  let redriven = 0
  for (const { name } of [...sickViews, ...sickConsumers]) {
    const letters = await collect(deadLetters(platform, name))
    for (const { cause } of letters) expect(cause).toMatch(/^TypeError/)
    const { done, failed } = await redrive(platform, reactions, name)
    expect([done, failed]).toEqual([letters.length, 0])
    redriven += done
  }
  expect(redriven).toBeGreaterThan(0)
  expect(await dump()).toEqual(made)
  expect((await items('ledger')).map(canonicalText).sort()).toEqual(ledger)
})
