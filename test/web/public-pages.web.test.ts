import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#test/support/browser'
import {
  faultsOf,
  keepScreen,
  type Look,
  listen,
  looks,
  openLook,
  smallTargets,
  untilHydrated,
} from '#test/support/page-sweep'
import { useSystem } from '#test/support/system'

const system = useSystem({ web: true, demo: true })
let browser: Browser
let web: string

beforeAll(async () => {
  browser = await launchBrowser()
  web = system.web ?? ''
})
afterAll(() => browser.close())

/** Pages that anybody can open. */
const pages = [
  { name: 'home', path: '/', status: 200 },
  { name: 'sign-in', path: '/sign-in', status: 200 },
  { name: 'not-found', path: '/no/such/page', status: 404 },
]

async function open(look: Look, path: string): Promise<Page> {
  const page = await (await openLook(browser, web, look)).newPage()
  await page.goto(web + path)
  return page
}

const extraLooks: readonly Look[] = [
  { width: 1440, language: 'zh', scheme: 'dark' },
  { width: 360, language: 'en', text: 'larger' },
  { width: 360, language: 'zh', scheme: 'dark', text: 'larger' },
]

for (const { name, path, status } of pages) {
  for (const look of [...looks, ...extraLooks]) {
    const words = [name, look.width, look.language, look.scheme, look.text].filter(Boolean).join(' ')
    test(`${words}: nothing wrong, nothing from a third party, no complaint of the browser`, async () => {
      const page = await (await openLook(browser, web, look)).newPage()
      const complaints = listen(page, web)
      const answer = await page.goto(web + path)
      await untilHydrated(page)
      expect(answer?.status()).toBe(status)
      expect(await faultsOf(page)).toEqual([])
      expect(complaints).toEqual({ console: [], foreign: [], failed: [], ahead: [] })
      if (look.width === 360) expect(await smallTargets(page)).toEqual([])
      await keepScreen(page, name, look)
      await page.context().close()
    })
  }

  test(`${name}: at most 200 kB of script (gzip)`, async () => {
    const page = await (await openLook(browser, web, { width: 1440, language: 'zh' })).newPage()
    const bodies: Promise<Buffer>[] = []
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') bodies.push(response.body())
    })
    await page.goto(web + path)
    await untilHydrated(page)
    const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0)
    expect(bytes).toBeGreaterThan(50_000)
    expect(bytes).toBeLessThanOrEqual(200_000)
    await page.context().close()
  })
}

test('the home page answers its question above the fold, phone and wide, in both languages', async () => {
  for (const look of looks) {
    const page = await open(look, '/')
    const [heading, button] = await Promise.all([
      page.locator('h1').boundingBox(),
      page.locator('form[action="/products"] [type=submit]').boundingBox(),
    ])
    const fold = look.width === 360 ? 720 : 800
    expect((heading?.y ?? fold) + (heading?.height ?? 0), `${look.width} ${look.language}`).toBeLessThan(fold)
    expect((button?.y ?? fold) + (button?.height ?? 0), `${look.width} ${look.language}`).toBeLessThanOrEqual(fold)
    await page.context().close()
  }
})

test('without script the home page is read, and its form leads to the supermarket with the three answers', async () => {
  const page = await open({ width: 360, language: 'zh', hasScript: false }, '/')
  expect(await page.locator('h1').textContent()).toMatch(/三个问题\u200b看清全市\u200b银行的贷款/)
  await page.getByLabel('想借多少').fill('150')
  await page.getByLabel('2 年').check()
  await page.getByLabel('买设备').check()
  await page.getByRole('button', { name: '看我能贷哪些' }).click()
  const url = new URL(page.url())
  expect(url.pathname).toBe('/products')
  expect(Object.fromEntries(url.searchParams)).toEqual({ amountWan: '150', term: '24', purpose: 'equipment' })
  await page.context().close()
})

test('with script the same three answers lead to the match, in yuan', async () => {
  const page = await open({ width: 1440, language: 'zh' }, '/')
  await untilHydrated(page)
  await page.getByLabel('500 万').check()
  await page.getByRole('button', { name: '看我能贷哪些' }).click()
  await page.waitForURL('**/match?**')
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    amount: '5000000',
    term: '12',
    purpose: 'materials',
  })
  await page.context().close()
})

test('an amount that is none is said at the field, what would be right, and the field keeps what was typed', async () => {
  const page = await open({ width: 360, language: 'en' }, '/')
  await untilHydrated(page)
  const field = page.getByLabel('How much')
  await field.fill('12 apples')
  await page.getByRole('button', { name: 'See what I can get' }).click()
  await page.getByText('The amount must be between CNY 10,000 and CNY 1.00 billion').waitFor()
  expect(await field.inputValue()).toBe('12 apples')
  await expect.poll(() => field.evaluate((element) => element === document.activeElement)).toBe(true)
  await page.context().close()
})

test('the other language comes by one press without script, is kept, and comes back to the same page', async () => {
  const page = await open({ width: 360, language: 'zh', hasScript: false }, '/sign-in')
  const before = page.url()
  await page.getByRole('button', { name: 'English' }).click()
  expect(page.url()).toBe(before)
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.goto(web)
  expect(await page.locator('h1').textContent()).toContain("Three questions show every bank's loans")
  await page.context().close()
})

test('a choice of display asked for from another site changes nothing', async () => {
  const answer = await fetch(`${web}/preference`, {
    method: 'POST',
    headers: { origin: 'https://evil.example', 'content-type': 'application/x-www-form-urlencoded' },
    body: 'language=en',
    redirect: 'manual',
  })
  expect(answer.status).toBe(403)
  expect(answer.headers.get('set-cookie')).toBeNull()
})

test('every page carries the security headers, with a nonce of its own each time', async () => {
  const policies = await Promise.all([1, 2].map(async () => (await fetch(web)).headers.get('content-security-policy')))
  expect(policies[0]).not.toBe(policies[1])
  expect(policies[0]).toMatch(/script-src 'nonce-[^']+' 'strict-dynamic';/)
  expect(policies[0]).toMatch(/style-src 'self' 'nonce-[^']+';/)
  expect(policies[0]).toContain("frame-ancestors 'none'")
  const headers = (await fetch(web)).headers
  expect(headers.get('x-powered-by')).toBeNull()
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('same-origin')
})
