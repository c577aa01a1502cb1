import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import type { FileAnswer } from '#shared/kernel/route'
import { useTestDatabase } from '#test/support/database'
import { act, applied, ask, bankIn, companyIn, marketPlatform, needOf, offered } from '#test/support/market'
import { unzip } from '#test/support/unzip'
import { bankOffers } from './bank-offers.view.ts'
import { exportEnded, exportInbox, exportLoans, exportOffers } from './export-bank-tables.ts'
import { bankLoans } from './loan-lists.view.ts'
import { withdrawApplication } from './move-application.ts'

const database = useTestDatabase()

async function setting() {
  const market = marketPlatform(database.config, [bankOffers, bankLoans])
  const [company, bank] = [await companyIn(market), await bankIn(market)]
  const apply = async (amountFen: number) => applied({ company, bank, needId: await needOf(company, { amountFen }) })
  return { market, company, bank, apply }
}

const csv = { kind: 'csv' } as const
const inboxQuery = { ...csv, view: 'open', sort: 'amount_up' } as const
/** Its lines by the names in its head. */
const rowsOf = ({ bytes }: FileAnswer) =>
  parse(Buffer.from(bytes), { bom: true, columns: true }) as Record<string, string>[]

test('the inbox comes whole, in its order, each amount to the fen in yuan', async () => {
  const { bank, apply } = await setting()
  for (const yuan of [900_000, 700_000.5]) await apply(yuan * 100)
  const file = await ask(bank.officer(), exportInbox, { query: inboxQuery })
  expect(file).toMatchObject({ name: 'inbox.csv', mediaType: 'text/csv; charset=utf-8' })
  expect(rowsOf(file)).toMatchObject([
    { '申请金额（元）': '700000.5', 状态: '待受理', 县区: '定海区' },
    { '申请金额（元）': '900000', 状态: '待受理' },
  ])
})

test('what has ended and what was offered stand each in its own file', async () => {
  const { company, bank, apply } = await setting()
  const [first, second] = [await apply(90_000_000), await apply(80_000_000)]
  await offered(bank, first)
  await act(company.owner(), withdrawApplication, { params: { applicationId: second } })
  expect(rowsOf(await ask(bank.officer(), exportEnded, { query: csv }))).toMatchObject([
    { '申请金额（元）': '800000', 状态: '已撤回' },
  ])
  const offers = await ask(bank.officer(), exportOffers, { query: { ...csv, status: 'awaiting' } })
  expect(rowsOf(offers)).toMatchObject([{ '申请金额（元）': '900000', 状态: '等企业答复', 结束: '' }])
})

test('more than one page of the list is one file', async () => {
  const { company, bank, apply } = await setting()
  const most = 51
  for (let nth = 0; nth < most; nth++)
    await act(company.owner(), withdrawApplication, { params: { applicationId: await apply(1_000_000 + nth * 100) } })
  expect(rowsOf(await ask(bank.officer(), exportEnded, { query: csv }))).toHaveLength(most)
}, 120_000)

test('another bank has none of it, in either kind', async () => {
  const { market, bank, apply } = await setting()
  await apply(90_000_000)
  const other = await bankIn(market)
  expect(rowsOf(await ask(other.officer(), exportInbox, { query: inboxQuery }))).toEqual([])
  const loans = { query: { kind: 'xlsx', view: 'live', sort: 'due' } as const }
  const { name, bytes } = await ask(bank.officer(), exportLoans, loans)
  expect(name).toBe('loans.xlsx')
  expect([...unzip(Buffer.from(bytes)).keys()]).toContain('xl/worksheets/sheet1.xml')
})
