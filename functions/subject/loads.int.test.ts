import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Ctx } from '#functions/platform/context'
import { eventsAfter } from '#functions/platform/ledger-event'
import { runCommand } from '#functions/platform/run-command'
import { canonicalText } from '#functions/platform/seal'
import { project } from '#functions/platform/view'
import { LoadId } from '#shared/subject/load'
import type { RecordItem } from '#shared/subject/record-item'
import { collect } from '#test/support/collect'
import { deliver, type Provider, registrationOf, someCode, someProvider } from '#test/support/companies'
import { useTestDatabase } from '#test/support/database'
import { contextOf, somePerson, type TestPlatform, testPlatform } from '#test/support/test-context'
import { finishLoad } from './finish-load.ts'
import { loadList } from './load.view.ts'
import { listLoads, listRefusedRows, showLoad } from './read-loads.ts'
import { readProfile } from './read-profile.ts'
import { startLoad } from './start-load.ts'
import { takeChunk } from './take-chunk.ts'

const database = useTestDatabase()
const none = { params: undefined, query: undefined, body: undefined }

type Row = Record<string, unknown>
const taxRow = (uscc: string, values: Row, asOf = '2026-02-28') => ({ uscc, asOf, values })

async function opened(item: RecordItem = 'tax') {
  const platform = testPlatform(database.config)
  const provider = await someProvider(platform)
  return { platform, provider, loadId: await started(provider, item) }
}
async function started(provider: Provider, item: RecordItem = 'tax') {
  return LoadId.parse((await startLoad(provider.as(), { ...none, body: { item, note: '一季度' } })).id)
}
const send = (provider: Provider, loadId: LoadId, index: number, rows: Row[], ctx: Ctx = provider.as()) =>
  runCommand(ctx, () => takeChunk(ctx, { ...none, params: { loadId }, body: { index, rows } }))
const show = (provider: Provider, loadId: LoadId) => showLoad(provider.as(), { ...none, params: { loadId } })
const refusedRows = (provider: Provider, loadId: LoadId, limit = 50, cursor?: string) =>
  listRefusedRows(provider.as(), { ...none, params: { loadId }, query: { limit, cursor } })
const profile = (platform: TestPlatform, uscc: string) =>
  readProfile(contextOf(platform, { kind: 'person', id: somePerson(platform), membership: undefined }), uscc)
const ledgerOf = async (platform: TestPlatform) =>
  (await collect(platform.db.scan(platform.config.tables.ledger))).map(canonicalText)

test('good rows land, refused ones are kept with number, field and reason', async () => {
  const { platform, provider, loadId } = await opened()
  const [first, second] = [someCode(1001), someCode(1002)]
  await send(provider, loadId, 0, [taxRow(first, { tax_grade: 'A' }), taxRow('91330902', { tax_grade: 'B' })])
  await send(provider, loadId, 1, [taxRow(second, { tax_grade: 7 }), taxRow(second, { tax_arrears: false })])
  expect(await show(provider, loadId)).toMatchObject({
    status: 'open',
    chunks: 2,
    landed: 2,
    refused: 2,
    note: '一季度',
  })
  expect((await profile(platform, first)).facts).toEqual({
    tax_grade: { value: 'A', source: 'platform', item: 'tax', provider: 'tax', asOf: '2026-02-28' },
  })
  expect((await refusedRows(provider, loadId)).items).toMatchObject([
    { row: 2, uscc: null, faults: [{ field: 'uscc', code: 'length' }] },
    { row: 3, uscc: second, faults: [{ field: 'values.tax_grade', code: 'wrong_value' }] },
  ])
  const page = await refusedRows(provider, loadId, 1)
  expect(page.items).toHaveLength(1)
  expect((await refusedRows(provider, loadId, 1, page.nextCursor ?? '')).items).toMatchObject([{ row: 3 }])
})

test('a chunk of ninety rows goes in one transaction, whether they land or not', async () => {
  const { provider, loadId } = await opened()
  const rows = Array.from({ length: 90 }, (_, n) => taxRow(someCode(2000 + n), { tax_grade: n % 2 ? 'A' : 0 }))
  expect(await send(provider, loadId, 0, rows)).toMatchObject({ version: 2, state: 'open' })
  expect(await show(provider, loadId)).toMatchObject({ landed: 45, refused: 45 })
})

