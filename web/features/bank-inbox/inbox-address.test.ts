import { expect, test } from 'vitest'
import { backToInbox, caseHref, inboxQuery, inboxSortedBy, readInboxAddress } from './inbox-address.ts'

const product = 'prd_01jdh2m4x7n8p9q0r1s2t3v4w5'
const read = (query: Record<string, string>, role: 'loan_officer' | 'bank_approver' = 'loan_officer') =>
  readInboxAddress({ path: '/bank', query }, [role])

test('an officer begins with everything, an approver with what waits for approval', () => {
  expect(inboxQuery(read({}))).toEqual({ view: 'open', sort: 'clock', page: 1, limit: 20 })
  expect(read({}, 'bank_approver').view).toBe('approval')
})

test('what the address can’t mean is left out', () => {
  const odd = { view: 'x', product: 'y', county: 'zzz', sort: '-clock', page: '-3' }
  expect(inboxQuery(read(odd))).toEqual(inboxQuery(read({})))
})

test('filters, order and page go to the API, and the head of the column says the order', () => {
  const address = read({ view: 'mine', product, county: '330902', sort: '-amount', page: '2' })
  expect(inboxQuery(address)).toMatchObject({ productId: product, county: '330902', sort: 'amount_down', page: 2 })
  expect(inboxSortedBy(address)).toEqual({ by: 'amount', way: 'down' })
})

test('a case knows the list that it was opened from, and leads back to it', () => {
  const { state } = read({ view: 'new', county: '330902', page: '3', other: 'x' })
  expect(caseHref('app_1', state)).toBe('/bank/cases/app_1?view=new&county=330902')
  expect(backToInbox(state)).toBe('/bank?view=new&county=330902')
})
