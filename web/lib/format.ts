import type { Fen } from '#shared/kernel/fen'
import type { Instant } from '#shared/kernel/instant'
import type { Language } from '#shared/kernel/text'
import {
  type AmountStyle,
  amountIn,
  amountRangeIn,
  type Bounds,
  decimal,
  exactAmountIn,
  type Figure,
  group,
  joined,
  shortAmountIn,
} from './format-amount.ts'
import { agoIn, counted, dateIn, deadlineIn, momentIn, shortDateIn } from './format-time.ts'

/** How a yearly rate was made: interest times periods, or interest on interest. */
export type RateConvention = 'simple' | 'compound'
type LprPrice = { readonly lprBp: number; readonly lprDate: string; readonly spreadBp: number }

const percent = (bp: number) => decimal(Math.abs(bp), 'keep')
const signed = (bp: number) => `${bp < 0 ? '−' : ''}${percent(bp)}`

const conventions = { simple: { zh: '单利', en: 'simple' }, compound: { zh: '复利', en: 'compound' } } as const

/**
 * The one formatter: every number leaves with its unit, in the language of the page. A component never glues a unit to a
 * number, since English has no 万元. A method that ends in `Parts` gives what `Money` and `Rate` set apart, the rest text.
 */
export function formatFor(language: Language) {
  const zh = language === 'zh'
  return {
    language,
    number: (value: number): string => `${value < 0 ? '−' : ''}${group(Math.abs(value))}`,
    amountParts: (fen: Fen, style?: AmountStyle): Figure => amountIn(language, fen, style),
    amount: (fen: Fen, style?: AmountStyle): string => joined(amountIn(language, fen, style)),
    shortAmount: (fen: Fen): string => shortAmountIn(language, fen),
    exactAmount: (fen: Fen): string => exactAmountIn(language, fen),
    amountRange: ({ min, max }: Bounds): string | null => {
      if (min !== null && max !== null) return joined(amountRangeIn(language, min, max))
      if (max !== null) return zh ? `最高 ${joined(amountIn('zh', max))}` : `up to ${joined(amountIn('en', max))}`
      if (min !== null) return zh ? `${joined(amountIn('zh', min))} 起` : `from ${joined(amountIn('en', min))}`
      return null
    },

    rateParts: (bp: number): Figure => ({ before: '', figure: signed(bp), unit: '%' }),
    rate: (bp: number): string => `${signed(bp)}%`,
    rateRangeParts: (minBp: number, maxBp: number): Figure => ({
      before: '',
      figure: minBp === maxBp ? signed(minBp) : `${signed(minBp)} ~ ${signed(maxBp)}`,
      unit: '%',
    }),
    /** 年化（单利）3.66% */
    annualRate: (bp: number, convention: RateConvention): string =>
      zh ? `年化（${conventions[convention].zh}）${signed(bp)}%` : `${signed(bp)}% APR (${conventions[convention].en})`,
    /** LPR 3.00%（2026-11-20）+ 66 基点 */
    lprPrice: ({ lprBp, lprDate, spreadBp }: LprPrice): string => {
      const date = dateIn(language, lprDate)
      const sign = spreadBp < 0 ? '−' : '+'
      const spread = `${sign} ${Math.abs(spreadBp)}`
      return zh ? `LPR ${percent(lprBp)}%（${date}）${spread} 基点` : `LPR ${percent(lprBp)}% (${date}) ${spread} bp`
    },
    /** The size of a difference of two rates; the direction is said in words. */
    percentagePoints: (bp: number): string => {
      const points = decimal(Math.abs(bp), 'trim')
      if (zh) return `${points} 个百分点`
      return points === '1' ? '1 percentage point' : `${points} percentage points`
    },

    months: (count: number): string => (zh ? `${count} 个月` : counted(count, 'month')),
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
    workingDays: (days: number): string => (zh ? `${days} 个工作日` : counted(days, 'working day')),

    date: (day: string): string => dateIn(language, day),
    shortDate: (day: string, now: Instant): string => shortDateIn(language, day, now),
    moment: (at: Instant): string => momentIn(language, at),
    ago: (at: Instant, now: Instant): string => agoIn(language, at, now),
    deadline: (due: Instant, now: Instant, workingDaysLeft: number): string =>
      deadlineIn(language, due, now, workingDaysLeft),
  }
}
export type Format = ReturnType<typeof formatFor>
