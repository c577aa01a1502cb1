import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '#test/support/browser'
import { type Look, looks } from '#test/support/page-sweep'
import { expectSound, openPage, weighPage } from '#test/support/sound-page'
import { useSystem } from '#test/support/system'

const system = useSystem({ web: true, demo: true })
let browser: Browser
let web: string
const phone: Look = { width: 360, language: 'zh' }
const wide: Look = { width: 1440, language: 'zh' }

beforeAll(async () => {
  browser = await launchBrowser()
  web = system.web ?? ''
})
afterAll(() => browser.close())

/** Ids of products on the shelf, in the order of the list. */
async function idsOn(query: string, count: number): Promise<string[]> {
  const answer = await fetch(`${system.api}/public/products?${query}&limit=${count}`)
  const { items }: { items: { productId: string }[] } = await answer.json()
  return items.map(({ productId }) => productId)
}
const withIds = (ids: readonly string[]) => `${new URLSearchParams(ids.map((id) => ['with', id]))}`

const pages = [
  { name: 'products', path: async () => '/products' },
  {
    name: 'products-filtered',
    path: async () => `/products?guarantee=credit&amount=1m_to_5m&${withIds(await idsOn('guarantee=credit', 2))}`,
  },
  { name: 'products-none', path: async () => '/products?guarantee=vessel&amount=1m_to_5m&suits=homestay' },
  { name: 'compare', path: async () => `/compare?${withIds(await idsOn('guarantee=credit', 4))}` },
  { name: 'compare-two', path: async () => `/compare?${withIds(await idsOn('origin=bank', 2))}&q=loan` },
  { name: 'compare-none', path: async () => '/compare' },
]
/** The fullest page of each kind is looked at in every way, the others at both ends. */
const allLooks: readonly Look[] = [
  ...looks,
  { width: 1280, language: 'zh', scheme: 'dark' },
  { width: 360, language: 'en', text: 'larger' },
]
const someLooks = allLooks.filter(({ width, language }) => (width === 360) === (language === 'zh'))
const looksOf = (name: string) => (['products-filtered', 'compare'].includes(name) ? allLooks : someLooks.slice(0, 2))

describe.each(pages)('$name', ({ name, path }) => {
  test.each(looksOf(name))('is sound at $width $language $scheme $text', async (look) => {
    await expectSound(browser, web, { path: await path() }, look)
  })
  test('weighs at most 200 kB of script, and nothing seen moves', async () => {
    const { kB, shift } = await weighPage(browser, web, await path())
    expect(kB).toBeLessThanOrEqual(200)
    expect(shift).toBeLessThanOrEqual(0.02)
  })
})

test('ticking a filter goes to its address, counts follow, and Back brings the list and the tick back', async () => {
  const page = await openPage(browser, web, '/products', wide)
  const all = await page.locator('h1 + div [role=status]').textContent()
  await page.getByRole('checkbox', { name: /^纯信用/ }).check()
  await page.waitForURL('**/products?guarantee=credit')
  await page.getByText('个产品符合筛选').waitFor()
  await expect.poll(() => page.locator('h1 + div [role=status]').textContent()).not.toBe(all)
  await page.goBack()
  await page.waitForURL('**/products')
  await expect.poll(() => page.getByRole('checkbox', { name: /^纯信用/ }).isChecked()).toBe(false)
  await page.goForward()
  await expect.poll(() => page.getByRole('checkbox', { name: /^纯信用/ }).isChecked()).toBe(true)
  await page.context().close()
})

test('on the phone filters come from below, say what they would show, and give the focus back', async () => {
  const page = await openPage(browser, web, '/products', phone)
  const opener = page.getByRole('button', { name: '筛选', exact: true })
  await opener.click()
  await page.getByRole('checkbox', { name: /^房产抵押/ }).check()
  await page.waitForURL('**/products?guarantee=property')
  const show = page.getByRole('button', { name: /^看 \d+ 个产品$/ })
  await expect.poll(() => show.textContent()).not.toContain('151')
  await show.click()
  await page.locator('#filters').waitFor({ state: 'hidden' })
  await page.getByRole('button', { name: '筛选 1' }).click()
  await page.keyboard.press('Escape')
  await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain('筛选 1')
  await page.context().close()
})

