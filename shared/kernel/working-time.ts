import { dayOf, Instant, plusMs, toEpochMs } from './instant.ts'
import { addDays, type LocalDate } from './local-date.ts'
import { isWorkingDay, type WorkingCalendar } from './working-day.ts'

const opens = '09:00:00.000+08:00'
const closes = '17:30:00.000+08:00'

const hoursOf = (date: string) => ({
  opens: Instant.parse(`${date}T${opens}`),
  closes: Instant.parse(`${date}T${closes}`),
})

/**
 * Working time between two moments: what lies between 09:00 and 17:30 (China time) of working days.
 * @returns milliseconds, 0 where `to` is not after `from`
 */
export function workingMsBetween(from: Instant, to: Instant, calendar: WorkingCalendar): number {
  let total = 0
  for (let date: string = dayOf(from); date <= dayOf(to); date = addDays(date, 1)) {
    if (!isWorkingDay(calendar, date)) continue
    const day = hoursOf(date)
    const begin = from > day.opens ? from : day.opens
    const end = to < day.closes ? to : day.closes
    if (end > begin) total += toEpochMs(end) - toEpochMs(begin)
  }
  return total
}

/** The moment at which so much working time has passed after `from`. @param ms not below 0 */
export function plusWorkingMs(from: Instant, ms: number, calendar: WorkingCalendar): Instant {
  if (ms < 0) throw new RangeError(`working time must not be below 0, not ${ms}`)
  let left = ms
  let date: LocalDate | string = dayOf(from)
  for (;;) {
    if (isWorkingDay(calendar, date)) {
      const day = hoursOf(date)
      const begin = from > day.opens ? from : day.opens
      const room = Math.max(0, toEpochMs(day.closes) - toEpochMs(begin))
      if (left <= room && begin <= day.closes) return plusMs(begin, left)
      left -= room
    }
    date = addDays(date, 1)
  }
}
