import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#test/support/browser'
import { faultsOf, keepScreen, type Look, openLook, untilHydrated } from '#test/support/page-sweep'
import { useSystem } from '#test/support/system'

const system = useSystem({ web: true, demo: true })
let browser: Browser
let web: string

beforeAll(async () => {
  browser = await launchBrowser()
  web = system.web ?? ''
})
afterAll(() => browser.close())

const wide: Look = { width: 1440, language: 'zh' }
const phone: Look = { width: 360, language: 'zh' }

/** Signs in through the issuer's own page, from the page at `from`. */
async function signIn(look: Look, name: string, from = '/products'): Promise<Page> {
  const page = await (await openLook(browser, web, look)).newPage()
  await page.goto(web + from)
  await page
    .locator('header')
    .getByRole('link', { name: /^(企业)?登录$/ })
    .click()
  await page.getByRole('button', { name: '企业登录' }).click()
  await page.getByRole('button', { name: new RegExp(name) }).click()
  return page
}

/** What the API answers to the page's own script, through our origin. */
async function me(page: Page): Promise<{ status: number; body: string }> {
  return page.evaluate(async () => {
    const answer = await fetch('/api/v1/me')
    return { status: answer.status, body: await answer.text() }
  })
}

test('signing in leads back to where one came from, and the head names the organisation', async () => {
  const page = await signIn(wide, '陈海燕', '/?from=here')
  await page.waitForURL(`${web}/?from=here`)
  expect(await page.getByRole('banner').textContent()).toContain('舟山东极海产加工有限公司')
  await page.context().close()
})

test('signing in needs no script, and each entry shows its own people first', async () => {
  const page = await (await openLook(browser, web, { ...phone, hasScript: false })).newPage()
  await page.goto(`${web}/sign-in?for=work`)
  await page.getByRole('button', { name: '银行登录' }).click()
  await page.getByRole('button', { name: /张敏/ }).waitFor()
  expect(await page.getByRole('heading', { level: 2 }).first().textContent()).toBe('银行')
  await page.getByRole('button', { name: /张敏/ }).click()
  // From the front door it leads to one's own place.
  await page.waitForURL(`${web}/bank**`)
  expect(await page.content()).toContain('东港农商银行')
  await page.context().close()
})

test('the browser holds an opaque id that no script can read, and no token', async () => {
  const page = await signIn(wide, '陈海燕')
  await page.waitForURL(`${web}/products`)
  const session = (await page.context().cookies()).find(({ name }) => name === 'session')
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(session?.value).toMatch(/^[\w-]{43}$/)
  expect(await page.evaluate(() => document.cookie)).not.toContain('session')
  const kept = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))
  expect(`${await page.content()}${kept}`).not.toMatch(/eyJ[\w-]{10,}\./)
  expect((await me(page)).status).toBe(200)
  await page.context().close()
})

test('who belongs to several organisations chooses one, and the API hears it', async () => {
  const page = await signIn(wide, '林国栋')
  await page.waitForURL('**/sign-in/organisation?**')
  expect(await page.locator('h1').textContent()).toBe('这次代表哪个单位？')
  expect(await faultsOf(page)).toEqual([])
  await keepScreen(page, 'organisation', wide)
  const row = page.getByRole('listitem').filter({ hasText: '舟山定海船舶配件有限公司' })
  await row.getByRole('button').click()
  await page.waitForURL(`${web}/products`)
  expect(await page.getByRole('banner').textContent()).toContain('舟山定海船舶配件有限公司')
  await page.context().close()
})

test("somebody else's organisation is not found", async () => {
  const page = await signIn(wide, '陈海燕')
  await page.waitForURL(`${web}/products`)
  const status = await page.evaluate(async () => {
    const body = new URLSearchParams({ organisation: 'org_00000000000000000000000000', to: '/' })
    return (await fetch('/acting-organisation', { method: 'POST', body })).status
  })
  expect(status).toBe(404)
  await page.context().close()
})

test("signing out ends our session and the issuer's; the old cookie opens nothing", async () => {
  const page = await signIn(phone, '陈海燕')
  await page.waitForURL(`${web}/products`)
  const old = (await page.context().cookies()).filter(({ name }) => name === 'session')
  await page.locator('header summary').click()
  expect(await faultsOf(page)).toEqual([])
  await keepScreen(page, 'signed-in', phone)
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.waitForURL(`${web}/`)
  expect((await me(page)).status).toBe(401)
  await page.context().addCookies(old)
  expect((await me(page)).status).toBe(401)
  await page.goto(`${web}/sign-in`)
  await page.getByRole('button', { name: '企业登录' }).click()
  // The issuer asks again who it is.
  await page.getByRole('button', { name: /陈海燕/ }).waitFor()
  await page.context().close()
})

