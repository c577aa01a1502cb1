/** A day without time, ISO 8601: `2026-11-24`. Sorts as text. */
export type LocalDate = `${number}-${number}-${number}`

const format = (year: number, month: number, day: number): LocalDate =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as LocalDate

const daysIn = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

function partsOf(date: string): readonly [number, number, number] | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  if (match === null) return null
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? [year, month, day] : null
}

/** True for a day that exists: 2026-02-29 does not. */
export const isLocalDate = (text: string): text is LocalDate => partsOf(text) !== null

function partsOrThrow(date: string): readonly [number, number, number] {
  const parts = partsOf(date)
  if (parts === null) throw new RangeError(`no such day: ${date}`)
  return parts
}

/** Days since 1970-01-01 (H. Hinnant, chrono-compatible low-level date algorithms). */
export function dayNumber(date: string): number {
  const [y, month, day] = partsOrThrow(date)
  const year = month <= 2 ? y - 1 : y
  const era = Math.floor(year / 400)
  const yearOfEra = year - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468
}

/** The inverse of `dayNumber`. */
export function fromDayNumber(days: number): LocalDate {
  const z = days + 719_468
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted < 10 ? shifted + 3 : shifted - 9
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
  return format(year, month, dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1)
}

export const addDays = (date: string, days: number): LocalDate => fromDayNumber(dayNumber(date) + days)

/** The same day of another month, or that month's last: 2026-01-31 + 1 is 2026-02-28. */
export function addMonths(date: string, months: number): LocalDate {
  const [year, month, day] = partsOrThrow(date)
  const index = year * 12 + month - 1 + months
  const [toYear, toMonth] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return format(toYear, toMonth, Math.min(day, daysIn(toYear, toMonth)))
}

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (date: string): number => (((dayNumber(date) + 3) % 7) + 7) % 7
