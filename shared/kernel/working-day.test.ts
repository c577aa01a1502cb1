import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toInstant } from './instant.ts'
import { addDays, addMonths, dayNumber, fromDayNumber, isLocalDate, weekdayOf } from './local-date.ts'
import { lprOn } from './lpr.ts'
import { calendarYears } from './working-day.data.ts'
import { addWorkingDays, isWorkingDay, knownDaysLeft, workingCalendar } from './working-day.ts'

const calendar = workingCalendar(calendarYears)
const at = (text: string) => toInstant(Date.parse(`${text}+08:00`))

describe('a day', () => {
  it('counts as the proleptic Gregorian calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 200_000 }), (days) => {
        const day = new Date(days * 86_400_000)
        expect(fromDayNumber(days)).toBe(day.toISOString().slice(0, 10))
        expect(dayNumber(fromDayNumber(days))).toBe(days)
        expect(weekdayOf(fromDayNumber(days))).toBe((day.getUTCDay() + 6) % 7)
      }),
    )
  })

  it.each([
    ['2026-02-29', false],
    ['2024-02-29', true],
    ['2100-02-29', false],
    ['2026-13-01', false],
    ['2026-04-31', false],
    ['26-04-30', false],
  ])('%s exists: %s', (text, exists) => {
    expect(isLocalDate(text)).toBe(exists)
  })

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2023-12-31', 2, '2024-02-29'],
    ['2026-11-24', -11, '2025-12-24'],
    ['2026-03-31', 12, '2027-03-31'],
  ])('%s and %d months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to)
  })

  it('refuses a day that does not exist', () => {
    expect(() => addDays('2026-02-30', 1)).toThrow('no such day: 2026-02-30')
  })
})

describe('the working-day calendar', () => {
  it.each([
    ['2025-10-11', true],
    ['2026-02-14', true],
    ['2026-02-28', true],
    ['2026-10-10', true],
    ['2026-10-01', false],
    ['2026-02-23', false],
    ['2026-11-24', true],
    ['2026-11-28', false],
  ])('%s is worked: %s', (day, worked) => {
    expect(isWorkingDay(calendar, day)).toBe(worked)
  })

  it.each([
    ['2026-11-24T10:00:00', 1, '2026-11-25T17:30:00.000+08:00'],
    ['2026-11-27T23:59:00', 3, '2026-12-02T17:30:00.000+08:00'],
    ['2026-09-30T09:00:00', 1, '2026-10-08T17:30:00.000+08:00'],
    ['2026-02-13T09:00:00', 1, '2026-02-14T17:30:00.000+08:00'],
    ['2026-02-14T09:00:00', 1, '2026-02-24T17:30:00.000+08:00'],
    ['2026-11-28T09:00:00', 1, '2026-11-30T17:30:00.000+08:00'],
    ['2026-11-24T10:00:00', 0, '2026-11-24T17:30:00.000+08:00'],
    ['2026-11-24T18:00:00', 0, '2026-11-25T17:30:00.000+08:00'],
    ['2026-11-28T10:00:00', 0, '2026-11-30T17:30:00.000+08:00'],
  ])('from %s, %d working days end at %s', (from, days, end) => {
    expect(addWorkingDays(at(from), days, calendar)).toEqual({ at: end, provisional: false })
  })

  it('calls a deadline in a year without an official list provisional, and settles it when the list comes', () => {
    const before = addWorkingDays(at('2026-12-31T10:00:00'), 1, calendar)
    expect(before).toEqual({ at: '2027-01-01T17:30:00.000+08:00', provisional: true })
    const next = { year: 2027, holidays: '0101', workdays: '0102' }
    const after = addWorkingDays(at('2026-12-31T10:00:00'), 1, workingCalendar([...calendarYears, next]))
    expect(after).toEqual({ at: '2027-01-02T17:30:00.000+08:00', provisional: false })
  })

  it('tells how many days are left until the last known one', () => {
    expect(knownDaysLeft(calendar, '2026-11-01')).toBe(60)
    expect(knownDaysLeft(calendar, '2027-01-02')).toBe(-2)
  })

  it('refuses lists with a year missing between them', () => {
    const gap = [2025, 2027].map((year) => ({ year, holidays: '', workdays: '' }))
    expect(() => workingCalendar(gap)).toThrow('years are missing between 2025 and 2027')
  })
})

describe('the loan prime rate', () => {
  it.each([
    ['2019-08-19', null],
    ['2019-08-20', '2019-08-20'],
    ['2024-10-20', '2024-07-22'],
    ['2024-10-21', '2024-10-21'],
    ['2026-11-24', '2025-05-20'],
  ])('on %s is the one of %s', (day, date) => {
    expect(lprOn(day)?.date ?? null).toBe(date)
  })
})
