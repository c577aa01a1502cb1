import type { DutyView } from '#shared/financing/application-view'
import type { Instant } from '#shared/kernel/instant'
import { addDays } from '#shared/kernel/local-date'
import { officialCalendar } from '#shared/kernel/official-calendar'
import { isWorkingDay } from '#shared/kernel/working-day'
import type { Format } from '#web/lib/format.ts'

/** What the API says of a clock; of one that is done also the working time that it took. */
export type ShownClock = Pick<DutyView, 'dueAt' | 'provisional' | 'state'> & { readonly usedMs?: number }

/** Working days from tomorrow to the day of the deadline, that day included. */
export function workingDaysLeft(due: Instant, now: Instant): number {
  let count = 0
  const last = due.slice(0, 10)
  for (let day: string = addDays(now.slice(0, 10), 1); day <= last; day = addDays(day, 1)) {
    if (isWorkingDay(officialCalendar, day)) count += 1
  }
  return count
}

/** What fills the places of a clock's words. */
export function clockValues({ dueAt, state, usedMs }: ShownClock, now: Instant, format: Format) {
  const awayMs = Math.abs(Date.parse(dueAt) - Date.parse(now))
  const spans: Readonly<Record<ShownClock['state'], string>> = {
    running: format.workingDays(workingDaysLeft(dueAt, now)),
    due_today: format.span(awayMs),
    breached: format.span(awayMs),
    paused: '',
    in_time: format.workingHours(usedMs ?? 0),
    late: format.workingHours(usedMs ?? 0),
  }
  return { span: spans[state], time: format.time(dueAt) }
}
