import { expect, test } from 'vitest'
import { duesOf, firstStretch, isFirstDue } from './loan-schedule.ts'

const paidOn = '2026-01-31'
const takes = (way: 'equal_instalment' | 'bullet', termMonths: number, days: readonly string[]) =>
  days.filter((firstDueOn) => isFirstDue({ way, termMonths }, { paidOn, firstDueOn }))

test('a loan with instalments begins with one within a month of its payout, the month’s last day where it has no such day', () => {
  const days = ['2026-01-30', '2026-01-31', '2026-02-01', '2026-02-28', '2026-03-01', '2027-01-31']
  expect(takes('equal_instalment', 12, days)).toEqual(['2026-02-01', '2026-02-28'])
})

test('a loan repaid at the end names its end, or a day of the month, and nothing between', () => {
  const days = ['2026-01-31', '2026-02-15', '2026-03-15', '2026-06-30', '2026-07-01', '2026-07-31', '2026-08-01']
  expect(takes('bullet', 6, days)).toEqual(['2026-02-15', '2026-07-01', '2026-07-31'])
  expect(takes('bullet', 1, days)).toEqual(['2026-02-15'])
})

test('no day that is taken leads beyond the term', () => {
  for (const way of ['equal_instalment', 'bullet'] as const)
    for (const firstDueOn of takes(way, 6, ['2026-02-01', '2026-02-28', '2026-04-30', '2026-07-15', '2026-07-31'])) {
      const stretch = firstStretch({ way, rateBp: 360, termMonths: 6 }, { amountFen: 1_000_000, paidOn, firstDueOn })
      expect(duesOf(stretch).at(-1)?.dueOn ?? '', `${way} from ${firstDueOn}`).toMatch(/^2026-07/)
    }
})
