import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Browser, Page, Request } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { donggang, qundao, takeUp } from '#infra/local/demo-tour/tour-bank'
import { applyUnderConsent, type Product, stateNeed } from '#infra/local/demo-tour/tour-company'
import { Tour } from '#infra/local/demo-tour/tour-step'
import { bankApplication } from '#shared/financing/bank-application.contract'
import { companyOffer } from '#shared/financing/company-offer.contract'
import { need } from '#shared/financing/need.contract'
import { openNeed } from '#shared/financing/open-need.contract'
import { launchBrowser } from '#test/support/browser'
import { faultsOf, keepScreen, type Look, untilHydrated } from '#test/support/page-sweep'
import { openAs, signInCookies } from '#test/support/page-visit'
import { useSystem } from '#test/support/system'

const system = useSystem({ web: true, demo: true })
const wide: Look = { width: 1440, language: 'zh' }
const company = '舟山东极海产加工有限公司'
const categories = ['identity', 'penalties_and_lists', 'tax'] as const
/** What follows from an event takes a moment. */
const patience = { timeout: 20_000 }
let browser: Browser
let web: string
let tour: Tour

beforeAll(async () => {
  browser = await launchBrowser()
  web = system.web ?? ''
  tour = new Tour(system.api, system.tokenFor, () => undefined)
})
afterAll(() => browser.close())

async function open(user: string, path: string): Promise<Page> {
  const page = await (await openAs(browser, web, wide, await signInCookies(browser, web, user))).newPage()
  await page.goto(web + path)
  await untilHydrated(page)
  return page
}

const ofDonggang = <P extends Product>(products: readonly P[]): P => {
  const found = products.find(({ bank }) => bank.name.zh === '东港农商银行')
  if (!found) throw new Error('东港农商银行 has no such product')
  return found
}

/** An application of owner-1 at 东港农商银行. @param isMissed of a product whose rule fails */
async function applied(isMissed = false): Promise<string> {
  const { needId, answer } = await stateNeed(tour)
  const matches = isMissed ? answer.nearMiss.filter(({ isNearly }) => isNearly) : answer.eligible
  const product = ofDonggang(matches.map((one) => one.product).filter(({ canApply }) => canApply))
  return (await applyUnderConsent(tour, needId, product, categories)).applicationId
}

const isAhead = (request: Request): boolean => 'next-router-prefetch' in request.headers()

/** A quarter of the speed; what would be fetched ahead of the press comes after what the press fetches. */
async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  const pressed = page.waitForResponse((answer) => answer.url().includes('_rsc=') && !isAhead(answer.request()))
  await page.route(/_rsc=/, async (route) => {
    if (isAhead(route.request())) await pressed
    await route.continue()
  })
}

const sound = async (page: Page, name: string) => {
  expect(await faultsOf(page)).toEqual([])
  await keepScreen(page, name, wide)
}

test('an officer takes a case from the inbox to the money, with an approver in between', async () => {
  const applicationId = await applied()
  const params = { applicationId }
  const officer = await open('officer-1', '/bank')
  const row = officer.locator(`tr[data-row="${applicationId}"]`)
  await row.getByRole('button', { name: '受理' }).dblclick()
  await row.getByText('已受理').waitFor()
  await row.getByRole('link', { name: company }).first().focus()
  await officer.keyboard.press('Enter')
  await officer.waitForURL(`**/bank/cases/${applicationId}*`)
  await officer.getByRole('heading', { level: 1, name: company }).waitFor()

  await officer.getByRole('button', { name: '查询信用报告' }).click()
  await officer.waitForURL('**/reports/rep_*')
  await officer.getByRole('heading', { level: 1, name: '公共信用报告' }).waitFor()
  await sound(officer, 'tour-bank-report')
  await officer.getByRole('link', { name: '回到这笔申请' }).click()
  await officer.getByRole('button', { name: '开始尽职调查' }).click()
  await officer.getByText('尽职调查中').first().waitFor()

  await officer.getByLabel('年利率').fill('3.60')
  await officer.getByLabel('意见').fill('订单充足，冷库属实')
  await officer.reload()
  await untilHydrated(officer)
  await expect.poll(() => officer.getByLabel('意见').inputValue()).toBe('订单充足，冷库属实')
  await officer.getByText('3.60').first().waitFor()
  await sound(officer, 'tour-bank-case')
  await officer.getByRole('button', { name: '提交审批' }).dblclick()
  await officer.getByText('已提议，等审批人决定').waitFor()

  const approver = await open('approver-1', '/bank')
  await approver.locator(`tr[data-row="${applicationId}"]`).getByRole('link', { name: company }).first().click()
  await approver.getByRole('button', { name: '批准' }).click()
  const dialog = approver.getByRole('dialog')
  expect(await dialog.textContent()).toContain('150 万元，12 个月，年利率 3.60%')
  await dialog.getByRole('button', { name: '批准' }).click()
  await approver.getByText('要约已发给企业').waitFor()
  await approver.context().close()

  await tour.does('owner-1', 'accepts', companyOffer.accept, { params }, 'offer_accepted')
  await officer.reload()
  await untilHydrated(officer)
  await officer.getByLabel('合同编号').fill('DG-2026-0417')
  await officer.getByRole('button', { name: '登记签约' }).click()
  await officer.getByRole('button', { name: '登记放款' }).click()
  await officer.getByRole('dialog').getByRole('button', { name: '确认已放款' }).dblclick()
  await officer.getByRole('link', { name: '去看这笔贷款' }).click()

  const first = officer.locator('main table tbody tr').first()
  await first.getByText('未到期').waitFor()
  await officer.getByRole('button', { name: '报送' }).dblclick()
  await first.getByText('已还').waitFor()
  expect(await officer.getByRole('region', { name: '已报送' }).getByRole('listitem').count()).toBe(1)
  await sound(officer, 'tour-bank-loan')
  await officer.context().close()
})

