import { expect, test } from 'vitest'
import { rateTicks } from './month-rates.ts'

test('the axis of rates holds what is shown in even steps, five at most', () => {
  const months = [
    { month: '2026-01', rate: 4.4, lpr: 3 },
    { month: '2026-02', rate: null, lpr: 3 },
    { month: '2026-03', rate: 6.32, lpr: null },
  ]
  expect(rateTicks(months)).toEqual([2.5, 3.5, 4.5, 5.5, 6.5, 7.5])
  expect(rateTicks([])).toEqual([0, 2, 4, 6])
})
