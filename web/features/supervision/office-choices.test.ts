import { expect, test } from 'vitest'
import { periodBefore, periodsUntil } from './office-choices.ts'

test('periods end with the running month, and a chosen older one stays among them', () => {
  const periods = periodsUntil('2026-05', '2024-Q2')
  expect(periods.slice(0, 8)).toEqual([
    '2026',
    '2026-Q2',
    '2026-Q1',
    '2026-05',
    '2026-04',
    '2026-03',
    '2026-02',
    '2026-01',
  ])
  expect(periods.slice(8, 10)).toEqual(['2025', '2025-12'])
  expect(periods.at(-1)).toBe('2024-Q2')
  expect(periodsUntil('2026-05', '2026')).not.toContain('2024-Q2')
})

test.each([
  ['2026', '2025'],
  ['2026-Q3', '2026-Q2'],
  ['2026-Q1', '2025-Q4'],
  ['2026-11', '2026-10'],
  ['2026-01', '2025-12'],
])('before %s comes %s', (period, before) => {
  expect(periodBefore(period)).toBe(before)
})
