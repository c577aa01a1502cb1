import chineseDays from 'chinese-days'
import { describe, expect, it } from 'vitest'
import { dayNumber, fromDayNumber } from './local-date.ts'
import { calendarYears } from './working-day.data.ts'
import { isWorkingDay, workingCalendar } from './working-day.ts'

describe('the table of working days', () => {
  it('agrees with its source on every day from 2004 to 2026', () => {
    const calendar = workingCalendar(calendarYears)
    const [first, last] = [dayNumber('2004-01-01'), dayNumber('2026-12-31')]
    const days = Array.from({ length: last - first + 1 }, (_, index) => fromDayNumber(first + index))
    expect(days.filter((day) => isWorkingDay(calendar, day) !== chineseDays.isWorkday(day))).toEqual([])
  })
})
