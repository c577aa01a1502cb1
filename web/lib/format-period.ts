import type { Instant } from '#shared/kernel/instant'
import type { Language } from '#shared/kernel/text'
import { decimal } from './format-amount.ts'
import { clockOf, dateIn, shortDateIn } from './format-time.ts'

const weekdays = {
  zh: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  en: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
} as const satisfies Record<Language, readonly string[]>

/** Months, quarters and years of the calendar, and shares of a whole. */
export function periodsIn(language: Language) {
  const zh = language === 'zh'
  return {
    /** @param period `2026`, `2026-Q4` or `2026-11` @returns 2026 年第 4 季度, Q4 2026 */
    period: (period: string): string => {
      const [year = '', rest = ''] = period.split('-')
      if (rest === '') return zh ? `${year} 年` : year
      if (rest.startsWith('Q')) return zh ? `${year} 年第 ${rest.slice(1)} 季度` : `${rest} ${year}`
      return zh ? `${year} 年 ${Number(rest)} 月` : dateIn('en', period)
    },
    /** A month of a year that is known: 11 月, Nov. */
    month: (month: string): string => (zh ? `${Number(month.slice(5))} 月` : dateIn('en', month).slice(0, 3)),
    /** How far a period has come: 2026-01-01 ~ 11-25. */
    periodUntil: (period: string, now: Instant): string => {
      const [first, last] = daysOf(period)
      const today = now.slice(0, 10)
      const end = [today, last].sort()[0] ?? last
      const begin = dateIn(language, first)
      return zh ? `${begin} ~ ${end.slice(5)}` : `${shortDateIn('en', first, now)} to ${dateIn('en', end)}`
    },
    /** 11-24 周二 09:40 */
    weekdayMoment: (at: Instant): string => {
      const day = at.slice(0, 10)
      const weekday = weekdays[language][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
      return zh
        ? `${day.slice(5)} ${weekday} ${clockOf(at)}`
        : `${weekday} ${shortDateIn('en', day, at)}, ${clockOf(at)}`
    },
    /** @param bp of a whole, 10,000 is all @returns 59.3% */
    percent: (bp: number): string => `${decimal(Math.round(bp / 10) * 10, 'trim')}%`,
  }
}

function daysOf(period: string): [string, string] {
  const [year = '', rest = ''] = period.split('-')
  const quarter = rest.startsWith('Q') ? Number(rest.slice(1)) : undefined
  const firstMonth = quarter === undefined ? Number(rest || 1) : quarter * 3 - 2
  const lastMonth = quarter === undefined ? Number(rest || 12) : quarter * 3
  const twoDigits = (n: number) => String(n).padStart(2, '0')
  const lastDay = new Date(Date.UTC(Number(year), lastMonth, 0)).getUTCDate()
  return [`${year}-${twoDigits(firstMonth)}-01`, `${year}-${twoDigits(lastMonth)}-${twoDigits(lastDay)}`]
}
