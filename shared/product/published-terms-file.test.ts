import { describe, expect, it } from 'vitest'
import { productsOf, publishedProducts } from '#test/support/match-case'
import { LoanProduct } from './loan-product.ts'

const products = publishedProducts()

describe('published terms', () => {
  it('are products of the system, all hundred of them', () => {
    expect(products).toHaveLength(100)
    for (const product of products) expect(LoanProduct.parse(product)).toEqual(product)
  })

  it('turn yuan into fen and keep every gap as a gap', () => {
    const [product] = productsOf({ amount_max_yuan: 3_000_000.25, term_max_months: 12, rate_min_bp: 305 })
    expect(product).toMatchObject({
      origin: 'published_terms',
      amountFen: { min: null, max: 300_000_025 },
      termMonths: { min: null, max: 12 },
      rate: { kind: 'from', minBp: 305 },
      promisedDays: { accept: null, decide: null, pay: null },
      guaranteeWays: [],
      fees: [],
    })
  })

  it.each([
    [
      { rate_min_bp: 300, rate_max_bp: 400 },
      { kind: 'fixed', minBp: 300, maxBp: 400 },
    ],
    [{ rate_max_bp: 435 }, { kind: 'up_to', maxBp: 435 }],
    [{}, { kind: 'not_published' }],
  ])('read the rate %j as %j', (row, rate) => {
    expect(productsOf(row)[0]?.rate).toEqual(rate)
  })

  it('say each tier of a source in words, in both languages', () => {
    const notes = products.flatMap(({ tierNotes }) => tierNotes)
    expect(notes).toHaveLength(55)
    expect(notes).toContainEqual({
      zh: '信用方式：额度最高 300 万元',
      en: 'unsecured: amount up to CNY 3 million',
    })
    for (const { en } of notes) expect(en).not.toMatch(/[一-鿿]/)
  })
})
