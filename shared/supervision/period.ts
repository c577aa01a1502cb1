import * as z from 'zod'
import type { LocalDate } from '#shared/kernel/local-date'

/** 期间: a month, a quarter or a year of the calendar, so that periods lie inside each other and never across. */
export const Period = z
  .string()
  .regex(
    /^20\d{2}(-(0[1-9]|1[0-2])|-Q[1-4])?$/,
    '期间写成 2026、2026-Q1 或 2026-03 | A period is 2026, 2026-Q1 or 2026-03',
  )
  .meta({ examples: ['2026-03', '2026-Q1', '2026'] })
export type Period = string

const twoDigits = (n: number) => String(n).padStart(2, '0')

export const yearOf = (period: Period): Period => period.slice(0, 4)

/** The months of a period, `2026-01` to `2026-03`. */
export function monthsIn(period: Period): string[] {
  const year = yearOf(period)
  const rest = period.slice(5)
  if (rest === '') return Array.from({ length: 12 }, (_, at) => `${year}-${twoDigits(at + 1)}`)
  if (!rest.startsWith('Q')) return [period]
  const first = (Number(rest.slice(1)) - 1) * 3 + 1
  return [first, first + 1, first + 2].map((month) => `${year}-${twoDigits(month)}`)
}

/** The period right above: of a month its quarter, of a quarter its year; null for a year. */
export function parentPeriod(period: Period): Period | null {
  const rest = period.slice(5)
  if (rest === '') return null
  return rest.startsWith('Q') ? yearOf(period) : quarterOf(period)
}

export const quarterOf = (month: string): Period => `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5, 7)) / 3)}`

export const isWithin = (period: Period, day: LocalDate): boolean => {
  if (period.length === 4) return day.startsWith(period)
  return period.includes('Q') ? quarterOf(day) === period : day.startsWith(period)
}
