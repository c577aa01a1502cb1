import type { Language } from '#shared/kernel/text'
import type { Bounds, Figure } from './format-amount.ts'
import { counted } from './format-time.ts'

/** Months of a loan and working days of a promise. */
export function spansIn(language: Language) {
  const zh = language === 'zh'
  const monthUnit = (count: number) => (zh ? '个月' : count === 1 ? 'month' : 'months')
  const workingDayUnit = (count: number) => (zh ? '个工作日' : count === 1 ? 'working day' : 'working days')
  return {
    months: (count: number): string => (zh ? `${count} 个月` : counted(count, 'month')),
    /** 0.2 兆 or 0.2 MB: what a file weighs. */
    fileSize: (bytes: number): string => `${Math.max(1, Math.round(bytes / 100_000)) / 10} ${zh ? '兆' : 'MB'}`,
    days: (count: number): string => (zh ? `${count} 天` : counted(count, 'day')),
    termParts: (months: number): Figure => ({ before: '', figure: String(months), unit: monthUnit(months) }),
    /** Whole years are said in years: 1 年, 18 个月. */
    term: (months: number): string => {
      if (months === 0 || months % 12 !== 0) return zh ? `${months} 个月` : counted(months, 'month')
      return zh ? `${months / 12} 年` : counted(months / 12, 'year')
    },
    termRange: ({ min, max }: Bounds): string | null => {
      if (min !== null && max !== null) {
        const months = min === max ? String(min) : `${min} ~ ${max}`
        return zh ? `${months} 个月` : `${months} ${max === 1 ? 'month' : 'months'}`
      }
      if (max !== null) return zh ? `最长 ${max} 个月` : `up to ${counted(max, 'month')}`
      if (min !== null) return zh ? `${min} 个月起` : `from ${counted(min, 'month')}`
      return null
    },
    workingDayParts: (days: number): Figure => ({ before: '', figure: String(days), unit: workingDayUnit(days) }),
    workingDays: (days: number): string => (zh ? `${days} 个工作日` : counted(days, 'working day')),
  }
}
