import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ShelfQuery } from '#shared/product/shelf.contract'
import { guaranteeGroups, suitGroups } from '#shared/product/shelf-facet'
import { purposes } from '#web/features/need/need-query.ts'
import { droppedFilter, readShelfAddress, shelfHref, shelfQueryOf, toParams, without } from './shelf-address.ts'

const read = (query: string) => readShelfAddress(new URLSearchParams(query))
const several = (codes: readonly string[]) => fc.subarray([...codes])
const id = fc.integer({ min: 0, max: 9 }).map((digit) => `prd_${String(digit).repeat(26)}`)

const arbitraryParams = fc
  .record({
    guarantee: several(Object.keys(guaranteeGroups)),
    amount: several(['to_1m', '1m_to_5m', 'over_5m', '2000000']),
    term: several(['to_12', '13_to_36', '24']),
    suits: several(Object.keys(suitGroups)),
    purpose: fc.subarray([...purposes], { maxLength: 1 }),
    bank: fc.array(fc.constantFrom('群岛银行', 'org_1'), { maxLength: 2 }),
    q: fc.array(fc.constantFrom('税', 'loan'), { maxLength: 1 }),
    sort: fc.constantFrom('rate', 'amount', 'speed', 'newest'),
    with: fc.uniqueArray(id, { maxLength: 4 }),
    page: fc.integer({ min: 1, max: 9 }).map(String),
  })
  .map(toParams)

test('an address written from what was read reads back the same', () => {
  fc.assert(
    fc.property(arbitraryParams, (params) => {
      const address = readShelfAddress(params)
      const href = shelfHref(address, { page: address.page })
      expect(readShelfAddress(new URL(href, 'http://x').searchParams)).toEqual(address)
    }),
  )
})

test('every address is a question that the API takes', () => {
  fc.assert(
    fc.property(arbitraryParams, (params) => {
      expect(ShelfQuery.safeParse({ ...shelfQueryOf(readShelfAddress(params)), limit: 20 }).error).toBeUndefined()
    }),
  )
})

test('an amount band and an amount of a need stand side by side', () => {
  const address = read('amount=1m_to_5m&amount=2000000&term=24&purpose=equipment')
  expect(shelfQueryOf(address)).toEqual({
    sort: 'rate',
    amount: ['1m_to_5m'],
    amountFen: 200_000_000,
    termMonths: 24,
    purpose: 'equipment',
  })
})

test('what is no filter is left out, and a fifth product is not compared', () => {
  expect(read('guarantee=moon&sort=best&page=-1&utm=x&with=nonsense')).toEqual({
    filters: [],
    sort: 'rate',
    page: 1,
    compared: [],
  })
  const five = Array.from({ length: 5 }, (_, digit) => `with=prd_${String(digit).repeat(26)}`)
  expect(read(five.join('&')).compared).toHaveLength(4)
})

test('a filter that the API names as the one to drop is found in the address', () => {
  const address = read('guarantee=credit&amount=2000000&term=24&purpose=equipment&q=税')
  const named = [
    ['guarantee', 'credit'],
    ['amountFen', '200000000'],
    ['termMonths', '24'],
    ['purpose', 'equipment'],
    ['q', '税'],
  ] as const
  for (const [filter, code] of named) {
    const found = droppedFilter(address, filter, code)
    expect(found).toBeDefined()
    expect(found && without(address, found)).toHaveLength(4)
  }
})
