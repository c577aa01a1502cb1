import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Browser, BrowserContext, Download, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { look } from '#shared/credit/look.contract'
import { need } from '#shared/financing/need.contract'
import { me } from '#shared/identity/me.contract'
import { organisation } from '#shared/identity/organisation.contract'
import { launchBrowser } from '#test/support/browser'
import { faultsOf, untilHydrated } from '#test/support/page-sweep'
import { type Ask, askOf, openAs, signInCookies } from '#test/support/page-visit'
import { useSystem } from '#test/support/system'
import { unzip } from '#test/support/unzip'

const system = useSystem({ web: true, demo: true })
const wall = { width: 1920, language: 'zh' } as const
let browser: Browser
let web: string
let ask: Ask
let office: BrowserContext
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
  web = system.web ?? ''
  ask = askOf(system.api, system.tokenFor)
  office = await openAs(browser, web, wall, await signInCookies(browser, web, 'supervisor-1'))
  page = await office.newPage()
})
afterAll(() => browser.close())

async function goTo(path: string): Promise<void> {
  await page.goto(web + path)
  await untilHydrated(page)
}

/** A need of owner-1's company that banks see. */
async function openNeed(): Promise<string> {
  const body = {
    amountFen: 90_000_000,
    termMonths: 12,
    purpose: 'working_capital' as const,
    guaranteeWays: [],
    note: '',
  }
  const { id } = await ask.does('owner-1', need.create, { body: { ...body, repaymentWay: null } })
  const params = { needId: need.open.params.shape.needId.parse(id) }
  await ask.does('owner-1', need.open, { params, body: { version: 1, maxTakers: 1 } })
  return id
}

/** What the page says of a figure by its name: `38`. */
const headline = (name: string) =>
  page
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) })
    .locator('dd')
    .first()
    .textContent()

test('the panorama is one dark screen that can be read on a wall, and a figure moves by itself within ten seconds', async () => {
  await goTo('/office')
  await page.getByText('放款年化利率与 LPR').waitFor()
  const sight = await page.evaluate(() => ({
    height: document.documentElement.scrollHeight - window.innerHeight,
    scheme: getComputedStyle(document.documentElement).colorScheme,
    small: [...document.querySelectorAll('[data-wall] *')]
      .filter((element) => [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
      .filter((element) => element.checkVisibility() && !element.closest('.spoken'))
      .filter((element) => Number.parseFloat(getComputedStyle(element).fontSize) < 15)
      .map((element) => element.outerHTML.slice(0, 120)),
  }))
  expect(sight).toEqual({ height: 0, scheme: 'dark', small: [] })
  expect(await faultsOf(page)).toEqual([])
  const before = Number.parseInt((await headline('融资需求')) ?? '', 10)
  await openNeed()
  await expect.poll(() => headline('融资需求'), { timeout: 10_000 }).toContain(String(before + 1))
})

test('filters stand in the address and go along to the next page; Back takes the last one back', async () => {
  await goTo('/office/funnel')
  await page.getByLabel('县区').selectOption({ label: '定海区' })
  await page.waitForURL('**/office/funnel?**county=330902**')
  await page.getByLabel('规模').selectOption({ label: '小型' })
  await page.waitForURL('**size=small**')
  await page.goBack()
  await page.waitForURL((url) => !url.search.includes('size='))
  await expect.poll(() => page.getByLabel('县区').inputValue()).toBe('330902')
  await expect.poll(() => page.getByLabel('规模').inputValue()).toBe('')
  await page.getByRole('navigation', { name: '工作栏目' }).getByRole('link', { name: '银行' }).click()
  await page.waitForURL('**/office/banks?**county=330902**')
})

/** The rows of a list, over all its pages. */
async function countRows(): Promise<number> {
  const rows = (await page.getByRole('row').count()) - 1
  const next = page.getByRole('link', { name: '下一页' })
  if ((await next.count()) === 0) return rows
  const before = page.url()
  await next.click()
  await page.waitForURL((url) => url.href !== before)
  return rows + (await countRows())
}

test('behind a figure stand as many cases as it says', async () => {
  await goTo('/office/funnel')
  const row = page.getByRole('row').filter({ hasText: '已受理' })
  const count = Number(await row.getByRole('link').textContent())
  expect(count).toBeGreaterThan(4)
  await row.getByRole('link').click()
  await page.waitForURL('**/office/cases?**figure=accepted**')
  await page.getByText(`${count} 个个案`).waitFor()
  expect(await countRows()).toBe(count)
})

test('whose a case is takes a reason, which the company reads; then its whole portrait is there', async () => {
  const needId = await openNeed()
  await expect
    .poll(async () => (await page.goto(`${web}/office/cases/${needId}`))?.status(), { timeout: 15_000 })
    .toBe(200)
  await untilHydrated(page)
  expect(await page.content()).not.toContain('舟山东极海产加工有限公司')
  await page.getByRole('button', { name: '写明理由，看是哪家企业' }).click()
  await page.getByLabel('监管理由').fill('太短')
  await page.getByRole('button', { name: '提交理由，查看' }).click()
  await page.getByText('理由至少 10 个字').waitFor()
  const reason = '核实这个需求为什么没有银行接单，需要联系企业'
  await page.getByLabel('监管理由').fill(reason)
  await page.reload()
  await untilHydrated(page)
  await page.getByRole('button', { name: '写明理由，看是哪家企业' }).click()
  await expect.poll(() => page.getByLabel('监管理由').inputValue()).toBe(reason)
  await page.getByRole('button', { name: '提交理由，查看' }).dblclick()
  await page.getByText('舟山东极海产加工有限公司').waitFor()
  await page.getByRole('link', { name: '看这家企业的全部情况' }).click()
  await page.getByRole('heading', { level: 1, name: /舟山东极海产加工有限公司/ }).waitFor()
  await page.getByText(/你写明的理由到 .* 前有效/).waitFor()
  expect(await page.title()).not.toContain('舟山东极')
  const looks = async () => (await ask.read('owner-1', look.list, { query: { limit: 50 } })).items
  await expect.poll(looks).toContainEqual(expect.objectContaining({ kind: 'unmasked', statedReason: reason }))
  expect((await looks()).filter(({ statedReason }) => statedReason === reason)).toHaveLength(1)
})

/** A file's own cells, row by row: of the first sheet where it has several. */
async function cellsOf(download: Download): Promise<string[][]> {
  const bytes = readFileSync(await download.path())
  if (download.suggestedFilename().endsWith('.csv')) return parse(bytes, { bom: true })
  const files = unzip(bytes)
  const texts = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>.*?<t[^>]*>(.*?)<\/t>.*?<\/si>/gs)].map(
    ([, text = '']) => text,
  )
  const rows = (files.get('xl/worksheets/sheet1.xml') ?? '').split('<row ').slice(1)
  return rows.map((row) =>
    [...row.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, kind = '', content = '']) => {
      const value = content.replaceAll(/<[^>]+>/g, '')
      return kind.includes('t="s"') ? (texts[Number(value)] ?? '') : value
    }),
  )
}