test('a new sign-in makes a new id and ends the one before', async () => {
  const page = await signIn(wide, '陈海燕')
  await page.waitForURL(`${web}/products`)
  const idOf = async () => (await page.context().cookies()).find(({ name }) => name === 'session')?.value
  const first = await idOf()
  const csrf = await page.evaluate(async () => (await (await fetch('/api/auth/csrf')).json()).csrfToken)
  await page.evaluate((token) => {
    const form = document.createElement('form')
    form.method = 'post'
    form.action = '/api/auth/signin/oidc'
    for (const [name, value] of [
      ['csrfToken', token],
      ['callbackUrl', '/'],
    ]) {
      const field = document.createElement('input')
      field.name = String(name)
      field.value = String(value)
      form.append(field)
    }
    document.body.append(form)
    form.submit()
  }, csrf)
  await expect.poll(idOf, { timeout: 10_000 }).not.toBe(first)
  const answer = await fetch(`${web}/api/v1/me`, { headers: { cookie: `session=${first}` } })
  expect(answer.status).toBe(401)
  await page.context().close()
})

test('two minutes before the session ends the page says so, and one press keeps it', async () => {
  const page = await signIn(phone, '陈海燕')
  await page.waitForURL(`${web}/products`)
  let leftMs = 90_000
  await page.route('**/session', (route) => {
    if (route.request().method() === 'POST') leftMs = 1_800_000
    return route.fulfill({ json: { leftMs } })
  })
  await page.clock.install()
  await page.reload()
  await untilHydrated(page)
  // Again until the page's own clock runs: that begins some time after React has taken over.
  await expect
    .poll(async () => {
      await page.clock.fastForward('28:30')
      return page.getByRole('alertdialog').count()
    })
    .toBe(1)
  expect(await faultsOf(page)).toEqual([])
  await keepScreen(page, 'ends-soon', phone)
  await page.getByRole('button', { name: '继续使用' }).click()
  await page.getByRole('alertdialog').waitFor({ state: 'detached' })
  leftMs = 0
  await page.clock.fastForward('31:00')
  await page.getByText('已自动退出登录').waitFor()
  await page.context().close()
})

test('asking how much of the session is left does not move its end; staying does', async () => {
  const page = await signIn(wide, '陈海燕')
  await page.waitForURL(`${web}/products`)
  const [first, second, stayed] = await page.evaluate(async () => {
    const read = async (method: string) => (await (await fetch('/session', { method })).json()).leftMs
    return [await read('GET'), await read('GET'), await read('POST')]
  })
  expect(second).toBeLessThan(first)
  expect(stayed).toBeGreaterThan(second)
  await page.context().close()
})

test.each(['/sign-out', '/acting-organisation', '/session', '/preference', '/api/v1/needs'])(
  'a write to %s from another site is refused',
  async (path) => {
    for (const origin of ['https://evil.example', 'null', undefined]) {
      const headers = new Headers(origin === undefined ? [] : [['origin', origin]])
      const answer = await fetch(web + path, { method: 'POST', headers, redirect: 'manual' })
      expect(answer.status, String(origin)).toBe(403)
    }
  },
)

test("a forged sign-in without the cookie's token does not reach the issuer", async () => {
  const answer = await fetch(`${web}/api/auth/signin/oidc`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: web },
    body: 'csrfToken=forged&callbackUrl=/',
    redirect: 'manual',
  })
  expect(answer.headers.get('location')).not.toContain(system.issuer)
})

test("the way to the API takes only paths of contracts, and no department's", async () => {
  for (const path of ['/api/v1/ingest/loads', '/api/v1/..%2f..%2fadmin', '/api/v1/a%00b']) {
    expect((await fetch(web + path)).status, path).toBe(404)
  }
})

test('what is public is passed on with its tag, so that a browser may keep it', async () => {
  const answer = await fetch(`${web}/api/v1/public/catalogue`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('cache-control')).toContain('max-age')
  expect((await fetch(`${web}/api/v1/me`)).headers.get('cache-control')).toContain('no-store')
})
