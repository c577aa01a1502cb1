import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { launchBrowser } from '#test/support/browser'
import { faultsOf, keepScreen, type Look, listen, looks, openLook, untilHydrated } from '#test/support/page-sweep'
import { expectSound, openPage, weighPage } from '#test/support/sound-page'
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

async function openAnswer(path = asked, look = wide): Promise<Page> {
  const page = await openPage(browser, web, path, look)
  await answered(page)
  return page
}

/** The number of products that the headline says one can get; 0 where it says something else. */
const eligibleIn = async (page: Page) =>
  Number((await page.locator('h1').textContent())?.match(/^能贷 (\d+) 个/)?.[1] ?? 0)

const pages = [
  { name: 'match-questions', path: '/match', ready: untilHydrated },
  { name: 'match', path: asked, ready: answered },
  { name: 'match-nothing', path: '/match?amount=900000000&term=600&purpose=premises', ready: answered },
]
const extraLooks: readonly Look[] = [
  { width: 1280, language: 'zh', scheme: 'dark' },
  { width: 360, language: 'en', text: 'larger' },
]

describe.each(pages)('$name', (page) => {
  test.each(page.path === asked ? [...looks, ...extraLooks] : looks)(
    'is sound at $width $language $scheme $text',
    async (look) => {
      await expectSound(browser, web, page, look)
    },
  )
})

test('the questions weigh at most 200 kB of script; the engine comes with the first answer, 40 kB more, and nothing seen moves', async () => {
  const questions = await weighPage(browser, web, '/match')
  const answer = await weighPage(browser, web, asked)
  expect(questions.kB).toBeLessThanOrEqual(200)
  expect(answer.kB - questions.kB).toBeGreaterThan(10)
  expect(answer.kB - questions.kB).toBeLessThanOrEqual(40)
  expect(answer.shift).toBeLessThanOrEqual(0.02)
})

test('the answer comes with the page: it reads the same without script, and the browser takes over what stands there', async () => {
  const still = await openPage(browser, web, asked, { ...wide, hasScript: false })
  const drawn = await still.locator('h1, #eligible, #nearly, #cannot-tell').allInnerTexts()
  await still.context().close()
  const page = await (await openLook(browser, web, wide)).newPage()
  const complaints = listen(page, web)
  await page.goto(web + asked, { waitUntil: 'commit' })
  const heading = await page.locator('h1').elementHandle()
  await untilHydrated(page)
  expect(await page.locator('h1, #eligible, #nearly, #cannot-tell').allInnerTexts()).toEqual(drawn)
  expect(await heading?.evaluate((one) => one === document.querySelector('h1'))).toBe(true)
  expect(complaints.console).toEqual([])
  await page.context().close()
})

test('the answer stands above the fold, phone and wide, in both languages', async () => {
  for (const look of looks) {
    const page = await openAnswer(asked, look)
    const heading = await page.locator('h1').boundingBox()
    expect((heading?.y ?? 0) + (heading?.height ?? 9999), `${look.width} ${look.language}`).toBeLessThan(
      look.width === 360 ? 720 : 800,
    )
    await page.context().close()
  }
})

test('no request carries a fact that was typed, nor what was tried, and no address holds a fact', async () => {
  const page = await (await openLook(browser, web, wide)).newPage()
  const requests: string[] = []
  page.on('request', (request) => {
    requests.push(
      [request.method(), request.url(), request.postData() ?? '', JSON.stringify(request.headers())].join(' '),
    )
  })
  await page.goto(web + asked)
  await untilHydrated(page)
  await page.getByLabel('统一社会信用代码（可不填）').fill('91330903MA28K12340')
  await page.getByLabel('企业主年龄').fill('47')
  await page.getByLabel('实际经营时间').fill('61')
  await page.getByRole('radio', { name: 'B 级' }).check()
  await page.getByRole('radio', { name: '普陀区' }).check()
  await page.getByRole('checkbox', { name: '船舶抵押' }).check()
  await page.getByRole('slider', { name: '金额' }).press('ArrowLeft')
  await page.waitForURL('**#**')
  await page.getByRole('button', { name: '用这个' }).click()
  await page.waitForURL('**/match?amount=1500000**')
  const count = await eligibleIn(page)
  await page.reload()
  await expect.poll(() => eligibleIn(page)).toBe(count)
  await page.getByRole('link', { name: '贷款产品' }).first().click()
  await page.waitForURL('**/products')
  await page.waitForLoadState('networkidle')
  const known = new URL(web)
  const seen = requests.map((request) => request.replaceAll(known.host, ''))
  const secrets = /91330903|330903|vessel|tax_grade|owner_age|months_in_operation|普陀|\b47\b|\b61\b/
  expect(seen.filter((request) => secrets.test(request))).toEqual([])
  expect(seen.filter((request) => request.includes('/api/'))).toEqual([])
  expect(new Set(requests.map((request) => request.split(' ')[0]))).toEqual(new Set(['GET']))
  await page.context().close()
})

test('each fact that is answered lets more products be judged, and a reload keeps it', async () => {
  const page = await openAnswer()
  const judged = async () => Number((await page.locator('#questions header strong').textContent())?.replace(',', ''))
  const before = await judged()
  await page.getByRole('radio', { name: '普陀区' }).check()
  await expect.poll(judged).toBeGreaterThan(before)
  const after = await judged()
  await page.reload()
  await expect.poll(judged).toBe(after)
  await page.getByText('用了 1 项信息').click()
  await page.getByRole('row', { name: /所在地区 普陀区 你填的/ }).waitFor()
  await page.context().close()
})

