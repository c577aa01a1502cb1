import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '#test/support/browser'
import { faultsOf, keepScreen, type Look, openLook, untilHydrated } from '#test/support/page-sweep'
import { openPage } from '#test/support/sound-page'
import { useSystem } from '#test/support/system'

const system = useSystem({ web: true, demo: true })
let browser: Browser
let web: string
const phone: Look = { width: 360, language: 'zh' }
const wide: Look = { width: 1440, language: 'zh' }
const asked = '/match?amount=2000000&term=12&purpose=materials'

beforeAll(async () => {
  browser = await launchBrowser()
  web = system.web ?? ''
})
afterAll(() => browser.close())

const answered = (page: Page) => page.locator('#eligible').waitFor()

/** The number of products that the headline says one can get; 0 where it says something else. */
const eligibleIn = async (page: Page) =>
  Number((await page.locator('h1').textContent())?.match(/^能贷 (\d+) 个/)?.[1] ?? 0)

/** The last question is answered in the page: only a link that holds all three is answered by the server. */
async function askFor(page: Page): Promise<void> {
  await page.goto(`${web}${asked}&step=purpose`)
  await untilHydrated(page)
  await page.getByRole('button', { name: '看我能贷哪些' }).click()
}

describe('while the catalogue cannot be read', () => {
  async function openWith(status: number | null): Promise<Page> {
    const page = await (await openLook(browser, web, phone)).newPage()
    let isDown = true
    await page.route('**/api/v1/public/catalogue', (route) => {
      if (!isDown) return route.continue()
      isDown = false
      const body = JSON.stringify({ title: 'unavailable', status, instance: 'r-7f3a' })
      return status === null ? route.abort() : route.fulfill({ status, contentType: 'application/problem+json', body })
    })
    await askFor(page)
    return page
  }
  test('the page says so with the number of the request, and one press tries again', async () => {
    const page = await openWith(503)
    await page.getByText('编号 r-7f3a').waitFor()
    expect(await faultsOf(page)).toEqual([])
    await keepScreen(page, 'match-unread', phone)
    await page.getByRole('button', { name: '再试一次' }).click()
    await answered(page)
    await page.context().close()
  })
  test('without a network it says that, and the bar on top too', async () => {
    const page = await openPage(browser, web, '/match', phone)
    await page.context().setOffline(true)
    await page.getByText(/^没有网络。/).waitFor()
    await keepScreen(page, 'offline', phone)
    await page.context().setOffline(false)
    await expect.poll(() => page.getByText(/^没有网络。/).count()).toBe(0)
    await page.context().close()
  })
  test('until it comes the layout stands, and a screen reader is told what is awaited', async () => {
    const page = await (await openLook(browser, web, wide)).newPage()
    let pass = (): void => undefined
    const held = new Promise<void>((resolve) => {
      pass = resolve
    })
    await page.route('**/api/v1/public/catalogue', async (route) => {
      await held
      await route.continue()
    })
    await askFor(page)
    await page.getByRole('status').filter({ hasText: '正在读取全部产品的条款' }).waitFor({ state: 'attached' })
    await keepScreen(page, 'match-loading', wide)
    pass()
    await answered(page)
    await page.context().close()
  })
})

test('without script the way leads to the supermarket with the same answers', async () => {
  const page = await openPage(browser, web, asked, { ...phone, hasScript: false })
  await page.getByRole('link', { name: '按这个金额、期限和用途看产品' }).click()
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    amount: '2000000',
    term: '12',
    purpose: 'materials',
  })
  await page.context().close()
})

test('signed in, the company’s own facts are used, its own statements marked, with source and day', async () => {
  const page = await openPage(browser, web, asked, wide)
  await page.locator('header').getByRole('link', { name: /登录/ }).last().click()
  await page.getByRole('button', { name: '企业登录' }).click()
  await page.getByRole('button', { name: /陈海燕/ }).click()
  await page.waitForURL('**/match?**')
  await answered(page)
  await page.getByText('舟山东极海产加工有限公司').last().waitFor()
  await page.getByRole('button', { name: '看用了哪些信息' }).click()
  await page.getByRole('row', { name: /^纳税信用等级 B 级 税务局 \d{4}-\d{2}-\d{2}$/ }).waitFor()
  await page.getByRole('row', { name: /^企业主年龄 \d+ 岁 自述 \d{4}-\d{2}-\d{2}$/ }).waitFor()
  await expect.poll(() => eligibleIn(page)).toBeGreaterThan(10)
  expect(
    await page
      .getByText(/^LPR 3\.00%（\d{4}-\d{2}-\d{2}） \+ \d+ 基点$|^LPR 3\.00%（\d{4}-\d{2}-\d{2}）\+ \d+ 基点$/)
      .count(),
  ).toBeGreaterThan(0)
  expect(await faultsOf(page)).toEqual([])
  await keepScreen(page, 'match-company', wide)
  await page.context().close()
})
