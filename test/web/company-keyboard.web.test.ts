import type { Browser, Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { companyApplication } from '#shared/financing/company-application.contract'
import { NeedId } from '#shared/financing/need'
import { launchBrowser } from '#test/support/browser'
import { demoDesks, donggang } from '#test/support/demo-desks'
import { untilHydrated } from '#test/support/page-sweep'
import { openAs, signInCookies } from '#test/support/page-visit'
import { useSystem } from '#test/support/system'

// A company's whole job with Tab, Space and Enter alone: no press of a pointer anywhere.
const system = useSystem({ web: true, demo: true })
const owner = 'owner-1'
const asked = '/match?amount=1200000&term=12&purpose=materials'
const askedFen = 120_000_000
/** More stops than any page has before what is looked for. */
const mostStops = 250

let browser: Browser
let web: string
let page: Page
let desks: ReturnType<typeof demoDesks>
const made = { needId: '', applicationId: '' }

beforeAll(async () => {
  browser = await launchBrowser()
  web = system.web ?? ''
  desks = demoDesks(system)
  const cookies = await signInCookies(browser, web, owner)
  page = await (await openAs(browser, web, { width: 1280, language: 'zh' }, cookies)).newPage()
})
afterAll(async () => {
  await browser.close()
})

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })

async function go(path: string): Promise<void> {
  await page.goto(web + path)
  await untilHydrated(page)
}

const hasFocus = (target: Locator) => target.evaluate((element) => element === document.activeElement)

/** Tabs on until the target has the focus, which can be seen: a ring, and nothing that sticks to an edge over it. */
async function tabTo(target: Locator): Promise<void> {
  await target.waitFor()
  for (let stop = 0; stop < mostStops && !(await hasFocus(target)); stop++) await page.keyboard.press('Tab')
  expect(await hasFocus(target), `${target} is reached by Tab`).toBe(true)
  const seen = await target.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect()
    const over = document.elementFromPoint(left + width / 2, top + height / 2)
    const own = element.closest('label') ?? element
    const rings = [element, ...own.querySelectorAll('*')].map((one) => getComputedStyle(one))
    return {
      isRinged: rings.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && outlineWidth === '2px'),
      isFree: over !== null && (own.contains(over) || over.contains(element)),
    }
  })
  expect(seen, `${target}`).toEqual({ isRinged: true, isFree: true })
}

async function press(target: Locator, key: 'Enter' | 'Space'): Promise<void> {
  await tabTo(target)
  await page.keyboard.press(key)
}

test('a product is chosen in the match and applied for, each sensitive category allowed on its own', async () => {
  await go(asked)
  const row = page.locator('#eligible article').filter({ hasText: '东港农商银行' }).first()
  await press(row.getByRole('checkbox'), 'Space')
  await press(page.getByRole('link', { name: '去申请（已选 1 家）' }), 'Enter')
  await page.waitForURL('**/company/needs/new?**')
  await untilHydrated(page)
  await press(button('去申请（已选 1 家）'), 'Enter')
  await page.waitForURL('**/apply?**')
  await untilHydrated(page)
  made.needId = new URL(page.url()).pathname.split('/')[3] ?? ''
  for (const tick of await page.locator('#consent-sensitive').getByRole('checkbox').all()) await press(tick, 'Space')
  await press(button(/^同意授权，提交给/), 'Enter')
  await page.waitForURL('**/sent')
  expect(await page.locator('h1').textContent()).toBe('已提交给 1 家银行')
})

test('an offer is looked at, left by Escape with the focus where it was, and accepted', async () => {
  const { items } = await desks.as(owner, companyApplication.list, { query: { needId: NeedId.parse(made.needId) } })
  made.applicationId = items[0]?.applicationId ?? ''
  await desks.accept(donggang, made.applicationId)
  await desks.pull(donggang, made.applicationId)
  await desks.offer(donggang, made.applicationId, askedFen)
  await go(`/company/applications/${made.applicationId}`)
  await press(page.getByRole('link', { name: '看要约、作决定' }), 'Enter')
  await page.waitForURL('**/offers')
  await untilHydrated(page)
  const accept = button('接受这一份')
  await press(accept, 'Enter')
  await page.getByRole('dialog').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
  await expect.poll(() => hasFocus(accept)).toBe(true)
  await page.keyboard.press('Enter')
  await press(page.getByRole('dialog').getByRole('button', { name: '接受要约', exact: true }), 'Enter')
  await page.getByText('不用再操作').waitFor()
  await go(`/company/applications/${made.applicationId}`)
  await page.getByText('已接受要约', { exact: true }).first().waitFor()
})
