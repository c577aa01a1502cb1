import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amountBoundsYuan, needQuery, purposes, readNeedQuery, typedYuan } from './need-query.ts'

const read = (query: string) => readNeedQuery(new URLSearchParams(query))

test('the form without script sends what was typed in front of 万元', () => {
  expect(read('amountWan=200&term=12&purpose=materials')).toEqual({
    amountYuan: 2_000_000,
    termMonths: 12,
    purpose: 'materials',
  })
})

test('commas, spaces and full-width digits are read', () => {
  expect(typedYuan('2,000,000', 1)).toBe(2_000_000)
  expect(typedYuan(' １５０ ', 10_000)).toBe(1_500_000)
  expect(typedYuan('0.5', 10_000)).toBe(5_000)
})

test.each(['', 'abc', '-5', '1e6', '1.23456', '2.5元'])('%s is no amount', (typed) => {
  expect(typedYuan(typed, 10_000)).toBeNull()
})

test('what cannot be read is not answered, never guessed', () => {
  expect(read('amount=5&term=0&purpose=yacht')).toEqual({ amountYuan: null, termMonths: null, purpose: null })
})

test('a need written into an address reads back the same', () => {
  const need = fc.record({
    amountYuan: fc.option(fc.integer(amountBoundsYuan)),
    termMonths: fc.option(fc.integer({ min: 1, max: 600 })),
    purpose: fc.option(fc.constantFrom(...purposes)),
  })
  fc.assert(
    fc.property(need, (one) => {
      expect(read(needQuery(one))).toEqual(one)
    }),
  )
})
