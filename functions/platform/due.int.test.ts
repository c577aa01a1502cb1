import { expect, test } from 'vitest'
import { type Instant, plusDays, plusMs } from '#shared/kernel/instant'
import { useTestDatabase } from '#test/support/database'
import { FollowingDb } from '#test/support/following-db'
import { closeNote, extendNote, noteClosed, notes, openNote } from '#test/support/sample-note'
import { contextOf, somePerson, type TestPlatform, testPlatform } from '#test/support/test-context'
import { type Due, defineDue, sweepDue, sweepFromStart } from './due.ts'
import { projectReader } from './readers.ts'

const database = useTestDatabase()

/** A note closes by itself two days after it was opened or last extended. */
const closing = (run: Due['run'] = closeNote): Due =>
  defineDue('NOTE', (event) => (event.type === noteClosed.type ? undefined : plusDays(event.at, 2)), run)

async function setting(due = closing(), start?: Instant) {
  const base = testPlatform(database.config)
  if (start) base.clock.move(Date.parse(start) - Date.parse(base.clock.now()))
  const platform: TestPlatform = {
    ...base,
    db: new FollowingDb(database.config, (event) => projectReader(platform, [due.view]).take(event)),
  }
  const context = () => contextOf(platform, { kind: 'person', id: somePerson(platform), membership: undefined })
  const opened = () =>
    openNote(context(), {
      params: undefined,
      query: undefined,
      body: { name: crypto.randomUUID(), author: '沈海波', readers: [] },
    })
  const statusOf = async (id: string) => (await notes.load(context(), id)).state.status
  await sweepFromStart(platform, due)
  return { platform, context, opened, statusOf, due }
}
const days = (n: number) => n * 86_400_000

test('what is due runs at its very instant, not a millisecond earlier', async () => {
  const { platform, opened, statusOf, due } = await setting()
  const { id } = await opened()
  platform.clock.move(days(2) - 1)
  await sweepDue(platform, due)
  expect(await statusOf(id)).toBe('open')
  platform.clock.move(1)
  await sweepDue(platform, due)
  expect(await statusOf(id)).toBe('closed')
})

test('a sweep that comes a month late still runs all, and the next one nothing', async () => {
  const { platform, opened, statusOf, due } = await setting()
  const ids = [(await opened()).id, (await opened()).id, (await opened()).id]
  platform.clock.move(days(32))
  expect(await sweepDue(platform, due)).toBeGreaterThanOrEqual(3)
  for (const id of ids) expect(await statusOf(id)).toBe('closed')
  expect(await sweepDue(platform, due)).toBe(0)
})

test('a newer event moves the time', async () => {
  const { platform, opened, context, statusOf, due } = await setting()
  const { id } = await opened()
  platform.clock.move(days(1))
  await extendNote(context(), id, 1)
  platform.clock.move(days(1) + 1)
  await sweepDue(platform, due)
  expect(await statusOf(id)).toBe('open')
  platform.clock.move(days(1))
  await sweepDue(platform, due)
  expect(await statusOf(id)).toBe('closed')
})

test('two sweeps at once run each command once', async () => {
  const { platform, opened, context, due } = await setting()
  const { id } = await opened()
  platform.clock.move(days(2))
  await Promise.all([sweepDue(platform, due), sweepDue(platform, due)])
  expect((await notes.load(context(), id)).version).toBe(2)
})

test('a command that fails is run again by the next sweep, and keeps no other from running', async () => {
  let failing = ''
  const { platform, opened, statusOf, due } = await setting(
    closing((ctx, id) => {
      if (id === failing) throw new TypeError('broken')
      return closeNote(ctx, id)
    }),
  )
  const [first, second] = [await opened(), await opened()]
  failing = first.id
  platform.clock.move(days(2))
  await sweepDue(platform, due)
  expect([await statusOf(first.id), await statusOf(second.id)]).toEqual(['open', 'closed'])
  failing = ''
  platform.clock.move(days(9))
  await sweepDue(platform, due)
  expect(await statusOf(first.id)).toBe('closed')
})

test('a row that arrives behind the position is found once the sweep starts over', async () => {
  const { platform, opened, statusOf, due } = await setting()
  const now = platform.clock.now()
  platform.clock.move(days(40))
  await sweepDue(platform, due)
  platform.clock.move(Date.parse(now) - Date.parse(platform.clock.now()))
  const { id } = await opened()
  platform.clock.move(Date.parse(plusMs(now, days(40))) - Date.parse(platform.clock.now()))
  await sweepFromStart(platform, due)
  await sweepDue(platform, due)
  expect(await statusOf(id)).toBe('closed')
})
