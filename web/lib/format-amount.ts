import { type Fen, mulDivHalfUp } from '#shared/kernel/fen'
import type { Language } from '#shared/kernel/text'

/** A number in the parts that the page sets apart: `CNY` `3` `million`, or `` `300` `万元`. */
export type Figure = { readonly before: string; readonly figure: string; readonly unit: string }

export type AmountStyle = 'plain' | 'paid'
/** Bounds of a product; null where none is published. */
export type Bounds = { readonly min: number | null; readonly max: number | null }

type Unit = {
  readonly fen: number
  readonly before: string
  readonly after: string
  readonly decimals: 'trim' | 'keep'
}

const units: Readonly<Record<Language, readonly Unit[]>> = {
  zh: [
    { fen: 100, before: '', after: '元', decimals: 'trim' },
    { fen: 1_000_000, before: '', after: '万元', decimals: 'trim' },
    { fen: 10_000_000_000, before: '', after: '亿元', decimals: 'keep' },
  ],
  en: [
    { fen: 100, before: 'CNY', after: '', decimals: 'trim' },
    { fen: 100_000_000, before: 'CNY', after: 'million', decimals: 'trim' },
    { fen: 100_000_000_000, before: 'CNY', after: 'billion', decimals: 'keep' },
  ],
}

const hundredthsIn = (fen: Fen, unit: Unit) => mulDivHalfUp(fen, 100, unit.fen)

/** The largest unit that the amount reaches once it is rounded, so that 9,999.999 万元 is 1.00 亿元. */
function unitOf(fen: Fen, language: Language): Unit {
  const [smallest, ...larger] = units[language]
  if (!smallest) throw new Error(`no unit of money for ${language}`)
  return larger.reduce((unit, next) => (hundredthsIn(fen, unit) * unit.fen >= next.fen * 100 ? next : unit), smallest)
}

/** @param hundredths non-negative integer @returns thousands parted by commas, decimals trimmed or both kept */
export function decimal(hundredths: number, decimals: 'trim' | 'keep'): string {
  const whole = group(Math.floor(hundredths / 100))
  const rest = String(hundredths % 100).padStart(2, '0')
  const shown = decimals === 'keep' ? rest : rest.replace(/0+$/, '')
  return shown === '' ? whole : `${whole}.${shown}`
}

/** @param value non-negative integer @returns 1,284 */
export function group(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** `paid`: money that moves, two decimals always. Rounded half-up to a hundredth of its unit; English below a million to the yuan. */
export function amountIn(language: Language, fen: Fen, style: AmountStyle = 'plain'): Figure {
  const toYuan = language === 'en' && style === 'plain' && fen >= 1_000_000 && fen < 100_000_000
  const shown = toYuan ? mulDivHalfUp(fen, 1, 100) * 100 : fen
  const unit = unitOf(shown, language)
  const figure = decimal(hundredthsIn(shown, unit), style === 'paid' ? 'keep' : unit.decimals)
  return { before: unit.before, figure, unit: unit.after }
}

/** For a chip beside a field that names the unit: 200 万, 500k, 2m. */
export function shortAmountIn(language: Language, fen: Fen): string {
  if (language === 'zh') return joined(amountIn('zh', fen)).replace(/元$/, '')
  const isMillion = fen >= 100_000_000
  return `${decimal(mulDivHalfUp(fen, 100, isMillion ? 100_000_000 : 100_000), 'trim')}${isMillion ? 'm' : 'k'}`
}

/** For a column whose head names the unit: 万元 in Chinese, yuan in English. The exact amount stands on hover. */
export function columnAmountIn(language: Language, fen: Fen): string {
  const zh = language === 'zh'
  return decimal(mulDivHalfUp(fen, 100, zh ? 1_000_000 : 100), 'trim')
}

/** To the fen: 3,000,000 元 or 39,912.35 元. */
export function exactAmountIn(language: Language, fen: Fen): string {
  const figure = decimal(fen, fen % 100 === 0 ? 'trim' : 'keep')
  return language === 'zh' ? `${figure} 元` : `CNY ${figure}`
}

/** Both ends in the unit of the upper one where that loses nothing: 10 ~ 300 万元. */
export function amountRangeIn(language: Language, min: Fen, max: Fen): Figure {
  const unit = unitOf(max, language)
  if (min === max) return amountIn(language, max)
  const share = (fen: Fen) => decimal(hundredthsIn(fen, unit), unit.decimals)
  const exact = hundredthsIn(min, unit) * unit.fen === min * 100
  if (exact) return { before: unit.before, figure: `${share(min)} ~ ${share(max)}`, unit: unit.after }
  return { before: '', figure: `${joined(amountIn(language, min))} ~ ${joined(amountIn(language, max))}`, unit: '' }
}

/** The parts as one text, one space between: CNY 3 million, 300 万元, 3.66%. */
export function joined({ before, figure, unit }: Figure): string {
  const tail = unit === '' || unit === '%' ? unit : ` ${unit}`
  return `${before === '' ? '' : `${before} `}${figure}${tail}`
}
