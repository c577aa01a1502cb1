import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isFromOwnOrigin, ownPath } from './own-origin.ts'

const origin = 'https://rongzi.example'
const from = (entries: Record<string, string>) => isFromOwnOrigin(new Headers(entries), origin)

test('a write is taken from our own pages only', () => {
  expect(from({ origin })).toBe(true)
  expect(from({ origin, 'sec-fetch-site': 'same-origin' })).toBe(true)
  expect(from({})).toBe(false)
  expect(from({ origin: 'null' })).toBe(false)
  expect(from({ origin: 'https://evil.example' })).toBe(false)
  expect(from({ origin, 'sec-fetch-site': 'same-site' })).toBe(false)
})

test.each([
  ['/match?amount=2000000', '/match?amount=2000000'],
  ['https://rongzi.example/products', '/products'],
  ['https://evil.example/products', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['https://rongzi.example@evil.example/', '/'],
  ['https://rongzi.example//evil.example', '/evil.example'],
  [null, '/'],
])('%s leads to %s', (said, path) => {
  expect(ownPath(said, origin)).toBe(path)
})

test('whatever is said, the way leads to our own origin', () => {
  fc.assert(
    fc.property(fc.oneof(fc.webUrl(), fc.string(), fc.webPath()), (said) => {
      expect(new URL(ownPath(said, origin), origin).origin).toBe(origin)
    }),
  )
})
