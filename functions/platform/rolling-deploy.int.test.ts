import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { verifyChain } from '#shared/audit/chain'
import { unavailable } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { orEarlier } from '#shared/kernel/earlier-form'
import { defineEvent } from '#shared/kernel/event'
import { captureOutput } from '#test/support/captured-output'
import { collect } from '#test/support/collect'
import { useTestDatabase } from '#test/support/database'
import { itemOf } from '#test/support/stream-batch'
import { contextOf, somePerson, type TestPlatform, testPlatform } from '#test/support/test-context'
import { defineAggregate } from './aggregate.ts'
import { commit } from './commit.ts'
import type { Ctx } from './context.ts'
import { newId } from './ids.ts'
import { eventsAfter, expectedHash } from './ledger-event.ts'
import { runCommand } from './run-command.ts'
import { defineView, project, readRow } from './view.ts'

// A till before and after a change of its form: money was kept in yuan, now in fen. While a deploy is under way both
// codes write to the same tables; those that read are replaced first, so only today's code folds the events.
const Before = z.strictObject({ status: z.enum(['open']), yuan: z.int() })
const Now = z.strictObject({ status: z.enum(['open']), fen: z.int() })
const tills = {
  before: defineAggregate('TILL', Before),
  now: defineAggregate('TILL', Now, [
    (then) => {
      const { status, yuan } = Before.parse(then)
      return { status, fen: yuan * 100 }
    },
  ]),
}
const PaidBefore = z.strictObject({ yuan: z.int() })
const paidBefore = defineEvent({ type: 'till.paid', version: 1, data: PaidBefore })
const PaidNow = z.strictObject({ fen: z.int() })
const paidNow = defineEvent({ type: 'till.paid', version: 2, data: PaidNow })
const readsPaid = orEarlier(PaidNow, PaidBefore, ({ yuan }) => ({ fen: yuan * 100 }))
const tillRows = defineView<{ fen: number }>({
  name: 'till-rows',
  noun: 'TILL',
  schema: z.object({ fen: z.int() }),
  apply: (row, { data }) => ({ fen: (row?.fen ?? 0) + readsPaid.parse(data).fen }),
  place: () => undefined,
})

const database = useTestDatabase()
let platform: TestPlatform
beforeAll(() => {
  captureOutput()
  platform = testPlatform(database.config)
})
const context = () => contextOf(platform, { kind: 'person', id: somePerson(platform), membership: undefined })

type Code = 'before' | 'now'
const codes = {
  async before(ctx: Ctx, id: string, yuan: number) {
    const loaded = await tills.before.load(ctx, id)
    const aggregate = tills.before.change(loaded, { ...loaded.state, yuan: loaded.state.yuan + yuan })
    return commit(ctx, { aggregate, event: { declaration: paidBefore, data: { yuan } } })
  },
  async now(ctx: Ctx, id: string, yuan: number) {
    const loaded = await tills.now.load(ctx, id)
    const aggregate = tills.now.change(loaded, { ...loaded.state, fen: loaded.state.fen + yuan * 100 })
    return commit(ctx, { aggregate, event: { declaration: paidNow, data: { fen: yuan * 100 } } })
  },
}
async function pay(code: Code, id: string, yuan: number): Promise<boolean> {
  const ctx = context()
  try {
    await runCommand(ctx, () => codes[code](ctx, id, yuan))
    return true
  } catch (error) {
    if (error instanceof DomainError && error.declaration === unavailable) return false
    throw error
  }
}
async function newTill(): Promise<string> {
  const ctx = context()
  const aggregate = tills.before.create(newId('till', ctx.now), { status: 'open', yuan: 0 })
  return (await commit(ctx, { aggregate, event: { declaration: paidBefore, data: { yuan: 0 } } })).id
}

test('old and new code at once: no payment is lost or counted twice, what old code may not touch it leaves for later', async () => {
  const payment = fc.record({ code: fc.constantFrom<Code>('before', 'now'), yuan: fc.integer({ min: 1, max: 99 }) })
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(payment, { minLength: 1, maxLength: 4 }), { maxLength: 6 }), async (rounds) => {
      const id = await newTill()
      let paid = 0
      for (const round of rounds) {
        const done = await Promise.all(round.map(({ code, yuan }) => pay(code, id, yuan)))
        round.forEach(({ code, yuan }, at) => {
          if (done[at]) paid += yuan
          // Only old code is ever sent away, and only from what new code has written.
          else expect(code).toBe('before')
        })
      }
      const { state, version, head } = await tills.now.load(context(), id)
      expect(state.fen).toBe(paid * 100)
      const events = await collect(eventsAfter(platform, 'TILL', id, 0))
      const chain = { key: `TILL#${id}`, events, state: { version, head }, anchored: [] }
      expect(verifyChain(chain, expectedHash)).toEqual([])
      for (const event of events) await project(platform, tillRows, event)
      expect(await readRow(platform, tillRows, id)).toEqual({ fen: paid * 100 })
      expect(events.map(itemOf).every(({ typeVersion }) => typeVersion === 1 || typeVersion === 2)).toBe(true)
    }),
    { numRuns: 12 },
  )
})

test('once new code has written, old code answers that it is for later and changes nothing', async () => {
  const id = await newTill()
  expect(await pay('before', id, 5)).toBe(true)
  expect(await pay('now', id, 7)).toBe(true)
  expect(await pay('before', id, 11)).toBe(false)
  expect((await tills.now.load(context(), id)).state.fen).toBe(1200)
})
