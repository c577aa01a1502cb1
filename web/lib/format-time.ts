import type { Instant } from '#shared/kernel/instant'
import type { Language } from '#shared/kernel/text'
import type { Figure } from './format-amount.ts'

// An instant begins with its day. The kernel's own functions stand beside its schema, which no page should carry.
const dayOf = (at: Instant): string => at.slice(0, 10)
const toEpochMs = (at: Instant): number => Date.parse(at)

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** @param day `2026-11-24`, also `2026-11` or `2026` as a source gives it @returns 2026-11-24 or 24 Nov 2026 */
export function dateIn(language: Language, day: string): string {
  if (language === 'zh') return day
  const [year = '', month, date] = day.split('-')
  const name = month === undefined ? undefined : monthNames[Number(month) - 1]
  return [date === undefined ? undefined : String(Number(date)), name, year].filter(Boolean).join(' ')
}

/** The year is left out where it is this year's: 11-24 or 24 Nov. */
export function shortDateIn(language: Language, day: string, now: Instant): string {
  const [year = '', month = '', date = ''] = day.split('-')
  if (year !== now.slice(0, 4)) return dateIn(language, day)
  return language === 'zh' ? `${month}-${date}` : `${Number(date)} ${monthNames[Number(month) - 1] ?? month}`
}

/** 17:30: the clock of Zhoushan. */
export const clockOf = (at: Instant) => at.slice(11, 16)

/** 2026-11-24 09:40 or 24 Nov 2026, 09:40: the clock of Zhoushan, wherever the reader is. */
export function momentIn(language: Language, at: Instant): string {
  const day = dateIn(language, dayOf(at))
  return language === 'zh' ? `${day} ${clockOf(at)}` : `${day}, ${clockOf(at)}`
}

const minuteMs = 60_000

/** "3 小时前" below 24 hours, else the date; the page shows the moment on hover and focus. */
export function agoIn(language: Language, at: Instant, now: Instant): string {
  const minutes = Math.floor((toEpochMs(now) - toEpochMs(at)) / minuteMs)
  if (minutes < 0 || minutes >= 24 * 60) return shortDateIn(language, dayOf(at), now)
  if (minutes < 1) return language === 'zh' ? '刚刚' : 'just now'
  const [count, zh, en] = minutes < 60 ? [minutes, '分钟', 'minute'] : [Math.floor(minutes / 60), '小时', 'hour']
  return language === 'zh' ? `${count} ${zh}前` : `${counted(count, en)} ago`
}

/** Today's: "今天 17:30 前，剩 5 小时 12 分"; later: "剩 2 个工作日"; past: by how long. */
export function deadlineIn(language: Language, due: Instant, now: Instant, workingDaysLeft: number): string {
  const minutes = Math.floor((toEpochMs(due) - toEpochMs(now)) / minuteMs)
  if (minutes < 0) return language === 'zh' ? `已超 ${span('zh', -minutes)}` : `${span('en', -minutes)} late`
  if (dayOf(due) !== dayOf(now)) {
    return language === 'zh' ? `剩 ${workingDaysLeft} 个工作日` : `${counted(workingDaysLeft, 'working day')} left`
  }
  return language === 'zh'
    ? `今天 ${clockOf(due)} 前，剩 ${span('zh', minutes)}`
    : `by ${clockOf(due)} today, ${span('en', minutes)} left`
}

/** 今天 17:30, else 11-26 17:30: a moment to come or of late, in this year's short form. */
export function dueMomentIn(language: Language, due: Instant, now: Instant): string {
  const isToday = dayOf(due) === dayOf(now)
  if (language === 'zh') return `${isToday ? '今天' : shortDateIn('zh', dayOf(due), now)} ${clockOf(due)}`
  return `${clockOf(due)} ${isToday ? 'today' : `on ${shortDateIn('en', dayOf(due), now)}`}`
}

/** 5 小时 12 分; from a day on, whole days: 2 天. */
export function spanIn(language: Language, ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / minuteMs))
  if (minutes < 24 * 60) return span(language, minutes)
  const days = Math.floor(minutes / (24 * 60))
  return language === 'zh' ? `${days} 天` : counted(days, 'day')
}

/** 2.8 工作小时: what counts between 09:00 and 17:30 of working days. */
export function workingHourPartsIn(language: Language, ms: number): Figure {
  const tenths = Math.round(ms / (6 * minuteMs))
  const hours = tenths % 10 === 0 ? String(tenths / 10) : `${Math.floor(tenths / 10)}.${tenths % 10}`
  const unit = language === 'zh' ? '工作小时' : hours === '1' ? 'working hour' : 'working hours'
  return { before: '', figure: hours, unit }
}

function span(language: Language, minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (language === 'zh') {
    if (hours === 0) return `${rest} 分`
    return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分`
  }
  return hours === 0 ? `${rest} min` : `${hours} h${rest === 0 ? '' : ` ${rest} min`}`
}

/** @returns 1 month, 12 months */
export const counted = (count: number, noun: string) => `${count} ${noun}${count === 1 ? '' : 's'}`
