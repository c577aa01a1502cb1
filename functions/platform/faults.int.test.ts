import fc from 'fast-check'
import { expect, test } from 'vitest'
import { collect } from '#test/support/collect'
import { useTestDatabase } from '#test/support/database'
import { type Fault, FaultyDb } from '#test/support/faulty-db'
import { extendNote, notes, openNote } from '#test/support/sample-note'
import { contextOf, somePerson, type TestPlatform, testPlatform } from '#test/support/test-context'
import { eventsAfter } from './ledger-event.ts'
import { isPassing } from './passing-fault.ts'
import { runCommand } from './run-command.ts'

const database = useTestDatabase()
const actor = (platform: TestPlatform) => ({ kind: 'person', id: somePerson(platform), membership: undefined }) as const

async function someNote(platform: TestPlatform): Promise<string> {
  const body = { name: crypto.randomUUID(), author: '沈海波', readers: [] }
  const { id } = await openNote(contextOf(platform, actor(platform)), { params: undefined, query: undefined, body })
  return id
}

/** What a careful client does: sends the same key again for as long as it hears 503. */
async function insist(platform: TestPlatform, id: string, by: number): Promise<number> {
  const who = actor(platform)
  const key = crypto.randomUUID()
  for (;;) {
    try {
      const ctx = contextOf(platform, who, key)
      return (await runCommand(ctx, () => extendNote(ctx, id, by))).version
    } catch (error) {
      if (!isPassing(error)) throw error
    }
  }
}

const kinds: readonly (Fault | undefined)[] = ['throttled', 'timeout', 'lost', 'conflict']

test('with every fifth call failing in every way there is: no update lost, none doubled, no wrong refusal', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.infiniteStream(fc.nat(99)),
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 8, maxLength: 12 }),
      async (dice, amounts) => {
        const calm = testPlatform(database.config)
        const id = await someNote(calm)
        const db = new FaultyDb(database.config, ({ method }) => {
          const thrown = Number(dice.next().value)
          const fault = thrown < 20 ? kinds[thrown % kinds.length] : undefined
          return fault === 'conflict' && method !== 'transact' ? 'throttled' : fault
        })
        const versions = await Promise.all(amounts.map((by) => insist({ ...calm, db }, id, by)))
        const expected = amounts.reduce((sum, by) => sum + by, 0)
        expect((await notes.load(contextOf(calm, actor(calm)), id)).state.lines).toBe(expected)
        expect(new Set(versions).size).toBe(amounts.length)
        const events = await collect(eventsAfter(calm, 'NOTE', id, 0))
        expect(events.map(({ version }) => version)).toEqual(events.map((_, at) => at + 1))
        expect(events).toHaveLength(amounts.length + 1)
      },
    ),
    { numRuns: 6 },
  )
})