test('a reason whose rule holds is refused by the form; the true one is shown as the company will read it', async () => {
  const applicationId = await applied(true)
  await takeUp(tour, donggang, applicationId)
  const page = await open('officer-1', `/bank/cases/${applicationId}`)
  await page.getByRole('radio', { name: '拒绝' }).check({ force: true })
  const rule = page.getByLabel('依据哪一条条件')
  const options = await rule.locator('option').allTextContents()
  const [holds, fails] = ['符合：', '不符合：'].map((head) => options.find((one) => one.startsWith(head)) ?? '')
  await rule.selectOption({ label: holds ?? '' })
  await page.getByText('这一条件是满足的，不能作为拒绝理由').waitFor()
  await rule.selectOption({ label: fails ?? '' })
  await page.getByRole('region', { name: '企业会看到' }).getByText('不符合产品条件').waitFor()
  await sound(page, 'tour-bank-refusal')
  await page.getByRole('button', { name: '拒绝', exact: true }).click()
  await page.getByRole('dialog').getByRole('button', { name: '拒绝并告知企业' }).click()
  await page.getByText('本行没有通过，理由已告知企业').waitFor()
  await page.context().close()
})

test('a case that changed meanwhile says so and shows how it stands', async () => {
  const applicationId = await applied()
  const page = await open('officer-1', `/bank/cases/${applicationId}`)
  await tour.does('officer-1', 'accepts elsewhere', bankApplication.accept, { params: { applicationId } }, 'accepted')
  await page.locator('#decide').getByRole('button', { name: '受理' }).click()
  await page.getByRole('button', { name: '提交审批' }).waitFor()
  await page.getByText('已受理').first().waitFor()
  await page.context().close()
})

test('a need that another bank takes first says so in its place', async () => {
  const { needId, answer } = await stateNeed(tour)
  const params = { needId }
  await tour.does('owner-1', 'opens it', need.open, { params, body: { version: 1, maxTakers: 1 } }, 'open')
  const page = await open('officer-1', '/bank/needs')
  const theirs = answer.eligible.find(({ product }) => product.bank.name.zh === '群岛银行' && product.canApply)
  const body = { productId: theirs?.product.productId ?? '' }
  const card = page.getByRole('listitem').filter({ hasText: '150 万元' }).first()
  await card.getByRole('button', { name: '接单' }).waitFor()
  await tour.does(qundao.officer, 'is faster', openNeed.take, { params, body }, 'taken')
  await card.getByRole('button', { name: '接单' }).click()
  await card.getByText('已被其他银行接单').waitFor()
  await page.context().close()
})

test('a need that was taken waits in its own list, also after a reload', async () => {
  const { needId } = await stateNeed(tour)
  const params = { needId }
  await tour.does('owner-1', 'opens it', need.open, { params, body: { version: 1, maxTakers: 1 } }, 'open')
  const page = await open('officer-1', '/bank/needs')
  const card = page.getByRole('listitem').filter({ hasText: '150 万元' }).first()
  await card.getByRole('button', { name: '接单' }).click()
  await card.getByText('已接单，等企业在 1 个工作日内确认').waitFor()
  await expect
    .poll(async () => {
      await page.goto(`${web}/bank/needs`)
      return page.getByRole('link', { name: '已接，等企业确认 1' }).count()
    }, patience)
    .toBe(1)
  await page.getByRole('link', { name: '已接，等企业确认' }).click()
  await page.getByRole('row').filter({ hasText: '150 万元 · 1 年' }).getByText('等企业确认').waitFor()
  expect(await page.getByText(company).count()).toBe(0)
  await expect.poll(() => page.title(), patience).toContain('需求大厅')
  await page.reload()
  await page.getByRole('row').filter({ hasText: '150 万元 · 1 年' }).getByText('等企业确认').waitFor()
  await sound(page, 'tour-bank-taken')
  await page.context().close()
})

test('a link that is pressed at once, on a slow phone, leads to a page with its title', async () => {
  const cookies = await signInCookies(browser, web, 'officer-1')
  for (let press = 0; press < 4; press += 1) {
    const page = await (await openAs(browser, web, wide, cookies)).newPage()
    await slowDown(page)
    await page.goto(`${web}/bank/needs`)
    await page.getByRole('link', { name: '已接，等企业确认' }).click()
    await page.waitForURL('**/bank/needs?view=taken')
    await page.waitForLoadState('networkidle')
    await expect.poll(() => page.title(), patience).toContain('需求大厅')
    await page.context().close()
  }
})

test('the inbox is taken along as it stands on the page', async () => {
  const page = await open('officer-1', '/bank?sort=company')
  const shown = await page.locator('[data-row-link]').allTextContents()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV', exact: true }).click(),
  ])
  expect(download.suggestedFilename()).toBe('inbox.csv')
  const [, ...lines] = parse(readFileSync(await download.path()), { bom: true }) as string[][]
  expect(lines.map(([name]) => name)).toEqual(shown)
  await page.context().close()
})
