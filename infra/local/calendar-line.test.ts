import { expect, test } from 'vitest'
import { workingCalendar } from '#shared/kernel/working-day'
import { calendarLine } from './calendar-line.ts'

const calendar = workingCalendar([{ year: 2026, holidays: '0101', workdays: '' }])

test('nothing is said while the list reaches more than 60 days ahead', () => {
  expect(calendarLine(calendar, '2026-11-01')).toContain('ends in 60 days')
  expect(calendarLine(calendar, '2026-10-31')).toBeUndefined()
})

test('after the last known day it says that the list has ended', () => {
  expect(calendarLine(calendar, '2027-01-01')).toContain('the official list ended')
  expect(calendarLine(calendar, '2027-01-01')).toContain('beyond 2026')
})
