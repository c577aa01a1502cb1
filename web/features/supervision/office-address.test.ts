import { expect, test } from 'vitest'
import { chosenOf, officeHref, readOfficeFilters } from './office-address.ts'

test('filters are read from the address, and what the API would not take is left out', () => {
  const given = { period: '2026-Q3', county: ['330902', '330921'], bank: 'nobody', by: 'month', kind: '' }
  expect(readOfficeFilters(given)).toEqual({ period: '2026-Q3', county: '330902' })
})

test('an address keeps the filters and changes what it is told', () => {
  const filters = { period: '2026-Q3', county: '330902' }
  expect(officeHref('/office/funnel', filters, { county: null })).toBe('/office/funnel?period=2026-Q3')
  expect(officeHref('/office/cases', filters, { figure: 'refused' })).toBe(
    '/office/cases?period=2026-Q3&county=330902&figure=refused',
  )
  expect(officeHref('/office', {})).toBe('/office')
})

test('of a few values the first is taken where the address says none of them', () => {
  expect(chosenOf({ by: 'bank' }, 'by', ['month', 'bank'])).toBe('bank')
  expect(chosenOf({ by: 'moon' }, 'by', ['month', 'bank'])).toBe('month')
})
