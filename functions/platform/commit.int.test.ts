import { expect, test } from 'vitest'
import { DomainError } from '#shared/kernel/domain-error'
import { Secret } from '#shared/kernel/secret'
import { collect } from '#test/support/collect'
import { useTestDatabase } from '#test/support/database'
import { FaultyDb, firstCalls } from '#test/support/faulty-db'
import { closeNote, extendNote, noteOpened, notes, openNote } from '#test/support/sample-note'
import { contextOf, somePerson, type TestPlatform, testPlatform } from '#test/support/test-context'
import { commit } from './commit.ts'
import type { Ctx } from './context.ts'
import type { Item } from './db.ts'
import { eventsAfter, expectedHash, readPayload } from './ledger-event.ts'
import { isPassing } from './passing-fault.ts'
import { runCommand } from './run-command.ts'

const database = useTestDatabase()

function caller(platform: TestPlatform, key?: string, body = key): Ctx {
  const ctx = contextOf(platform, { kind: 'person', id: somePerson(platform), membership: undefined }, key)
  return { ...ctx, idempotency: ctx.idempotency && { ...ctx.idempotency, bodyHash: body ?? ctx.idempotency.key } }
}
const input = (name: string) => ({
  params: undefined,
  query: undefined,
  body: { name, author: '沈海波', readers: ['王海燕', '李舟山'] },
})
const open = (ctx: Ctx, name: string = crypto.randomUUID()) => runCommand(ctx, () => openNote(ctx, input(name)))

async function itemsOf(platform: TestPlatform, id: string): Promise<Item[]> {
  const query = { KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': `NOTE#${id}` } }
  return collect(platform.db.query(platform.config.tables.ledger, query))
}
async function events(platform: TestPlatform, id: string) {
  return collect(eventsAfter(platform, 'NOTE', id, 0))
}
const refusals = (results: PromiseSettledResult<unknown>[]) =>
  results.filter((one) => one.status === 'rejected').map(({ reason }) => reason)

test('state, event, payload, claim and idempotency record are written together', async () => {
  const platform = testPlatform(database.config)
  const ctx = caller(platform, 'key-one-of-all')
  const { id } = await open(ctx, 'all together')
  expect((await itemsOf(platform, id)).map(({ sk }) => sk)).toEqual(['EVENT#0000000001', 'PAYLOAD#0000000001', 'STATE'])
  const ledger = platform.config.tables.ledger
  expect(await platform.db.get(ledger, { pk: 'CLAIM#note#all together', sk: 'CLAIM' })).toBeDefined()
  expect(await platform.db.get(ledger, { pk: 'IDEMPOTENCY#key-one-of-all', sk: 'IDEMPOTENCY' })).toMatchObject({
    answer: { id, version: 1, state: 'open' },
  })
})

test('a refused claim leaves no item behind', async () => {
  const platform = testPlatform(database.config)
  await open(caller(platform), 'held')
  const before = (await collect(platform.db.scan(platform.config.tables.ledger))).length
  await expect(open(caller(platform, 'key-of-the-loser'), 'held')).rejects.toThrow('name_taken')
  expect(await collect(platform.db.scan(platform.config.tables.ledger))).toHaveLength(before)
})

test('each event names the hash of the one before, and the state the last', async () => {
  const platform = testPlatform(database.config)
  const { id } = await open(caller(platform))
  await extendNote(caller(platform), id, 2)
  await closeNote(caller(platform), id)
  const [first, second, third] = await events(platform, id)
  expect([first?.previous, second?.previous, third?.previous]).toEqual(['', first?.hash, second?.hash])
  for (const event of [first, second, third]) expect(event && expectedHash(event)).toBe(event?.hash)
  expect((await notes.load(caller(platform), id)).head).toBe(third?.hash)
})

test('personal values are sealed in state and payload and absent from the event', async () => {
  const platform = testPlatform(database.config)
  const { id } = await open(caller(platform))
  const stored = JSON.stringify(await itemsOf(platform, id))
  for (const name of ['沈海波', '王海燕', '李舟山']) expect(stored).not.toContain(name)
  const { state } = await notes.load(caller(platform), id)
  expect([state.author.reveal(), ...state.readers.map(({ name }) => name.reveal())]).toEqual([
    '沈海波',
    '王海燕',
    '李舟山',
  ])
  expect(await readPayload(platform, 'NOTE', id, 1)).toEqual({ author: '沈海波' })
})

test('of fifty callers on one version one wins; the others hear the present version and state', async () => {
  const platform = testPlatform(database.config)
  const { id } = await open(caller(platform))
  const results = await Promise.allSettled(
    Array.from({ length: 50 }, () => {
      const ctx = caller(platform)
      return runCommand(ctx, () => extendNote(ctx, id, 1, 1))
    }),
  )
  expect(results.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
  for (const reason of refusals(results)) {
    expect(reason).toMatchObject({ message: 'version_conflict', values: { version: 2, state: 'open' } })
  }
  expect(await events(platform, id)).toHaveLength(2)
})

test('writers that take what they find all get through, none over another', async () => {
  const platform = testPlatform(database.config)
  const { id } = await open(caller(platform))
  const callers = Array.from({ length: 6 }, () => caller(platform))
  await Promise.all(callers.map((ctx) => runCommand(ctx, () => extendNote(ctx, id, 1))))
  expect((await notes.load(caller(platform), id)).state.lines).toBe(6)
})

test('one key sent five times at once: one object, one answer', async () => {
  const platform = testPlatform(database.config)
  const person = somePerson(platform)
  const name = crypto.randomUUID()
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => {
      const ctx = contextOf(platform, { kind: 'person', id: person, membership: undefined }, `twins-${name}`)
      return open(ctx, name)
    }),
  )
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
  expect(await events(platform, answers[0]?.id ?? '')).toHaveLength(1)
})

