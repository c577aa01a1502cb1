import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { companyApplication } from '#shared/financing/company-application.contract'
import { NeedId } from '#shared/financing/need'
import { launchBrowser } from '#test/support/browser'
import { demoDesks, donggang, qundao } from '#test/support/demo-desks'
import { faultsOf, keepScreen, type Look, listen, openLook, untilHydrated } from '#test/support/page-sweep'
import { useSystem } from '#test/support/system'

const system = useSystem({ web: true, demo: true })
const phone: Look = { width: 390, language: 'zh' }
const owner = 'owner-1'
const asked = '/match?amount=1200000&term=12&purpose=materials'
const askedFen = 120_000_000
/** What follows from an event takes a moment. */
const patience = { timeout: 20_000 }
/** The smallest PDF that opens. */
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
)

let browser: Browser
let web: string
let page: Page
let desks: ReturnType<typeof demoDesks>
let complaints: ReturnType<typeof listen>
/** What the tour brings about, for the parts that follow. */
const made = { needId: '', first: '', second: '' }

beforeAll(async () => {
  browser = await launchBrowser()
  web = system.web ?? ''
  desks = demoDesks(system)
  page = await (await openLook(browser, web, phone)).newPage()
  complaints = listen(page, web)
})
afterAll(async () => {
  await browser.close()
})

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' })

async function go(path: string): Promise<void> {
  await page.goto(web + path)
  await untilHydrated(page)
}

/** The page as it stands: no fault that a machine finds, and a picture for people. */
async function look(name: string): Promise<void> {
  await page.waitForLoadState('networkidle')
  expect(await faultsOf(page), name).toEqual([])
  await keepScreen(page, `tour-company-${name}`, phone)
}

test('two banks are chosen from the match, and the sign-in on the way loses nothing', async () => {
  await page.goto(`${web}/company`)
  await button('企业登录').click()
  await button(/陈海燕/).click()
  await page.waitForURL(`${web}/company`)
  await go(asked)
  for (const bank of ['东港农商银行', '群岛银行']) {
    const row = page.locator('#eligible article').filter({ hasText: bank }).first()
    await row.getByRole('checkbox').check()
  }
  await look('match')
  await page.context().clearCookies({ name: 'session' })
  await page.getByRole('link', { name: '去申请（已选 2 家）' }).click()
  // The issuer still knows who it is.
  await button('企业登录').click()
  await page.waitForURL('**/company/needs/new?**')
  await untilHydrated(page)
  expect(await page.getByLabel('想借多少').inputValue()).toBe('120')
  await look('need')
  await button('去申请（已选 2 家）').click()
  await page.waitForURL('**/apply?**')
  made.needId = new URL(page.url()).pathname.split('/')[3] ?? ''
})

test('nothing is ticked beforehand; one press sends both, however often it is pressed, and says by when they answer', async () => {
  await untilHydrated(page)
  const sensitive = page.locator('#consent-sensitive').getByRole('checkbox')
  await sensitive.first().waitFor({ state: 'attached' })
  for (const tick of await sensitive.all()) expect(await tick.isChecked()).toBe(false)
  await button('同意授权并提交').click()
  await page.getByRole('alert').filter({ hasText: '没有银行能收到' }).waitFor()
  for (const tick of await sensitive.all()) await tick.check()
  await page.getByText('看授权书全文（2 份）').click()
  await page.getByText('信用信息查询授权书').first().waitFor()
  await look('consent')
  await button(/^同意授权，提交给/).dblclick()
  await page.waitForURL('**/sent')
  expect(await page.locator('h1').textContent()).toBe('已提交给 2 家银行')
  await page.getByText(/最晚 .* 答复是否受理，超时我们会催办/).waitFor()
  await look('sent')
  const needId = NeedId.parse(made.needId)
  const { items } = await desks.as(owner, companyApplication.list, { query: { needId } })
  expect(items).toHaveLength(2)
  const idOf = (bank: string) => items.find(({ bankName }) => bankName.zh === bank)?.applicationId ?? ''
  Object.assign(made, { first: idOf('东港农商银行'), second: idOf('群岛银行') })
})

