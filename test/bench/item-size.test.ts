import { expect, test } from 'vitest'
import { itemSize } from './item-size.ts'

test.each([
  ['a text by its UTF-8 bytes', { pk: '舟山' }, 2 + 6],
  ['a number by two digits a byte, trailing zeroes left out', { n: 1_230_000 }, 1 + 2 + 1],
  ['a negative number one more', { n: -12.5 }, 1 + 2 + 2],
  ['nought', { n: 0 }, 1 + 1],
  ['true, false and nothing one byte', { a: true, b: null }, 4],
  ['an empty list', { l: [] }, 1 + 3],
  ['a list with one byte for each element', { l: ['ab', 7] }, 1 + 3 + (2 + 1) + (2 + 1)],
  ['a map with one byte for each member', { m: { ab: 'c' } }, 1 + 3 + (2 + 1 + 1)],
  ['what is undefined, not at all', { a: 'x', b: undefined }, 2],
])('%s', (_what, item, bytes) => expect(itemSize(item)).toBe(bytes))