test('a code that is none is told which character is wrong; one of Zhoushan says its county', async () => {
  const page = await openAnswer()
  const field = page.getByLabel('统一社会信用代码（可不填）')
  await field.fill('91330902MA2A3B4C5I')
  await field.blur()
  await page.getByText('第 18 位是字母 I，代码里不用 I、O、S、V、Z，请对照营业执照').waitFor()
  expect(await field.inputValue()).toBe('91330902MA2A3B4C5I')
  await page.context().close()
})

test('a way to qualify is one press, and does what it says', async () => {
  const page = await openAnswer()
  const card = page
    .locator('#nearly article')
    .filter({ has: page.getByRole('button', { name: /^改为 .*元$/ }) })
    .first()
  const id = await card.getAttribute('id')
  await card.getByRole('button', { name: /^改为 .*元$/ }).click()
  await page.waitForURL('**#amount=**')
  await expect.poll(() => page.locator(`#nearly [id="${id}"]`).count()).toBe(0)
  await page.getByRole('button', { name: '还原' }).click()
  await expect.poll(() => new URL(page.url()).hash).toBe('')
  await page.context().close()
})

test('"one more thing" gives as many more as it says', async () => {
  const page = await openAnswer()
  const before = await eligibleIn(page)
  const more = page
    .getByRole('heading', { name: '再加一样，多几个能贷' })
    .locator('xpath=following-sibling::ul//button')
    .first()
  const added = Number((await more.textContent())?.match(/\+(\d+)$/)?.[1])
  await more.click()
  await expect.poll(() => eligibleIn(page)).toBe(before + added)
  await page.context().close()
})

test('a copied link shows the same answer, what was tried included', async () => {
  const page = await openAnswer()
  await page.getByRole('checkbox', { name: '房产抵押' }).check()
  await page.waitForURL('**#ways=property_mortgage')
  const [headline, link] = [await page.locator('h1').textContent(), page.url().replace(web, '')]
  const other = await openAnswer(link)
  await expect.poll(() => other.locator('h1').textContent()).toBe(headline)
  await expect.poll(() => other.getByRole('checkbox', { name: '房产抵押' }).isChecked()).toBe(true)
  await page.context().close()
  await other.context().close()
})

test('the order is the one that is explained: yearly rate with every fee, unpublished last', async () => {
  const page = await openAnswer(`${asked}#ways=property_mortgage,guarantor`)
  await page.getByText('为什么这样排').click()
  const cells = await page.locator('#eligible table tbody td:nth-of-type(2)').allInnerTexts()
  const rates = cells.map((cell) => (cell === '银行未公布' ? Number.POSITIVE_INFINITY : Number.parseFloat(cell)))
  expect(rates).toEqual([...rates].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)))
  await page.getByText('银行不能花钱靠前').waitFor()
  await page.context().close()
})

test('on the phone there is one question a screen; Back keeps each answer', async () => {
  const page = await openPage(browser, web, '/match', phone)
  await page.getByLabel('想借多少').fill('80')
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('heading', { level: 1, name: '借多久' }).waitFor()
  await page.getByRole('radio', { name: '2 年' }).check()
  await page.getByRole('button', { name: '下一步' }).click()
  await page.getByRole('heading', { level: 1, name: '做什么用' }).waitFor()
  await page.goBack()
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: '想借多少' }).waitFor()
  expect(await page.getByLabel('想借多少').inputValue()).toBe('80')
  await page.goForward()
  await page.goForward()
  await page.getByRole('radio', { name: '买设备' }).check()
  await page.getByRole('button', { name: '看我能贷哪些' }).click()
  await answered(page)
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    amount: '800000',
    term: '24',
    purpose: 'equipment',
  })
  await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('H1')
  await page.context().close()
})

test('on the phone the change comes from below, and the groups jump', async () => {
  const page = await openAnswer(asked, phone)
  await page.getByRole('button', { name: '改', exact: true }).click()
  expect(await faultsOf(page)).toEqual([])
  await keepScreen(page, 'match-change', phone)
  await page.getByRole('checkbox', { name: '保证人' }).check()
  await page.keyboard.press('Escape')
  await page.waitForURL('**#ways=guarantor')
  await page.getByRole('link', { name: /^差一点/ }).click()
  await expect.poll(async () => (await page.locator('#nearly').boundingBox())?.y ?? 9999).toBeLessThan(200)
  await page.context().close()
})

test('the whole job by keyboard: three questions, an answer, a change, a product', async () => {
  const page = await openPage(browser, web, '/match', wide)
  await page.getByLabel('想借多少').focus()
  await page.keyboard.press('Enter')
  await answered(page)
  await page.getByRole('slider', { name: '期限' }).focus()
  await page.keyboard.press('ArrowRight')
  await page.waitForURL('**#term=18')
  await page.locator('#eligible h3 a').first().focus()
  await page.keyboard.press('Enter')
  await page.waitForURL('**/products/prd_**')
  await page.context().close()
})

test('what a screen reader hears of a change is one sentence, once the slider rests', async () => {
  const page = await openAnswer()
  const status = page.getByRole('status').filter({ hasText: '能贷' })
  await status.waitFor({ state: 'attached' })
  await expect
    .poll(() => status.textContent())
    .toMatch(/^能贷 \d+ 个，差一点 \d+ 个，还不能判断 \d+ 个，这次贷不了 \d+ 个$/)
  await page.context().close()
})

test('the product that one came from is answered first', async () => {
  const answer = await fetch(`${system.api}/public/products?q=${encodeURIComponent('海岛微企信用贷')}`)
  const { items }: { items: { productId: string }[] } = await answer.json()
  const page = await openAnswer(`${asked}&product=${items[0]?.productId}`)
  const first = page.locator('main section').first()
  expect(await first.textContent()).toMatch(/^你问的产品东港农商银行/)
  expect(await faultsOf(page)).toEqual([])
  await page.context().close()
})