async function downloaded(name: string): Promise<Download> {
  const link = page.getByRole('link', { name, exact: true }).first()
  const [download] = await Promise.all([page.waitForEvent('download'), link.click()])
  return download
}

test('the table is taken along as CSV and XLSX with the very numbers of the page', async () => {
  await goTo('/office/funnel')
  const shown = await page
    .getByRole('table', { name: '每一步还有多少申请' })
    .getByRole('row')
    .evaluateAll((rows) =>
      rows.slice(1).map((row) => row.querySelector('td:nth-child(2) > div')?.textContent.trim() ?? ''),
    )
  for (const kind of ['CSV', 'XLSX']) {
    const file = await downloaded(kind)
    expect(file.suggestedFilename()).toBe(`funnel.${kind.toLowerCase()}`)
    const [heads, ...lines] = await cellsOf(file)
    expect(heads?.[0]).toBe('步骤')
    expect(lines.map(([, cases]) => cases?.replace(/^(<|&lt;)5$/, '少于 5 户，不显示'))).toEqual(shown)
  }
})

test("a county's office sees its own county, and of another one's case not even that it is there", async () => {
  const other = await openNeed()
  const { id } = await ask.does('platform-admin', organisation.register, {
    body: { kind: 'office', name: { zh: '岱山县金融办', en: 'Daishan Financial Office' }, county: '330921' },
  })
  const params = { organisationId: organisation.inviteAdmin.params.shape.organisationId.parse(id) }
  const body = { displayName: '王一帆', roles: ['supervisor' as const] }
  await ask.does('platform-admin', organisation.inviteAdmin, { params, body })
  const { invitations } = await ask.read('platform-admin', organisation.showInvitations, { params })
  await ask.does('newcomer', me.acceptInvitation, { params: { token: invitations[0]?.token ?? '' } })
  const context = await openAs(browser, web, wall, await signInCookies(browser, web, 'newcomer'))
  const county = await context.newPage()
  expect((await county.goto(`${web}/office/cases/${other}`))?.status()).toBe(404)
  expect((await county.goto(`${web}/office/funnel`))?.status()).toBe(200)
  expect(await county.getByLabel('县区').count()).toBe(0)
  expect((await county.goto(`${web}/office/figures?county=330903`))?.status()).toBe(404)
  await county.goto(`${web}/office`)
  await county.locator('main header').getByText('岱山县').waitFor()
  await context.close()
})
