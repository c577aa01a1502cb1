import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lprOn } from '#shared/kernel/lpr'
import { repaymentSchedule } from '#shared/product/repayment-schedule'
import { launchBrowser } from '#test/support/browser'
import { type Look, looks } from '#test/support/page-sweep'
import { expectSound, openPage, weighPage } from '#test/support/sound-page'
import { useSystem } from '#test/support/system'

const system = useSystem({ web: true, demo: true })
let browser: Browser
let web: string
const wide: Look = { width: 1440, language: 'zh' }

beforeAll(async () => {
  browser = await launchBrowser()
  web = system.web ?? ''
})
afterAll(() => browser.close())

async function idOf(name: string): Promise<string> {
  const answer = await fetch(`${system.api}/public/products?${new URLSearchParams({ q: name })}`)
  const { items }: { items: { productId: string }[] } = await answer.json()
  return items[0]?.productId ?? ''
}

/** One with tiers on the loan prime rate, one with fees, one of a source with gaps. */
const named = [
  { name: 'product', product: '海岛微企信用贷' },
  { name: 'product-fees', product: '渔船更新改造贷' },
  { name: 'product-source', product: '云电贷' },
]
describe.each(named)('$name', ({ name, product }) => {
  const dark: Look = { width: 1280, language: 'zh', scheme: 'dark' }
  const ends: Look[] = [
    { width: 360, language: 'en' },
    { width: 1440, language: 'zh' },
  ]
  test.each(name === 'product' ? [...looks, dark] : ends)('is sound at $width $language $scheme', async (look) => {
    await expectSound(browser, web, { path: `/products/${await idOf(product)}` }, look)
  })
  test('weighs at most 200 kB of script, and nothing seen moves', async () => {
    const { kB, shift } = await weighPage(browser, web, `/products/${await idOf(product)}`)
    expect(kB).toBeLessThanOrEqual(200)
    expect(shift).toBeLessThanOrEqual(0.02)
  })
})

test('the calculator says the same as the API to the fen, at once and in the address', async () => {
  const id = await idOf('海岛微企信用贷')
  const page = await openPage(browser, web, `/products/${id}`, wide)
  await page.getByLabel('借款金额').fill('150')
  await page.getByLabel('期限', { exact: true }).fill('24')
  await page.getByRole('radio', { name: '等额本息' }).check()
  const query = new URLSearchParams({ amountFen: '150000000', termMonths: '24', repaymentWay: 'equal_instalment' })
  const { quote } = await (await fetch(`${system.api}/public/products/${id}/quote?${query}`)).json()
  const total = (quote.totalCostFen / 1_000_000).toFixed(2)
  await page.locator('#calculator').getByText(total, { exact: true }).waitFor()
  await page.getByText('还款计划表，24 期').click()
  const rows = await page.locator('#calculator tbody tr').allInnerTexts()
  const yuan = (fen: number) => (fen / 100).toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',')
  expect(rows.map((row) => row.split('\t'))).toEqual(
    repaymentSchedule('equal_instalment', 150_000_000, quote.rateBp, 24).map((one) => [
      String(one.month),
      ...[one.totalFen, one.principalFen, one.interestFen, one.outstandingFen].map(yuan),
    ]),
  )
  await expect.poll(() => new URL(page.url()).searchParams.get('amount')).toBe('1500000')
  await page.reload()
  expect(await page.getByLabel('借款金额').inputValue()).toBe('150')
  await page.context().close()
})

test('what lies outside the product is said at the field, what would be right, and nothing is reckoned', async () => {
  const page = await openPage(browser, web, `/products/${await idOf('海岛微企信用贷')}`, wide)
  const field = page.getByLabel('借款金额')
  await field.fill('5')
  await page.getByText('借款金额要在 10 ~ 300 万元 之间').waitFor()
  expect(await field.getAttribute('aria-invalid')).toBe('true')
  await page.getByText('改好金额和期限').waitFor()
  await page.context().close()
})