test('a row that stands twice in a chunk is one record', async () => {
  const { platform, provider, loadId } = await opened()
  const row = taxRow(someCode(1003), { tax_grade: 'A' })
  await send(provider, loadId, 0, [row, row])
  expect(await show(provider, loadId)).toMatchObject({ landed: 2, refused: 0 })
  expect((await ledgerOf(platform)).filter((item) => item.includes(`SUBJECT#${row.uscc}`))).toHaveLength(1)
})

test('a chunk sent again is answered as before, under the same key, another one, and from ten senders at once', async () => {
  const { platform, provider, loadId } = await opened()
  const rows = [taxRow(someCode(1004), { tax_grade: 'A' }), taxRow('x', {})]
  const ctx = provider.as()
  const senders = [ctx, ctx, ...Array.from({ length: 8 }, provider.as)]
  const answers = await Promise.all(senders.map((sender) => send(provider, loadId, 0, rows, sender)))
  expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toHaveLength(1)
  await send(provider, loadId, 1, [taxRow(someCode(1005), { tax_grade: 'B' })])
  const before = await ledgerOf(platform)
  expect(await send(provider, loadId, 0, rows)).toEqual(answers[0])
  expect(await ledgerOf(platform)).toEqual(before)
  expect(await show(provider, loadId)).toMatchObject({ chunks: 2, landed: 2, refused: 1 })
})

test('a taken chunk with other rows, or a chunk too far, says which one is next', async () => {
  const { provider, loadId } = await opened()
  await send(provider, loadId, 0, [taxRow(someCode(1006), { tax_grade: 'A' })])
  const other = send(provider, loadId, 0, [taxRow(someCode(1006), { tax_grade: 'B' })])
  await expect(other).rejects.toMatchObject({ declaration: { code: 'chunk_differs' }, values: { next: 1 } })
  const early = send(provider, loadId, 2, [taxRow(someCode(1006), { tax_grade: 'B' })])
  await expect(early).rejects.toMatchObject({ declaration: { code: 'chunk_out_of_order' }, values: { next: 1 } })
})

test('a finished load takes no more, and finishes once', async () => {
  const { provider, loadId } = await opened()
  const finish = () => finishLoad(provider.as(), { ...none, params: { loadId } })
  expect(await finish()).toMatchObject({ state: 'finished', version: 2 })
  await expect(finish()).rejects.toThrow('state_forbids')
  await expect(send(provider, loadId, 0, [taxRow(someCode(1007), { tax_grade: 'A' })])).rejects.toThrow('state_forbids')
})

test('another provider’s load is not found, by reading or by writing', async () => {
  const { platform, loadId } = await opened()
  const other = await someProvider(platform)
  const calls = [
    () => show(other, loadId),
    () => refusedRows(other, loadId),
    () => send(other, loadId, 0, [taxRow(someCode(1008), { tax_grade: 'A' })]),
    () => finishLoad(other.as(), { ...none, params: { loadId } }),
  ]
  for (const call of calls) await expect(call()).rejects.toThrow('not_found')
})

test('a department delivers only what it answers for, so nobody else writes the register', async () => {
  const tax = await someProvider(testPlatform(database.config), ['tax'])
  await expect(deliver(tax, 'registration', [registrationOf(someCode(77))])).rejects.toThrow('item_of_other_provider')
  await deliver(tax, 'tax', [{ uscc: someCode(77), asOf: '2026-02-01', values: { tax_grade: 'A' } }])
})

test('the list of loads follows every step', async () => {
  const { platform, provider, loadId } = await opened()
  await send(provider, loadId, 0, [taxRow(someCode(1009), { tax_grade: 'A' }), taxRow('x', {})])
  await finishLoad(provider.as(), { ...none, params: { loadId } })
  for await (const event of eventsAfter(platform, 'LOAD', loadId, 0)) await project(platform, loadList, event)
  const { items } = await listLoads(provider.as(), { ...none, query: { limit: 50 } })
  expect(items).toMatchObject([{ loadId, item: 'tax', status: 'finished', chunks: 1, landed: 1, refused: 1 }])
})

