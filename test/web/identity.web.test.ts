import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { launchBrowser } from '#test/support/browser'
import { type Look, openLook, untilHydrated } from '#test/support/page-sweep'
import { openAs, signInCookies } from '#test/support/page-visit'
import { useSystem } from '#test/support/system'

const system = useSystem({ web: true, demo: true })
let browser: Browser
let web: string

beforeAll(async () => {
  browser = await launchBrowser()
  web = system.web ?? ''
})
afterAll(() => browser.close())

const phone: Look = { width: 360, language: 'zh' }
const wide: Look = { width: 1440, language: 'zh' }

async function open(context: BrowserContext, path: string): Promise<Page> {
  const page = await context.newPage()
  await page.goto(web + path)
  await untilHydrated(page)
  return page
}

const openOf = async (user: string, path: string, look = wide) =>
  open(await openAs(browser, web, look, await signInCookies(browser, web, user)), path)

/** Signs in on the page that asks for it, by the entry's button and the person's card. */
async function signInHere(page: Page, entry: string, person: string): Promise<void> {
  await page.getByRole('button', { name: entry }).click()
  await page.getByRole('button', { name: new RegExp(person) }).click()
}

test('a newcomer claims a company: what is wrong stands at its field, then straight to the company', async () => {
  const page = await (await openLook(browser, web, phone)).newPage()
  await page.goto(`${web}/sign-in`)
  await signInHere(page, '企业登录', '王一帆')
  await page.waitForURL(`${web}/claim`)
  await untilHydrated(page)
  const code = page.getByLabel('统一社会信用代码')
  await code.fill('91330921XNQY0003I')
  await page.getByLabel('法定代表人姓名').fill('王一帆')
  await page.getByText('现在是 17 位').waitFor()
  await page.getByRole('button', { name: '核对并认领' }).click()
  await expect.poll(() => code.evaluate((field) => field === document.activeElement)).toBe(true)
  await code.fill('91330921XNQY00037H')
  await page.getByLabel(/公民身份号码/).fill('330999197904120013')
  await page.getByRole('button', { name: '核对并认领' }).click()
  await page.getByText('与登记的法定代表人不一致').waitFor()
  await page.getByLabel(/公民身份号码/).fill('330999199106170031')
  await page.getByRole('button', { name: '核对并认领' }).dblclick()
  await page.waitForURL(`${web}/company`)
  expect(await page.getByRole('banner').textContent()).toContain('岱山衢山渔机有限公司')
  await page.context().close()
})

test('an invitation is one link for one person: who opens it signs in, joins, and works there at once', async () => {
  const admin = await openOf('manager-1', '/bank/members')
  await admin.getByRole('button', { name: '邀请成员' }).click()
  await admin.getByLabel('姓名').fill('王一帆')
  await admin.getByRole('button', { name: '生成邀请链接' }).click()
  await admin.getByText('至少选一个角色').waitFor()
  await admin.getByLabel(/^客户经理/).check()
  await admin.getByRole('button', { name: '生成邀请链接' }).dblclick()
  const links = admin.getByLabel(/邀请链接/)
  await links.first().waitFor()
  expect(await links.count()).toBe(1)
  const link = await links.inputValue()

  const guest = await (await openLook(browser, web, phone)).newPage()
  await guest.goto(link)
  await signInHere(guest, '企业登录', '王一帆')
  // By now two organisations may be asked for; either leads on to the invitation.
  await guest.waitForURL((url) => url.href === link || url.pathname.includes('/organisation'))
  if (guest.url().includes('/organisation')) await guest.locator('main form button').first().click()
  await guest.waitForURL(link)
  await guest.getByRole('button', { name: '接受邀请' }).click()
  await guest.waitForURL(`${web}/bank`)
  await guest.goto(link)
  await guest.getByText('这个邀请已经不能用').waitFor()
  await guest.context().close()
  await admin.context().close()
})