test('a withdrawn consent stops the bank at once, the refused try is seen, and a new consent lets it go on', async () => {
  await desks.accept(qundao, made.second)
  await desks.pull(qundao, made.second)
  await go(`/company/applications/${made.second}`)
  await page.getByRole('link', { name: '看给了什么授权' }).click()
  await page.waitForURL('**/company/consents/**')
  await untilHydrated(page)
  await look('receipt')
  await button('撤回授权').first().click()
  await page.getByRole('dialog').getByRole('button', { name: '撤回授权', exact: true }).click()
  await page.getByText('已撤回', { exact: true }).waitFor()
  await expect(desks.pull(qundao, made.second)).rejects.toThrow('403')
  await expect
    .poll(async () => {
      await go('/company/looks')
      return page.getByText('原因：你已撤回授权').count()
    }, patience)
    .toBeGreaterThan(0)
  await look('looks')
  await expect
    .poll(async () => {
      await go(`/company/applications/${made.second}`)
      return page.getByRole('link', { name: '看清楚再授权' }).count()
    }, patience)
    .toBe(1)
  await look('paused')
  await page.getByRole('link', { name: '看清楚再授权' }).click()
  await page.waitForURL('**/resume')
  await untilHydrated(page)
  for (const tick of await page.locator('#consent-sensitive').getByRole('checkbox').all()) await tick.check()
  await button('同意授权，继续申请').click()
  await page.waitForURL(`**/company/applications/${made.second}`)
  await page.getByText('重新授权，申请继续').waitFor()
})

test('what is missing is handed in as a file with its note, and the bank goes on', async () => {
  await desks.accept(donggang, made.first)
  await desks.returnForMore(donggang, made.first, '渔船检验证书')
  await go(`/company/applications/${made.first}`)
  await page.getByRole('heading', { name: '要补 1 样材料' }).waitFor()
  const upload = page.getByLabel('选文件或拍照上传')
  await upload.setInputFiles({ name: '说明.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no pdf at all') })
  await page.getByText('没有收下：不是 PDF 或照片').waitFor()
  await upload.setInputFiles({ name: '检验证书.pdf', mimeType: 'application/pdf', buffer: pdf })
  await page.getByText('已收到', { exact: true }).waitFor()
  await page.getByRole('link', { name: '检验证书.pdf' }).waitFor()
  await page.getByLabel('给银行的话（可不填）').fill('新证书在附件里')
  await look('returned')
  await page.reload()
  await untilHydrated(page)
  await expect.poll(() => page.getByLabel('给银行的话（可不填）').inputValue()).toBe('新证书在附件里')
  await button('补齐了，交回东港农商银行').click()
  await page.getByText('你补充了材料，交回银行').waitFor()
  await page.getByText('已受理', { exact: true }).waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '检验证书.pdf' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/\.pdf$/)
})

test('two offers stand side by side; one is accepted, from a second tab it is accepted already', async () => {
  await desks.offer(donggang, made.first, askedFen)
  await desks.offer(qundao, made.second, askedFen)
  await go('/company')
  await look('home')
  await page.locator(`a[href="/company/needs/${made.needId}/offers"]`).click()
  await page.waitForURL('**/offers')
  await untilHydrated(page)
  const offers = page.getByRole('article')
  await expect.poll(() => offers.count()).toBe(2)
  expect(await offers.first().textContent()).toContain('更好')
  await look('offers')
  const tab = await page.context().newPage()
  await tab.goto(page.url())
  await untilHydrated(tab)
  for (const one of [page, tab]) {
    await one.getByRole('article').first().getByRole('button', { name: '接受这一份' }).click()
    const dialog = one.getByRole('dialog')
    expect(await dialog.textContent()).toContain('另外 1 个申请会同时结束')
  }
  await button('接受要约').click()
  await page.getByText('不用再操作').waitFor()
  await tab.getByRole('button', { name: '接受要约', exact: true }).click()
  await tab.getByText(/要约已在 .* 接受，不用再操作/).waitFor()
  await tab.close()
  await look('accepted')
  await expect
    .poll(async () => {
      await go(`/company/applications/${made.second}`)
      return page.getByText('已接受别的要约', { exact: true }).count()
    }, patience)
    .toBe(1)
})

test('signed and paid out, the loan has its schedule to the fen, and says what an early repayment saves', async () => {
  await desks.payOut(donggang, made.first, askedFen)
  await expect
    .poll(async () => {
      await go(`/company/applications/${made.first}`)
      return page.getByRole('link', { name: '看还款计划' }).count()
    }, patience)
    .toBe(1)
  await page.getByRole('link', { name: '看还款计划' }).click()
  await page.waitForURL('**/company/loans/**')
  await untilHydrated(page)
  await expect.poll(() => page.getByRole('table').getByRole('row').count()).toBe(13)
  await page.getByLabel('想还多少本金').fill('200,000')
  await button('试算').click()
  await page.getByText(/那天一共要付/).waitFor()
  await button('看图').click()
  await page.getByRole('figure').waitFor()
  await look('loan')
})

test('the own report has its number and code, and nothing in the whole tour complained', async () => {
  await go('/company/report')
  await expect.poll(() => page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){3}$/).count()).toBe(1)
  await look('report')
  expect(complaints.console).toEqual([])
  expect(complaints.failed).toEqual([])
  // Files go to their signed address and come from it; everything else is our own.
  expect(complaints.foreign.filter((url) => !url.startsWith(system.files) && !url.startsWith(system.issuer))).toEqual(
    [],
  )
})