test('a correction of the same day stands, and the earlier record stays', async () => {
  const { platform, provider } = await opened()
  const uscc = someCode(1010)
  await deliver(provider, 'tax', [taxRow(uscc, { tax_grade: 'A', tax_arrears: false })])
  platform.clock.move(1000)
  await deliver(provider, 'tax', [taxRow(uscc, { tax_grade: 'B' })])
  const { facts } = await profile(platform, uscc)
  expect([facts.tax_grade?.value, facts.tax_arrears?.value]).toEqual(['B', false])
  expect((await ledgerOf(platform)).filter((item) => item.includes(`"SUBJECT#${uscc}"`))).toHaveLength(2)
})

test('the company’s facts are the same, in whatever order the chunks of two loads come in', async () => {
  const platform = testPlatform(database.config)
  const provider = await someProvider(platform)
  const chunks = (uscc: string): [RecordItem, Row[]][][] => [
    [
      ['tax', [taxRow(uscc, { tax_grade: 'A' }, '2025-12-31')]],
      ['tax', [taxRow(uscc, { tax_grade: 'B', tax_arrears: true }, '2026-01-31')]],
    ],
    [
      ['invoices', [taxRow(uscc, { invoices_12m_yuan: 5e6 }, '2026-01-31')]],
      ['invoices', [taxRow(uscc, { invoices_12m_yuan: 4e6 }, '2025-12-31')]],
    ],
  ]
  let n = 3000
  await fc.assert(
    fc.asyncProperty(fc.shuffledSubarray([0, 0, 1, 1], { minLength: 4 }), async (turns) => {
      const uscc = someCode(n++)
      const queues = chunks(uscc)
      const loadIds = await Promise.all([started(provider, 'tax'), started(provider, 'invoices')])
      const next = [0, 0]
      for (const turn of turns) {
        const index = next[turn] ?? 0
        next[turn] = index + 1
        const [, rows] = queues[turn]?.[index] ?? ['tax', []]
        await send(provider, loadIds[turn] ?? loadIds[0], index, rows)
      }
      const { facts } = await profile(platform, uscc)
      expect(facts).toMatchObject({
        tax_grade: { value: 'B' },
        tax_arrears: { value: true },
        invoices_12m_yuan: { value: 5e6, asOf: '2026-01-31' },
      })
    }),
    { numRuns: 12 },
  )
})

test('numbers come back as they were sent', async () => {
  const { platform, provider } = await opened()
  const uscc = someCode(1011)
  await deliver(provider, 'tax', [taxRow(uscc, { tax_growth_pct: -1e-200, tax_paid_12m_yuan: 1e15 })])
  const { facts } = await profile(platform, uscc)
  expect([facts.tax_growth_pct?.value, facts.tax_paid_12m_yuan?.value]).toEqual([-1e-200, 1e15])
})

test('an event tells which records came, and nothing of what stands in them', async () => {
  const { platform, provider } = await opened()
  const uscc = someCode(1012)
  const loadId = await deliver(provider, 'registration', [registrationOf(uscc)])
  const events = await collect(eventsAfter(platform, 'LOAD', loadId, 1))
  expect(events).toMatchObject([{ data: { index: 0, landed: 1, records: [{ uscc, asOf: '2026-02-01' }] } }])
  expect(JSON.stringify(events)).not.toMatch(/远帆|欧阳|33090219800101|C1361/)
})

test('a load says what was wrong in the reader’s language', async () => {
  const { provider, loadId } = await opened()
  await send(provider, loadId, 0, [taxRow(someCode(1013), { patents: 2 })])
  const english: Ctx = { ...provider.as(), language: 'en' }
  const { items } = await listRefusedRows(english, { ...none, params: { loadId }, query: { limit: 50 } })
  expect(items[0]?.faults[0]?.detail).toContain('belongs to intellectual_property')
})
