import { expect, test } from 'vitest'
import { showCatalogue } from '#functions/matching/show-catalogue'
import type { Ctx } from '#functions/platform/context'
import { catalogue } from '#shared/matching/catalogue.contract'
import { exampleTerms } from '#shared/product/example-terms.data'
import type { ProductTerms } from '#shared/product/loan-product'
import type { ProductId } from '#shared/product/product-life'
import { publishedTerms } from '#shared/product/published-terms.contract'
import { shelf } from '#shared/product/shelf.contract'
import { startTestDatabase, type TestDatabase } from '#test/support/database'
import { bankOn, takeOver } from '#test/support/shelf'
import { contextOf, testPlatform } from '#test/support/test-context'
import { listProducts } from './list-products.ts'
import { showFigures } from './show-figures.ts'
import { compareShelf, quoteProduct, showProduct } from './show-product.ts'

const nothing = { params: undefined, query: undefined, body: undefined }
const fixedRate = (minBp: number, maxBp: number): Partial<ProductTerms> => ({
  rate: { kind: 'fixed', minBp, maxBp },
  tiers: [],
})

/** A shelf of its own: what is counted here nobody else may add to. */
async function withShelf(work: (at: Awaited<ReturnType<typeof shelfOn>>) => Promise<void>) {
  const database = await startTestDatabase()
  try {
    await work(await shelfOn(database))
  } finally {
    await database.stop()
  }
}

async function shelfOn(database: TestDatabase) {
  const platform = testPlatform(database.config)
  const bank = await bankOn(platform)
  const visitor = (): Ctx => contextOf(platform, { kind: 'visitor' })
  const list = async (query: Record<string, unknown> = {}) =>
    shelf.list.output.parse(await listProducts(visitor(), { ...nothing, query: shelf.list.query.parse(query) }))
  const show = async (productId: ProductId) =>
    shelf.show.output.parse(await showProduct(visitor(), { ...nothing, params: { productId } }))
  const quote = (productId: ProductId, query: Record<string, unknown>) =>
    quoteProduct(visitor(), { ...nothing, params: { productId }, query: shelf.quote.query.parse(query) })
  const source = publishedTerms.takeOver.body.parse(publishedTerms.takeOver.example)
  return { platform, bank, visitor, list, show, quote, source }
}

test('the list is ordered by the annual rate with every fee; a "from" alone and an unpublished rate come last', () =>
  withShelf(async ({ platform, bank, list, source }) => {
    const fee = { kind: 'handling_fee', name: { zh: '手续费', en: 'fee' }, minBp: 100, maxBp: 100, noteZh: null }
    const plain = await bank.publish(fixedRate(400, 450))
    const withFee = await bank.publish({ ...fixedRate(380, 420), fees: [fee] })
    const from = await takeOver(platform, { ...source, id: 'from', rate_min_bp: 300 })
    const silent = await takeOver(platform, { ...source, id: 'silent', rate_min_bp: null })
    const { items, total } = await list()
    expect(items.map(({ productId }) => productId)).toEqual([plain, withFee, from, silent])
    expect(total).toBe(4)
    expect(items[0]).toMatchObject({ annual: { minBp: 400, maxBp: 450 }, canApply: true })
    expect(items[2]).toMatchObject({ annual: null, rate: { minBp: 300, maxBp: null }, canApply: false })
    expect(items[2]?.source).toMatchObject({ title: '某某银行官网', date: '2025-07-30' })
  }))

test('filters narrow the list, each count holds under the others, and an empty list says what to drop', () =>
  withShelf(async ({ bank, list }) => {
    await bank.publish({ guaranteeWays: ['credit'], amountFen: { min: 1, max: 90_000_000 } })
    await bank.publish({ guaranteeWays: ['property_mortgage'], amountFen: { min: 1, max: 1_000_000_000 } })
    await bank.publish({ guaranteeWays: ['credit'], amountFen: { min: 1, max: 300_000_000 }, purposes: ['fishery'] })
    const { total, filters } = await list({ guarantee: 'credit' })
    const count = (name: string, code: string) =>
      filters.find((one) => one.name === name)?.options.find((one) => one.code === code)?.count
    expect(total).toBe(2)
    expect([count('guarantee', 'credit'), count('guarantee', 'property'), count('guarantee', 'pledge')]).toEqual([
      2, 1, 0,
    ])
    expect([count('amount', 'to_1m'), count('amount', '1m_to_5m'), count('amount', 'over_5m')]).toEqual([2, 1, 0])
    expect(count('suits', 'fishery')).toBe(1)
    const empty = await list({ guarantee: ['credit'], amount: ['over_5m'] })
    expect(empty.items).toEqual([])
    expect(empty.withoutEach).toEqual([
      { filter: 'amount', code: 'over_5m', count: 2 },
      { filter: 'guarantee', code: 'credit', count: 1 },
    ])
  }))

test('amount, term and purpose of a need leave out what their own limits shut out', () =>
  withShelf(async ({ bank, list }) => {
    await bank.publish({ amountFen: { min: 1, max: 100_000_000 } })
    const large = await bank.publish({ amountFen: { min: 1, max: 500_000_000 } })
    await bank.publish({ amountFen: { min: 1, max: 500_000_000 }, purposes: ['fishery'] })
    const { items } = await list({ amountFen: '200000000', termMonths: '12', purpose: 'working_capital' })
    expect(items.map(({ productId }) => productId)).toEqual([large])
    expect((await list({ q: '群岛 微企' })).total).toBe(3)
    expect((await list({ q: '不存在' })).total).toBe(0)
  }))

