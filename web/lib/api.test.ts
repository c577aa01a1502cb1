import { expect, test } from 'vitest'
import { addressOf } from './api.ts'

test('params are put in their places, encoded', () => {
  expect(addressOf({ path: '/needs/{id}' }, { params: { id: 'a/b c' } })).toBe('/needs/a%2Fb%20c')
})

test('a param that is missing is an error, not a path with a hole', () => {
  expect(() => addressOf({ path: '/needs/{id}' }, {})).toThrow('/needs/{id}: no value for {id}')
})

test('a query leaves out what is not given and repeats what is a list', () => {
  expect(
    addressOf({ path: '/public/products' }, { query: { sort: 'rate', bank: ['a', 'b'], cursor: undefined } }),
  ).toBe('/public/products?sort=rate&bank=a&bank=b')
})
