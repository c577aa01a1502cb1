import { calendarYears } from './working-day.data.ts'
import { workingCalendar } from './working-day.ts'

/** Working days as far as official lists are known; a deadline behind them says that it is provisional. */
export const officialCalendar = workingCalendar(calendarYears)
