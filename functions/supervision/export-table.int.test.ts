import { parse } from 'csv-parse/sync'
import { beforeAll, expect, test } from 'vitest'
import { served } from '#functions/entries/http-entry'
import { httpEntry } from '#functions/platform/entry'
import { exportTables } from '#shared/supervision/office-export.contract'
import { useTestDatabase } from '#test/support/database'
import { httpEvent } from '#test/support/http-event'
import { applied, bankIn, type Market, marketPlatform, openedNeed } from '#test/support/market'
import { companiesOf, officeOn, officeViews } from '#test/support/offices'
import { unzip } from '#test/support/unzip'

const database = useTestDatabase()
let market: Market
let actor: ReturnType<Awaited<ReturnType<typeof officeOn>>['as']>['actor']

/** Six companies of one county with an application each. */
beforeAll(async () => {
  market = marketPlatform(database.config, officeViews)
  const bank = await bankIn(market)
  for (const company of await companiesOf(market, '330902', 6))
    await applied({ company, bank, needId: await openedNeed(company) })
  actor = (await officeOn(market)).as().actor
}, 60_000)

/** The entry as it is deployed, but for the token. */
async function download(file: string, query = {}, language = 'zh') {
  const handler = httpEntry(served, {
    platform: market,
    authenticate: async () => ({ kind: 'person', subject: 'supervisor' }),
    resolveActor: async () => actor,
  })
  const headers = { authorization: 'x', 'accept-language': language }
  const {
    statusCode,
    headers: told,
    body,
    isBase64Encoded,
  } = await handler(httpEvent({ method: 'GET', path: `/office/exports/${file}`, query, headers }))
  return { status: statusCode, headers: told, bytes: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8') }
}
const linesOf = (bytes: Buffer) => parse(bytes, { bom: true }) as string[][]

test.for([...exportTables])(
  '%s comes as CSV and as XLSX, under its name, and stays with nobody on the way',
  async (table) => {
    const csv = await download(`${table}.csv`)
    expect(csv).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="${table}.csv"`,
        'cache-control': 'no-store',
      },
    })
    expect(linesOf(csv.bytes).length).toBeGreaterThan(0)
    const xlsx = await download(`${table}.xlsx`)
    expect([...unzip(xlsx.bytes).keys()]).toContain('xl/worksheets/sheet1.xml')
  },
)

test('the table is the screen’s: heads in the reader’s language, yuan and percent, hidden cells hidden', async () => {
  const [heads = [], whole = [], first = []] = linesOf((await download('figures.csv', { by: 'county' })).bytes)
  const at = (head: string) => heads.indexOf(head)
  expect(whole[at('申请（笔）')]).toBe('6')
  expect(whole[at('申请金额（元）')]).toBe('6000000')
  expect(first[0]).toBe('定海区')
  expect(whole[at('已受理（笔）')]).toBe('0')
  const english = linesOf((await download('figures.csv', {}, 'en')).bytes)[0]
  expect(english).toContain('Applications (cases)')
})

test('a list of cases goes along with its figure; another file there is not', async () => {
  const cases = linesOf((await download('cases.csv', { figure: 'applicants' })).bytes)
  expect(cases).toHaveLength(7)
  expect(cases[1]?.[0]).toMatch(/^app_/)
  expect(cases[1]?.[2]).toBe('待受理')
  expect((await download('secrets.csv')).status).toBe(404)
})
