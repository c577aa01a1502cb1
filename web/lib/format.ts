import type { Fen } from '#shared/kernel/fen'
import type { Instant } from '#shared/kernel/instant'
import type { Language } from '#shared/kernel/text'
import {
  type AmountStyle,
  amountIn,
  amountRangeIn,
  type Bounds,
  columnAmountIn,
  decimal,
  exactAmountIn,
  type Figure,
  group,
  joined,
  shortAmountIn,
} from './format-amount.ts'
import { periodsIn } from './format-period.ts'
import { ratesIn } from './format-rate.ts'
import { spansIn } from './format-span.ts'
import {
  agoIn,
  clockOf,
  dateIn,
  deadlineIn,
  dueMomentIn,
  momentIn,
  shortDateIn,
  spanIn,
  workingHourPartsIn,
} from './format-time.ts'

/**
 * The one formatter: every number leaves with its unit, in the language of the page. A component never glues a unit to a
 * number, since English has no 万元. A method that ends in `Parts` gives what `Money` and `Rate` set apart, the rest text.
 */
export function formatFor(language: Language) {
  const zh = language === 'zh'
  return {
    language,
    number: (value: number): string => `${value < 0 ? '−' : ''}${group(Math.abs(value))}`,
    /** 甲、乙 or A, B */
    list: (words: readonly string[]): string => words.join(zh ? '、' : ', '),
    amountParts: (fen: Fen, style?: AmountStyle): Figure => amountIn(language, fen, style),
    amount: (fen: Fen, style?: AmountStyle): string => joined(amountIn(language, fen, style)),
    shortAmount: (fen: Fen): string => shortAmountIn(language, fen),
    exactAmount: (fen: Fen): string => exactAmountIn(language, fen),
    columnAmount: (fen: Fen): string => columnAmountIn(language, fen),
    /** To the fen, for a column whose head names the unit: 39,912.35. */
    yuanFigure: (fen: Fen): string => decimal(fen, 'keep'),
    amountRange: ({ min, max }: Bounds): string | null => {
      if (min !== null && max !== null) return joined(amountRangeIn(language, min, max))
      if (max !== null) return zh ? `最高 ${joined(amountIn('zh', max))}` : `up to ${joined(amountIn('en', max))}`
      if (min !== null) return zh ? `${joined(amountIn('zh', min))} 起` : `from ${joined(amountIn('en', min))}`
      return null
    },
    ...ratesIn(language),
    ...spansIn(language),
    ...periodsIn(language),

    date: (day: string): string => dateIn(language, day),
    shortDate: (day: string, now: Instant): string => shortDateIn(language, day, now),
    moment: (at: Instant): string => momentIn(language, at),
    ago: (at: Instant, now: Instant): string => agoIn(language, at, now),
    time: (at: Instant): string => clockOf(at),
    dueMoment: (due: Instant, now: Instant): string => dueMomentIn(language, due, now),
    span: (ms: number): string => spanIn(language, ms),
    workingHours: (ms: number): string => joined(workingHourPartsIn(language, ms)),
    workingHourParts: (ms: number): Figure => workingHourPartsIn(language, ms),
    deadline: (due: Instant, now: Instant, workingDaysLeft: number): string =>
      deadlineIn(language, due, now, workingDaysLeft),
  }
}
export type Format = ReturnType<typeof formatFor>