test('without script the same form filters, compares and turns the page', async () => {
  const page = await openPage(browser, web, '/products', { ...wide, hasScript: false })
  await page.getByRole('checkbox', { name: /^纯信用/ }).check()
  await page.getByLabel('产品或银行名称').fill('银行')
  await page.getByRole('button', { name: '按所选筛选' }).last().click()
  const query = new URL(page.url()).searchParams
  expect([query.get('guarantee'), query.get('q')]).toEqual(['credit', '银行'])
  await page.getByRole('link', { name: '下一页' }).click()
  expect(new URL(page.url()).searchParams.get('page')).toBe('2')
  await page.getByText(/^21 ~ \d+，共/).waitFor()
  await page.context().close()
})

test('without script the answers of the home page filter the supermarket', async () => {
  const page = await openPage(browser, web, '/products?amountWan=150&term=24&purpose=equipment', {
    ...phone,
    hasScript: false,
  })
  for (const words of ['150 万元', '2 年', '买设备'])
    await page.getByRole('link', { name: `去掉筛选：${words}` }).waitFor()
  await page.context().close()
})

test('nothing found: each filter to drop with the count it would give, and the count is true', async () => {
  const page = await openPage(browser, web, '/products?guarantee=vessel&amount=1m_to_5m&suits=homestay', wide)
  const drop = page.getByRole('link', { name: /^去掉“.*”有 \d+ 个$/ }).first()
  const promised = (await drop.textContent())?.match(/(\d+) 个$/)?.[1]
  await drop.click()
  await page.getByText('个产品符合筛选').waitFor()
  await expect.poll(() => page.locator('h1 + div [role=status]').textContent()).toBe(`${promised} 个产品符合筛选`)
  await page.context().close()
})

test('what no bank published is said so and comes last; a source’s terms and a made-up bank are marked', async () => {
  const last = await openPage(browser, web, '/products?page=8', wide)
  const rates = await last.getByText('年化，单利').locator('xpath=following-sibling::dd').allInnerTexts()
  expect(new Set(rates)).toEqual(new Set(['银行未公布']))
  await last
    .getByText(/^公开条款样本/)
    .first()
    .waitFor({ state: 'attached' })
  const first = await openPage(browser, web, '/products?origin=bank', wide)
  expect(await first.getByText('虚构银行').count()).toBe(20)
  await last.context().close()
  await first.context().close()
})

test('four products at most are compared, from any page of the list', async () => {
  const page = await openPage(browser, web, '/products', wide)
  const boxes = page.getByRole('checkbox', { name: /^加入对比：/ })
  for (const at of [0, 1, 2, 3]) {
    await boxes.nth(at).check()
    await page.getByText(`已选 ${at + 1} 个对比`).waitFor()
  }
  await expect.poll(() => boxes.nth(4).isDisabled()).toBe(true)
  await page.getByRole('link', { name: '下一页' }).click()
  await page.waitForURL('**page=2**')
  await page.getByRole('link', { name: '对比 4 个' }).click()
  await page.waitForURL('**/compare?**')
  await expect.poll(() => page.getByRole('columnheader').count()).toBe(5)
  await page.context().close()
})

test('the comparison shows what differs, calls better only what is cheaper or quicker, and adds by search', async () => {
  const [first, second] = await idsOn('origin=bank', 2)
  const page = await openPage(browser, web, `/compare?${withIds([first ?? '', second ?? ''])}`, wide)
  const better = await page.getByText('更好').locator('xpath=ancestor::tr/th').allInnerTexts()
  const plain = ['年化利率（单利，含全部费用）', '年利率', '承诺受理', '承诺审批', '承诺放款']
  expect(better.filter((line) => !plain.includes(line))).toEqual([])
  const different = await page.getByRole('row').count()
  await page.getByRole('link', { name: '全部', exact: true }).click()
  await page.waitForURL('**lines=all**')
  await expect.poll(() => page.getByRole('row').count()).toBe(17)
  expect(different).toBeLessThan(17)
  await page.getByLabel('再加一个产品').fill('税易通')
  await page.getByRole('button', { name: '搜索' }).click()
  await page.getByRole('link', { name: /税易通/ }).click()
  await expect.poll(() => page.getByRole('columnheader').count()).toBe(4)
  await page.context().close()
})

test('a product that is not there any more is named in the comparison, the others stay', async () => {
  const [first] = await idsOn('origin=bank', 1)
  const page = await openPage(
    browser,
    web,
    `/compare?${withIds([first ?? '', 'prd_00000000000000000000000000'])}`,
    wide,
  )
  await page.getByText('1 个产品已经下架，不再对比').waitFor()
  expect(await page.getByRole('columnheader').count()).toBe(2)
  await page.context().close()
})