test('what was typed outlives a reload, an ended session and the new sign-in; nobody else finds it', async () => {
  const page = await openOf('manager-1', '/bank/settings')
  const amount = page.getByLabel('超过多少要两人审批')
  await amount.fill('345')
  await page.reload()
  await untilHydrated(page)
  await expect.poll(() => amount.inputValue()).toBe('345')
  await page.context().clearCookies()
  await page.getByRole('button', { name: '保存金额' }).click()
  await page.getByRole('link', { name: '去登录' }).click()
  await signInHere(page, '银行登录', '张敏')
  await page.waitForURL(`${web}/bank/settings`)
  await expect.poll(() => amount.inputValue()).toBe('345')
  await page.getByRole('button', { name: '保存金额' }).click()
  await page.getByText('的提议要由两位审批人批准').waitFor()
  await page.reload()
  await untilHydrated(page)
  expect(await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.startsWith('form:')))).toEqual([])
  await page.context().close()
})

test('without a network nothing is lost and nothing is sent; the same press sends it once it is back', async () => {
  const page = await openOf('manager-1', '/bank/branches')
  await page.getByRole('button', { name: '开网点' }).click()
  await page.getByLabel('中文名称').fill('嵊泗支行')
  await page.getByLabel('英文名称').fill('Shengsi branch')
  await page.context().setOffline(true)
  const save = page.getByRole('dialog').getByRole('button', { name: '开网点' })
  await save.click()
  await page.getByText('没有网络，还没有送出').waitFor()
  await page.context().setOffline(false)
  await save.click()
  await page.getByRole('cell', { name: '嵊泗支行', exact: true }).waitFor()
  await page.context().close()
})

test('an answer that was lost on the way is not done twice: it is sent again under the same key', async () => {
  const page = await openOf('manager-1', '/bank/clients')
  const keys: (string | undefined)[] = []
  await page.route('**/api/v1/organisation/clients', async (route) => {
    if (route.request().method() !== 'POST') return route.continue()
    keys.push(route.request().headers()['idempotency-key'])
    const answer = await route.fetch()
    return keys.length === 1 ? route.abort() : route.fulfill({ response: answer })
  })
  await page.getByRole('button', { name: '接入系统' }).click()
  await page.getByLabel('名称').fill('信贷管理系统')
  const make = page.getByRole('button', { name: '生成编号和密钥' })
  await make.click()
  await page.getByText('没有网络，还没有送出').waitFor()
  await make.click()
  await page.getByText('现在就把密钥存好').waitFor()
  expect(new Set(keys).size).toBe(1)
  await expect.poll(() => page.getByRole('row').filter({ hasText: '信贷管理系统' }).count()).toBe(1)
  // The secret is on this page alone: a reload has it no more.
  await page.reload()
  expect(await page.getByText('现在就把密钥存好').count()).toBe(0)
  await page.context().close()
})

test('signing out everywhere ends the other browsers too', async () => {
  const elsewhere = await openOf('approver-2', '/bank/settings')
  const page = await openOf('approver-2', '/bank/settings')
  await page.getByText('另外还在 1 处登录').waitFor()
  await page.getByRole('button', { name: '退出所有登录' }).click()
  await page.getByRole('button', { name: '全部退出' }).click()
  await page.waitForURL(`${web}/`)
  await elsewhere.goto(`${web}/bank/settings`)
  expect(elsewhere.url()).toContain('/sign-in')
  await Promise.all([page, elsewhere].map((one) => one.context().close()))
})

test('settings follow the person to another browser', async () => {
  const page = await openOf('approver-3', '/bank/settings')
  await page.getByLabel('英文').check({ force: true })
  await page.getByRole('heading', { name: 'Settings' }).waitFor()
  const other = await (await openLook(browser, web, wide)).newPage()
  await other.goto(`${web}/sign-in?to=/bank/settings`)
  await signInHere(other, '银行登录', '谢敏行')
  await other.getByRole('heading', { name: 'Settings' }).waitFor()
  await Promise.all([page, other].map((one) => one.context().close()))
})