test('the chart is fetched when it is asked for, with its finding in a sentence', async () => {
  const page = await openPage(browser, web, `/products/${await idOf('海岛微企信用贷')}`, wide)
  const scripts: string[] = []
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url())
  })
  await page.getByRole('button', { name: '看图' }).click()
  await page.locator('figure svg.recharts-surface').first().waitFor()
  expect(scripts.length).toBeGreaterThan(0)
  expect(await page.locator('figcaption').textContent()).toMatch(/^每期还款里的本金和利息：12 期共付利息 .*元$/)
  await page.context().close()
})

test('without script the form is sent, and the answer is in the page', async () => {
  const id = await idOf('海岛微企信用贷')
  const page = await openPage(browser, web, `/products/${id}`, { ...wide, hasScript: false })
  await page.getByLabel('借款金额').fill('200')
  await page.getByRole('button', { name: '试算' }).click()
  expect(new URL(page.url()).searchParams.get('amountWan')).toBe('200')
  expect(await page.getByLabel('借款金额').inputValue()).toBe('200')
  await page.getByText('还款计划表，12 期').waitFor()
  await page.context().close()
})

test('each rate on the loan prime rate names its date', async () => {
  const page = await openPage(browser, web, `/products/${await idOf('海岛微企信用贷')}`, wide)
  const date = lprOn('2026-11-24')?.date ?? ''
  await page.getByText(`1 年期 LPR + 45 ~ 180 基点；LPR 3.00%（${date}）`).waitFor()
  expect(await page.locator('#tiers').getByText(`LPR 日期 ${date}`).count()).toBe(2)
  await page.context().close()
})

test('terms of a source name it, say what is not published, and cannot be applied to', async () => {
  const page = await openPage(browser, web, `/products/${await idOf('云电贷')}`, wide)
  await page.getByText('这家银行还没有入驻').waitFor()
  await page.locator('#version').getByText('出处', { exact: true }).waitFor()
  await page.getByText('银行未公布').first().waitFor({ state: 'attached' })
  expect(await page.getByRole('link', { name: /申请/ }).count()).toBe(0)
  await page.context().close()
})

test('a suspended product says since when, shows others like it, and asks nobody to try', async () => {
  const id = await idOf('税易通')
  const token = await managerOf(id)
  const move = (action: string) =>
    fetch(`${system.api}/bank/products/${id}/${action}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'idempotency-key': crypto.randomUUID() },
    })
  expect((await move('suspend')).status).toBe(200)
  try {
    await expect
      .poll(async () => (await fetch(`${system.api}/public/products/${id}`)).json())
      .toMatchObject({
        product: { status: 'suspended' },
      })
    await expectSound(browser, web, { path: `/products/${id}` }, { width: 360, language: 'zh' })
    const page = await openPage(browser, web, `/products/${id}`, wide)
    await page.getByText(/^\d{4}-\d{2}-\d{2} 起暂停，现在不能申请$/).waitFor()
    expect(await page.getByRole('status').filter({ hasText: '同类的产品：' }).getByRole('link').count()).toBe(3)
    expect(await page.getByRole('link', { name: '看我能不能贷' }).count()).toBe(0)
    await page.context().close()
  } finally {
    await move('resume')
  }
})

/** A token of a manager of the product's bank: the demo's managers come in pairs, one pair a bank. */
async function managerOf(productId: string): Promise<string> {
  for (let at = 1; at <= 24; at += 1) {
    const token = await system.tokenFor({ user: `bank-manager-${at}` })
    const answer = await fetch(`${system.api}/bank/products/${productId}`, {
      headers: { authorization: `Bearer ${token}` },
    })
    if (answer.ok) return token
  }
  throw new Error('no demo manager belongs to the bank of this product')
}

test('an unknown product and what is no number of one are the same 404', async () => {
  for (const id of ['prd_00000000000000000000000000', 'nonsense']) {
    await expectSound(browser, web, { path: `/products/${id}`, status: 404 }, wide)
  }
})
