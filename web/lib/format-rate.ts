import type { Language } from '#shared/kernel/text'
import { type Bounds, decimal, type Figure } from './format-amount.ts'
import { dateIn } from './format-time.ts'

/** How a yearly rate was made: interest times periods, or interest on interest. */
export type RateConvention = 'simple' | 'compound'
type LprSpread = {
  readonly tenorYears: 1 | 5
  readonly minBp: number
  readonly maxBp: number
  readonly lprBp: number
  readonly lprDate: string
}
type LprPrice = { readonly lprBp: number; readonly lprDate: string; readonly spreadBp: number }

const percent = (bp: number) => decimal(Math.abs(bp), 'keep')
const signed = (bp: number) => `${bp < 0 ? '−' : ''}${percent(bp)}`

const conventions = { simple: { zh: '单利', en: 'simple' }, compound: { zh: '复利', en: 'compound' } } as const

/** Yearly rates in basis points, each with its sign, unit and convention. */
export function ratesIn(language: Language) {
  const zh = language === 'zh'
  return {
    rateParts: (bp: number): Figure => ({ before: '', figure: signed(bp), unit: '%' }),
    rate: (bp: number): string => `${signed(bp)}%`,
    rateRangeParts: (minBp: number, maxBp: number): Figure => ({
      before: '',
      figure: minBp === maxBp ? signed(minBp) : `${signed(minBp)} ~ ${signed(maxBp)}`,
      unit: '%',
    }),
    /** 3.45% ~ 4.80%; of one end alone, which one it is. */
    rateBounds: ({ min, max }: Bounds): string | null => {
      if (min !== null && max !== null) return min === max ? `${signed(min)}%` : `${signed(min)}% ~ ${signed(max)}%`
      if (max !== null) return zh ? `最高 ${signed(max)}%` : `up to ${signed(max)}%`
      if (min !== null) return zh ? `${signed(min)}% 起` : `from ${signed(min)}%`
      return null
    },
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
    /** 1 年期 LPR + 45 ~ 180 基点；LPR 3.00%（2025-05-20） */
    lprSpread: ({ tenorYears, minBp, maxBp, lprBp, lprDate }: LprSpread): string => {
      const spread = minBp === maxBp ? String(minBp) : `${minBp} ~ ${maxBp}`.replaceAll('-', '−')
      const date = dateIn(language, lprDate)
      return zh
        ? `${tenorYears} 年期 LPR + ${spread} 基点；LPR ${percent(lprBp)}%（${date}）`
        : `${tenorYears}-year LPR + ${spread} bp; LPR ${percent(lprBp)}% (${date})`
    },
    /** The size of a difference of two rates; the direction is said in words. */
    percentagePoints: (bp: number): string => {
      const points = decimal(Math.abs(bp), 'trim')
      if (zh) return `${points} 个百分点`
      return points === '1' ? '1 percentage point' : `${points} percentage points`
    },
  }
}
