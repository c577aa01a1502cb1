import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { freePort } from '#infra/local/free-port'
import { type Issuer, startIssuer } from '#infra/local/local-issuer'
import { loadSecrets } from '#infra/local/secrets'
import { launchBrowser } from '#test/support/browser'
import { axeFaults } from '#test/support/page-sweep'

const folder = mkdtempSync(join(tmpdir(), 'issuer-pages-'))
let browser: Browser
let issuer: Issuer
let web: Server
let webUrl: string
let context: BrowserContext | undefined
let violations: string[]

beforeAll(async () => {
  browser = await launchBrowser()
  web = createServer((_request, response) => response.setHeader('content-type', 'text/html').end('<h1>web</h1>'))
  const webPort = await freePort()
  web.listen(webPort, '127.0.0.1')
  await once(web, 'listening')
  webUrl = `http://localhost:${webPort}`
  const secrets = await loadSecrets(join(folder, 'secrets.json'))
  issuer = await startIssuer({ port: await freePort(), webUrl, secrets, storeFile: join(folder, 'issuer.sqlite') })
})
afterEach(async () => {
  await context?.close()
  context = undefined
})
afterAll(async () => {
  await browser?.close()
  await issuer?.stop()
  web?.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(path: string | URL, options: BrowserContextOptions = {}): Promise<Page> {
  context = await browser.newContext({ locale: 'zh-CN', ...options })
  const page = await context.newPage()
  violations = []
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) violations.push(message.text())
  })
  await page.goto(new URL(path, issuer.url).href)
  return page
}

function signInUrl(): URL {
  const url = new URL('/auth', issuer.url)
  url.search = new URLSearchParams({
    client_id: 'web',
    response_type: 'code',
    redirect_uri: `${webUrl}/api/auth/callback/oidc`,
    scope: 'openid profile api',
    state: 's',
    code_challenge: 'a'.repeat(43),
    code_challenge_method: 'S256',
  }).toString()
  return url
}

const looks = [
  { name: 'zh, wide, light', locale: 'zh-CN', width: 1280, colorScheme: 'light' },
  { name: 'zh, phone, dark', locale: 'zh-CN', width: 360, colorScheme: 'dark' },
  { name: 'en, wide, dark', locale: 'en-GB', width: 1280, colorScheme: 'dark' },
  { name: 'en, phone, light', locale: 'en-GB', width: 360, colorScheme: 'light' },
] as const

test.each(looks)('sign-in and error page: axe finds nothing, nothing scrolls sideways ($name)', async (look) => {
  const { locale, width, colorScheme } = look
  const page = await open(signInUrl(), { locale, colorScheme, viewport: { width, height: 800 } })
  for (const address of [page.url(), `${issuer.url}/interaction/gone`, `${issuer.url}/nowhere`]) {
    await page.goto(address)
    expect(await axeFaults(page)).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width)
    expect(await page.locator('html').getAttribute('lang')).toBe(locale === 'zh-CN' ? 'zh-CN' : 'en')
  }
  expect(violations).toEqual([])
})

test('on a phone every button and link is at least 44 px high', async () => {
  const page = await open(signInUrl(), { viewport: { width: 360, height: 720 } })
  const heights = await page
    .locator('a, button')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
  expect(heights.length).toBeGreaterThan(8)
  expect(Math.min(...heights)).toBeGreaterThanOrEqual(44)
})

test('by keyboard alone a person is chosen and the browser returns to the web with a code', async () => {
  const page = await open(signInUrl())
  const button = page.getByRole('button', { name: '以林国栋登录' })
  for (let step = 0; step < 12 && !(await button.evaluate((one) => one === document.activeElement)); step += 1) {
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Enter')
  await page.waitForURL(`${webUrl}/api/auth/callback/oidc?code=*`)
  expect(violations).toEqual([])
})

test('the other language is one press away, and the choice of a person still works there', async () => {
  const page = await open(signInUrl())
  await page.getByRole('link', { name: 'English' }).click()
  await page.getByRole('button', { name: 'Sign in as Zhang Min' }).click()
  await page.waitForURL(`${webUrl}/api/auth/callback/oidc?code=*`)
})

test('signing out without proof asks first, and stays signed in on the way back', async () => {
  const page = await open(signInUrl())
  await page.getByRole('button', { name: '以陈海燕登录' }).click()
  await page.waitForURL(`${webUrl}/**`)
  await page.goto(`${issuer.url}/session/end`)
  expect(await axeFaults(page)).toEqual([])
  await page.getByRole('link', { name: '不退出，回到首页' }).click()
  await page.goto(signInUrl().href)
  expect(page.url()).toContain(`${webUrl}/api/auth/callback/oidc?code=`)
  await page.goto(`${issuer.url}/session/end`)
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByRole('heading', { name: '已退出登录' }).waitFor()
  expect(await axeFaults(page)).toEqual([])
  await page.goto(signInUrl().href)
  await page.getByRole('heading', { name: '你想以谁的身份登录？' }).waitFor()
  expect(violations).toEqual([])
})
