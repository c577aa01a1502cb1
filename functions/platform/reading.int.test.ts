import fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { collect } from '#test/support/collect'
import { useTestDatabase } from '#test/support/database'
import { FaultyDb } from '#test/support/faulty-db'
import { closeNote, extendNote, noteExtended, noteRows, openNote } from '#test/support/sample-note'
import { batchOf, itemOf } from '#test/support/stream-batch'
import { contextOf, somePerson, type TestPlatform, testPlatform } from '#test/support/test-context'
import type { Consumer } from './consumer.ts'
import { stepOf } from './context.ts'
import { Db } from './db.ts'
import { deadLetters } from './dead-letter.ts'
import { eventKey, eventsAfter, type StoredEvent } from './ledger-event.ts'
import { projectReader, relayReader } from './readers.ts'
import { rebuildViews } from './rebuild-read-models.ts'
import { redrive } from './redrive-letters.ts'
import { runCommand } from './run-command.ts'
import { canonicalText } from './seal.ts'
import { takeBatch } from './stream.ts'
import { readRow } from './view.ts'

const database = useTestDatabase()
let platform: TestPlatform
beforeEach(() => {
  platform = testPlatform(database.config)
})

const context = () => contextOf(platform, { kind: 'person', id: somePerson(platform), membership: undefined })
const body = (name: string) => ({ params: undefined, query: undefined, body: { name, author: '沈海波', readers: [] } })

/** A note with `lines` added one by one: its id and its events. */
async function noteWith(lines: number): Promise<{ id: string; events: StoredEvent[] }> {
  const { id } = await openNote(context(), body(crypto.randomUUID()))
  for (let n = 0; n < lines; n++) await extendNote(context(), id, 1)
  return { id, events: await collect(eventsAfter(platform, 'NOTE', id, 0)) }
}
const projected = (events: readonly StoredEvent[], on = platform) =>
  takeBatch(on, projectReader(on, [noteRows]), batchOf(events.map(itemOf)))
const linesOf = async (id: string) => (await readRow(platform, noteRows, id))?.lines

/** The rows of the read model as they lie in the table, one line each, sorted. */
async function dump(): Promise<string[]> {
  const items = await collect(platform.db.scan(database.config.tables.views))
  return items
    .filter(({ sk }) => sk === `VIEW#${noteRows.name}`)
    .map(canonicalText)
    .sort()
}

test('an event that comes twice counts once', async () => {
  const { id, events } = await noteWith(3)
  await projected([...events, ...events, ...events.slice(1)])
  expect(await linesOf(id)).toBe(3)
})

test('an event that never came is caught up from the ledger with the next', async () => {
  const { id, events } = await noteWith(4)
  await projected(events.slice(0, 1))
  await projected(events.slice(-1))
  expect(await linesOf(id)).toBe(4)
})

test('of two that project at once the later version stays', async () => {
  const { id, events } = await noteWith(3)
  /** Is overtaken by all later events between its look and its write. */
  class Overtaken extends Db {
    override async put(...given: Parameters<Db['put']>): Promise<boolean> {
      await projected(events)
      return super.put(...given)
    }
  }
  await projected(events.slice(0, 1), { ...platform, db: new Overtaken(database.config) })
  expect(await linesOf(id)).toBe(3)
})

test('a row that left its list stays out when old events come again', async () => {
  const { id, events } = await noteWith(1)
  await closeNote(context(), id)
  await projected(await collect(eventsAfter(platform, 'NOTE', id, 0)))
  await projected(events)
  expect(await linesOf(id)).toBeUndefined()
})

test('whatever repeats, is late or mixes the notes: the rows are those of a full rebuild, byte for byte', async () => {
  const all = (await Promise.all([noteWith(5), noteWith(3), noteWith(1)])).flatMap(({ events }) => events)
  const order = fc.array(fc.nat(all.length - 1), { maxLength: 25 })
  await fc.assert(
    fc.asyncProperty(order, async (indexes) => {
      const shuffled = indexes.flatMap((at) => all[at] ?? [])
      await Promise.all([projected(shuffled), projected([...shuffled].reverse())])
      await projected(all)
      const live = await dump()
      expect(await rebuildViews(platform, [noteRows])).toMatchObject({ setAside: 0 })
      expect(await dump()).toEqual(live)
    }),
    { numRuns: 8 },
  )
})