test('pages taken while products come and go show none twice and miss none that stays', () =>
  withShelf(async ({ bank, list }) => {
    const stays: ProductId[] = []
    for (const bp of [400, 410, 420, 430]) stays.push(await bank.publish(fixedRate(bp, 500)))
    const first = await list({ limit: '2' })
    await bank.publish(fixedRate(390, 500))
    const [gone] = stays
    if (gone) await bank.move(gone, 'suspend')
    const second = await list({ limit: '2', cursor: first.nextCursor })
    expect([...first.items, ...second.items].map(({ productId }) => productId)).toEqual(stays)
    await expect(list({ limit: '2', cursor: first.nextCursor, sort: 'amount' })).rejects.toThrow('invalid_request')
  }))

test('a product says its rules in words; suspended it says since when and names others like it', () =>
  withShelf(async ({ platform, bank, show }) => {
    const id = await bank.publish()
    const other = await bank.publish()
    const { product } = await show(id)
    expect(product.rules[0]).toMatchObject({
      words: { zh: '实际经营时间：12 个月及以上', en: 'time in operation: at least 12 months' },
      hard: true,
      knownBy: 'platform',
    })
    expect(product.tiers[0]?.when).toEqual([{ zh: '纳税信用等级：A 级', en: 'tax credit grade: A' }])
    expect(product.rate.lprDate).toBe('2025-05-20')
    platform.clock.move(86_400_000)
    await bank.move(id, 'suspend')
    const suspended = await show(id)
    expect(suspended.product).toMatchObject({ status: 'suspended', since: platform.clock.now() })
    expect(suspended.alike.map(({ productId }) => productId)).toEqual([other])
    await bank.move(id, 'retire')
    await expect(show(id)).rejects.toThrow('not_found')
  }))

test('a quote adds up to the fen, and what lies outside the terms is said in the words of a form', () =>
  withShelf(async ({ bank, quote }) => {
    const id = await bank.publish({ ...fixedRate(360, 480), repaymentWays: ['equal_instalment'] })
    const loan = { amountFen: '100000000', termMonths: '12', repaymentWay: 'equal_instalment' }
    const { quote: top } = await quote(id, loan)
    expect(top).toMatchObject({ rateBp: 480, isFrom: false, aprBp: 480, feeFen: 0, payoutFen: 100_000_000 })
    expect(top?.schedule.reduce((sum, { principalFen }) => sum + principalFen, 0)).toBe(100_000_000)
    expect((await quote(id, { ...loan, rateBp: '360' })).quote?.aprBp).toBe(360)
    const outside = { amountFen: '1', termMonths: '48', repaymentWay: 'bullet', rateBp: '100' }
    await expect(quote(id, outside)).rejects.toMatchObject({
      faults: [
        { pointer: '#/query/amountFen', detail: { zh: '借款金额要在 10 万元到 300 万元之间' } },
        { pointer: '#/query/termMonths' },
        { pointer: '#/query/repaymentWay' },
        { pointer: '#/query/rateBp' },
      ],
    })
  }))

test('a comparison says line by line where products differ, and which is better only where that is plain', () =>
  withShelf(async ({ platform, bank, visitor, source }) => {
    const a = await bank.publish(fixedRate(360, 480))
    const b = await bank.publish({ ...fixedRate(360, 450), promisedDays: { accept: 1, decide: 5, pay: 5 } })
    const c = await takeOver(platform, { ...source, id: 'silent', rate_min_bp: null })
    const answer = await compareShelf(visitor(), { ...nothing, query: { ids: [a, b, c].join(',') } })
    const { products, lines } = shelf.compare.output.parse(answer)
    expect(products.map(({ productId }) => productId)).toEqual([a, b, c])
    const line = (name: string) => lines.find((one) => one.line === name)
    expect(line('annual')).toMatchObject({ equal: false, better: [1] })
    expect(line('decide')).toMatchObject({ better: [0], values: [{ days: 3 }, { days: 5 }, { kind: 'not_published' }] })
    expect(line('fees')?.values).toEqual([{ kind: 'none' }, { kind: 'none' }, { kind: 'not_published' }])
    expect(line('guarantee_ways')).toMatchObject({ equal: true, better: [] })
    await expect(compareShelf(visitor(), { ...nothing, query: { ids: `prd_${'0'.repeat(26)}` } })).rejects.toThrow(
      'not_found',
    )
  }))

test('figures are counted from the shelf, by origin', () =>
  withShelf(async ({ platform, bank, visitor, source }) => {
    await bank.publish()
    await bank.move(await bank.publish(), 'suspend')
    await takeOver(platform, source)
    expect(shelf.figures.output.parse(await showFigures(visitor(), nothing))).toMatchObject({
      products: 2,
      banks: 2,
      byOrigin: { bank: { products: 1, banks: 1 }, published_terms: { products: 1, banks: 1 } },
    })
  }))

test('the browser gets the whole catalogue with its version, and nothing that is off the shelf', () =>
  withShelf(async ({ bank, visitor }) => {
    const id = await bank.publish()
    await bank.move(await bank.publish(), 'suspend')
    const { version, products, lpr } = catalogue.show.output.parse(await showCatalogue(visitor(), nothing))
    expect(version).toBe(3)
    expect(lpr?.oneYearBp).toBe(300)
    expect(products).toMatchObject([{ id, version: 1, limits: exampleTerms.limits }])
  }))
