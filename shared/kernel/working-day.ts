import { dayOf, Instant } from './instant.ts'
import { addDays, dayNumber, type LocalDate, weekdayOf } from './local-date.ts'

/** What one yearly list of the State Council changes in the plain week, as MMDD separated by spaces. */
export type CalendarYear = {
  readonly year: number
  /** Holidays on Monday to Friday. */
  readonly holidays: string
  /** Working days on Saturday or Sunday. */
  readonly workdays: string
}

export type WorkingCalendar = {
  readonly firstYear: number
  readonly lastYear: number
  readonly exceptions: ReadonlySet<string>
}

/** A day or moment that rests on a year without an official list is provisional: compute it again when data arrives. */
export type Deadline = { readonly at: Instant; readonly provisional: boolean }

/** From so many days before the last known day on, the platform is told to load the next list. */
export const CALENDAR_ALERT_DAYS = 60

const closingTime = '17:30:00.000+08:00'

/**
 * Builds a calendar from official lists; a later list of the same year replaces an earlier one.
 * @param years lists of consecutive years
 * @throws RangeError where a year between the first and the last is missing
 */
export function workingCalendar(years: readonly CalendarYear[]): WorkingCalendar {
  const byYear = new Map(years.map((list) => [list.year, list]))
  const known = [...byYear.keys()].sort((a, b) => a - b)
  const [firstYear, lastYear] = [known.at(0), known.at(-1)]
  if (firstYear === undefined || lastYear === undefined) throw new RangeError('a calendar needs at least one year')
  if (lastYear - firstYear + 1 !== known.length)
    throw new RangeError(`years are missing between ${firstYear} and ${lastYear}`)
  const exceptions = new Set<string>()
  for (const { year, holidays, workdays } of byYear.values()) {
    for (const day of `${holidays} ${workdays}`.split(' ').filter(Boolean)) {
      exceptions.add(`${year}-${day.slice(0, 2)}-${day.slice(2)}`)
    }
  }
  return { firstYear, lastYear, exceptions }
}

/** Monday to Friday but holidays, and the Saturdays and Sundays that are worked; in an unknown year the plain week. */
export const isWorkingDay = (calendar: WorkingCalendar, date: string): boolean =>
  weekdayOf(date) < 5 !== calendar.exceptions.has(date)

const isKnown = (calendar: WorkingCalendar, date: string): boolean => {
  const year = Number(date.slice(0, 4))
  return year >= calendar.firstYear && year <= calendar.lastYear
}

function nextWorkingDay(calendar: WorkingCalendar, date: string): LocalDate {
  const next = addDays(date, 1)
  return isWorkingDay(calendar, next) ? next : nextWorkingDay(calendar, next)
}

/**
 * n working days are counted after the day of the event and end at 17:30 (China time). 0 days end at 17:30 of the
 * same day, or of the next working day where that is past or the day is not worked.
 */
export function addWorkingDays(now: Instant, days: number, calendar: WorkingCalendar): Deadline {
  if (!Number.isInteger(days) || days < 0) throw new RangeError(`working days must be a whole number, not ${days}`)
  const today = dayOf(now)
  const isOpen = isWorkingDay(calendar, today) && now <= `${today}T${closingTime}`
  let date: string = days === 0 && !isOpen ? nextWorkingDay(calendar, today) : today
  for (let counted = 0; counted < days; counted += 1) date = nextWorkingDay(calendar, date)
  return {
    at: Instant.parse(`${date}T${closingTime}`),
    provisional: !(isKnown(calendar, today) && isKnown(calendar, date)),
  }
}

/** Days from today to the last day that an official list covers; negative when it is past. */
export const knownDaysLeft = (calendar: WorkingCalendar, today: string): number =>
  dayNumber(`${calendar.lastYear}-12-31`) - dayNumber(today)
