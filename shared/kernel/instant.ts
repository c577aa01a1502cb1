import * as z from 'zod'
import type { LocalDate } from './local-date.ts'

/** A moment, ISO 8601 with milliseconds and the offset +08:00: `2026-11-24T17:30:00.000+08:00`. Sorts as text. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}\+08:00$/)
  .brand<'Instant'>()
export type Instant = z.infer<typeof Instant>

const offsetMs = 8 * 3_600_000

/** @param epochMs milliseconds since 1970 UTC @returns the same moment as text */
export function toInstant(epochMs: number): Instant {
  const local = new Date(epochMs + offsetMs).toISOString()
  return Instant.parse(`${local.slice(0, -1)}+08:00`)
}

/** @returns milliseconds since 1970 UTC */
export function toEpochMs(instant: Instant): number {
  return Date.parse(instant)
}

export function plusMs(instant: Instant, ms: number): Instant {
  return toInstant(toEpochMs(instant) + ms)
}

export function plusDays(instant: Instant, days: number): Instant {
  return plusMs(instant, days * 86_400_000)
}

/** @returns the calendar day in China, `2026-11-24` */
export function dayOf(instant: Instant): LocalDate {
  return instant.slice(0, 10) as LocalDate // an instant begins with its day
}
