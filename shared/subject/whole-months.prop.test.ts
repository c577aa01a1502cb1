import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, addMonths, fromDayNumber } from '#shared/kernel/local-date'
import { wholeMonths } from './whole-months.ts'

const days = fc.integer({ min: 0, max: 40_000 }).map(fromDayNumber)

test('a month is over on the day of the same number, or the last of a shorter month, and not a day before', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 400 }), (from, months) => {
      expect(wholeMonths(from, addMonths(from, months))).toBe(months)
      expect(wholeMonths(from, addDays(addMonths(from, months), -1))).toBe(months - 1)
    }),
  )
})

test('nothing has passed since a day to come', () => {
  fc.assert(
    fc.property(days, fc.nat(4_000), (from, later) => {
      expect(wholeMonths(addDays(from, later), from)).toBe(0)
    }),
  )
})