test('a key that was answered never gets as far as a transaction, nor does one whose record cannot be read', async () => {
  const platform = testPlatform(database.config)
  const first = await open(caller(platform, 'key-answered-before'))
  const sent: string[] = []
  const watched = new FaultyDb(database.config, ({ method }) => {
    sent.push(method)
    return undefined
  })
  expect(await open(caller({ ...platform, db: watched }, 'key-answered-before'))).toEqual(first)
  expect(sent).toEqual(['get'])
  sent.length = 0
  const away = new FaultyDb(database.config, ({ method }) => {
    sent.push(method)
    return method === 'get' ? 'timeout' : undefined
  })
  const refused = await open(caller({ ...platform, db: away }, 'key-of-nobody')).catch((fault: unknown) => fault)
  expect(isPassing(refused)).toBe(true)
  expect(sent).toEqual(['get'])
})

test('a key that was used with another body is refused', async () => {
  const platform = testPlatform(database.config)
  await open(caller(platform, 'same-key', 'body one'))
  await expect(open(caller(platform, 'same-key', 'body two'))).rejects.toThrow('idempotency_key_reused')
})

test('a key is free again after 48 hours, not a second earlier', async () => {
  const platform = testPlatform(database.config)
  const first = await open(caller(platform, 'kept-two-days'))
  platform.clock.move(48 * 3_600_000 - 1_000)
  expect(await open(caller(platform, 'kept-two-days'))).toEqual(first)
  platform.clock.move(1_000)
  expect((await open(caller(platform, 'kept-two-days'))).id).not.toBe(first.id)
})

test('a refusal is not kept: the same key may try again', async () => {
  const platform = testPlatform(database.config)
  const { id } = await open(caller(platform))
  const ctx = caller(platform, 'refused-first')
  await expect(runCommand(ctx, () => extendNote(ctx, id, 1, 7))).rejects.toThrow('version_conflict')
  expect(await runCommand(ctx, () => extendNote(ctx, id, 1, 1))).toMatchObject({ version: 2 })
})

test('a transaction that conflicts runs again and writes once', async () => {
  const platform = testPlatform(database.config)
  const { id } = await open(caller(platform))
  const db = new FaultyDb(database.config, firstCalls('transact', 'conflict', 'conflict'))
  const ctx = caller({ ...platform, db })
  expect(await runCommand(ctx, () => extendNote(ctx, id, 3))).toMatchObject({ version: 2 })
  expect(await events(platform, id)).toHaveLength(2)
})

test('a transaction that conflicts each time ends as unavailable, with nothing written', async () => {
  const platform = testPlatform(database.config)
  const { id } = await open(caller(platform))
  const ctx = caller({ ...platform, db: new FaultyDb(database.config, () => undefined) })
  const always = caller({
    ...platform,
    db: new FaultyDb(database.config, ({ method }) => (method === 'transact' ? 'conflict' : undefined)),
  })
  await expect(runCommand(always, () => extendNote(always, id, 3))).rejects.toThrow('unavailable')
  expect((await notes.load(ctx, id)).version).toBe(1)
})

test('an answer that was lost on the way is found under its key', async () => {
  const platform = testPlatform(database.config)
  const { id } = await open(caller(platform))
  const db = new FaultyDb(database.config, firstCalls('transact', 'lost'))
  const ctx = caller({ ...platform, db })
  expect(await runCommand(ctx, () => extendNote(ctx, id, 3))).toMatchObject({ version: 2 })
  expect(await events(platform, id)).toHaveLength(2)
})

test.for(['throttled', 'timeout'] as const)('a database that is %s is an outage, never a refusal', async (fault) => {
  const platform = testPlatform(database.config)
  const { id } = await open(caller(platform))
  const ctx = caller({ ...platform, db: new FaultyDb(database.config, firstCalls('transact', fault)) })
  await expect(runCommand(ctx, () => extendNote(ctx, id, 3))).rejects.toThrow('unavailable')
  expect(await runCommand(ctx, () => extendNote(ctx, id, 3))).toMatchObject({ version: 2 })
})

const someState = { status: 'open' as const, lines: 0, author: new Secret('某人'), readers: [] }

test('a fault of ours in a transaction is no outage', async () => {
  const platform = testPlatform(database.config)
  const twice = { item: { Delete: { TableName: platform.config.tables.ledger, Key: { pk: 'x', sk: 'y' } } } }
  const doomed = commit(caller(platform), {
    aggregate: notes.create('note_twice', someState),
    event: { declaration: noteOpened, data: { name: 'x' } },
    writes: [twice, twice],
  })
  await expect(doomed).rejects.not.toBeInstanceOf(DomainError)
})

test('an event with more than it declares is not written', async () => {
  const platform = testPlatform(database.config)
  const data = { name: 'x', author: '沈海波' }
  const doomed = commit(caller(platform), {
    aggregate: notes.create('note_more', someState),
    event: { declaration: noteOpened, data },
  })
  await expect(doomed).rejects.toThrow('unrecognized_keys')
  expect(await itemsOf(platform, 'note_more')).toEqual([])
})
