import { expect, test } from 'vitest'
import { tableHref, tableSort, tableState } from './table-address.ts'

const state = tableState('/bank/inbox', { tab: 'mine', sort: '-due', cursor: ['a', 'b'] })

test('a link of a table keeps what else the address says', () => {
  expect(tableHref(state, { sort: 'amount', cursor: null })).toBe('/bank/inbox?tab=mine&sort=amount')
  expect(tableHref(tableState('/bank/inbox', {}), { cursor: null })).toBe('/bank/inbox')
})

test('a sort that no column has is the usual one', () => {
  expect(tableSort(state, ['amount', 'due'])).toEqual({ by: 'due', way: 'down' })
  expect(tableSort(tableState('/x', { sort: 'password' }), ['due'])).toEqual({ by: 'due', way: 'up' })
})