test('a poison event is set aside with its cause, others go on, and redriving heals', async () => {
  const { id, events } = await noteWith(2)
  const other = await noteWith(1)
  let broken = true
  const poisoned = {
    ...noteRows,
    name: 'poisoned',
    apply: (...given: Parameters<typeof noteRows.apply>) => {
      if (broken && given[1].id === id) throw new TypeError('this row cannot be made of 沈海波')
      return noteRows.apply(...given)
    },
  }
  const reader = projectReader(platform, [poisoned])
  expect(await takeBatch(platform, reader, batchOf([...events, ...other.events].map(itemOf)))).toEqual({
    batchItemFailures: [],
  })
  expect(await readRow(platform, poisoned, other.id)).toMatchObject({ lines: 1 })
  const letters = await collect(deadLetters(platform, 'poisoned'))
  expect(letters.map(({ event }) => event.sk)).toEqual(['EVENT#0000000001', 'EVENT#0000000002', 'EVENT#0000000003'])
  expect(letters[0]?.cause).toMatch(/^TypeError .*reading\.int\.test/)
  expect(letters[0]?.cause).not.toContain('沈海波')

  const reactions = { views: [poisoned], dues: [], consumers: [] }
  expect(await redrive(platform, reactions, 'poisoned')).toEqual({ done: 0, failed: 3 })
  broken = false
  expect(await redrive(platform, reactions, 'poisoned')).toEqual({ done: 3, failed: 0 })
  expect(await readRow(platform, poisoned, id)).toMatchObject({ lines: 2 })
  expect(await collect(deadLetters(platform, 'poisoned'))).toEqual([])
})

test('a record that can’t be read stops nothing and waits for its reader', async () => {
  const { id, events } = await noteWith(1)
  const [first, second] = events.map(itemOf)
  const unreadable = { ...first, version: 'one' }
  const answer = await takeBatch(platform, projectReader(platform, [noteRows]), batchOf([unreadable, second ?? {}]))
  expect(answer).toEqual({ batchItemFailures: [] })
  expect(await linesOf(id)).toBe(1)
  expect(await collect(deadLetters(platform, 'project'))).toMatchObject([{ event: eventKey('NOTE', id, 1) }])
  const reactions = { views: [noteRows], dues: [], consumers: [] }
  expect(await redrive(platform, reactions, 'project')).toEqual({ done: 1, failed: 0 })
})

test('while the database is away the batch stops there and nothing is set aside', async () => {
  const { id, events } = await noteWith(2)
  const away = {
    ...platform,
    db: new FaultyDb(database.config, ({ method }) => (method === 'get' ? 'throttled' : undefined)),
  }
  expect(await projected(events, away)).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] })
  expect(await collect(deadLetters(platform, noteRows.name))).toEqual([])
  expect(await projected(events)).toEqual({ batchItemFailures: [] })
  expect(await linesOf(id)).toBe(2)
})

test('a name that nothing has is answered with those that there are', async () => {
  const reactions = { views: [noteRows], dues: [], consumers: [] }
  await expect(redrive(platform, reactions, 'note-row')).rejects.toThrow(
    /note-row; there are: note-rows, project, relay/,
  )
})

/** Opens a note for each line that was added; fails as long as it is told to. */
function opener(fails: () => boolean): Consumer {
  return {
    name: `opener-${crypto.randomUUID()}`,
    hears: [noteExtended],
    react: async (ctx, event) => {
      await runCommand(ctx, () => openNote(ctx, body(`${event.eventId}, again`)))
      if (fails()) throw new RangeError('after the command')
    },
  }
}
const noteCount = async () =>
  (await collect(platform.db.scan(database.config.tables.ledger))).filter(
    ({ pk, sk }) => sk === 'STATE' && String(pk).startsWith('NOTE#'),
  ).length

test('a reaction hears what it declares, and what it commits happens once however often the event comes', async () => {
  const { events } = await noteWith(2)
  const before = await noteCount()
  const reader = relayReader(platform, [opener(() => false)])
  for (let n = 0; n < 3; n++) await takeBatch(platform, reader, batchOf(events.map(itemOf)))
  expect(await noteCount()).toBe(before + 2)
})

test('a reaction of several commands runs each once, also after it failed between them', async () => {
  const { events } = await noteWith(1)
  const before = await noteCount()
  let failing = true
  const consumer: Consumer = {
    name: `opener-of-two-${crypto.randomUUID()}`,
    hears: [noteExtended],
    react: async (ctx, event) => {
      for (const step of ['first', 'second']) {
        const own = stepOf(ctx, step)
        await runCommand(own, () => openNote(own, body(`${event.eventId}, ${step}`)))
        if (failing) throw new RangeError('after the first')
      }
    },
  }
  await takeBatch(platform, relayReader(platform, [consumer]), batchOf(events.map(itemOf)))
  expect(await noteCount()).toBe(before + 1)
  failing = false
  await redrive(platform, { views: [], dues: [], consumers: [consumer] }, consumer.name)
  expect(await noteCount()).toBe(before + 2)
})

test('a reaction that fails after its command and is redriven a month later acts once', async () => {
  const { events } = await noteWith(1)
  const before = await noteCount()
  let failing = true
  const consumer = opener(() => failing)
  await takeBatch(platform, relayReader(platform, [consumer]), batchOf(events.map(itemOf)))
  expect(await collect(deadLetters(platform, consumer.name))).toHaveLength(1)
  failing = false
  platform.clock.move(30 * 86_400_000)
  expect(await redrive(platform, { views: [], dues: [], consumers: [consumer] }, consumer.name)).toEqual({
    done: 1,
    failed: 0,
  })
  expect(await noteCount()).toBe(before + 1)
})
