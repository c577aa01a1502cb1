import { expect, test } from 'vitest'
import { categoriesRead } from './categories-read.ts'

test('each fact lies under one category, named once and in the order of the list', () => {
  expect(categoriesRead(['tax_grade', 'invoices_12m_yuan', 'months_in_operation', 'owner_age'])).toEqual([
    'identity',
    'tax',
    'declared',
  ])
})

test('what the need says, what only the bank can check and what is no fact asks for nothing', () => {
  expect(categoriesRead(['amount', 'existing_line_at_this_bank', 'no_such_fact'])).toEqual([])
})
