import { CALENDAR_ALERT_DAYS, knownDaysLeft, type WorkingCalendar } from '#shared/kernel/working-day'

/** One line for whoever starts the system when the official working-day list ends soon or has ended; else nothing. */
export function calendarLine(calendar: WorkingCalendar, today: string): string | undefined {
  const daysLeft = knownDaysLeft(calendar, today)
  if (daysLeft > CALENDAR_ALERT_DAYS) return undefined
  const end = daysLeft < 0 ? 'ended' : `ends in ${daysLeft} days`
  return `Working days: the official list ${end} (no year beyond ${calendar.lastYear} is known); later deadlines are provisional until the platform administrator loads the next list.`
}
