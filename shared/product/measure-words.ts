import type { FactUnit } from '#shared/fact/vocabulary'
import type { Text } from '#shared/kernel/text'

const grouped = (value: number): string => {
  const [whole = '', fraction] = String(value).split('.')
  const thousands = whole.replace(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? thousands : `${thousands}.${fraction}`
}

/** To two decimals: a figure of a department has more than a reader can use. */
const short = (value: number): string => grouped(Math.round(value * 100) / 100)

/** 3000000 -> 300 万元 / CNY 3 million. */
export function yuanWords(yuan: number): Text {
  const size = Math.abs(yuan)
  const isRoundMillion = size >= 1_000_000 && size % 100_000 === 0
  const en = isRoundMillion ? `${grouped(yuan / 1_000_000)} million` : grouped(yuan)
  const zh =
    size >= 100_000_000
      ? `${short(yuan / 100_000_000)} 亿元`
      : size >= 10_000
        ? `${short(yuan / 10_000)} 万元`
        : `${grouped(yuan)} 元`
  return { zh, en: `CNY ${en}` }
}

export const fenWords = (fen: number): Text => yuanWords(fen / 100)

const plural = (value: number, one: string): string => `${grouped(value)} ${value === 1 ? one : `${one}s`}`

export const monthsWords = (months: number): Text => ({ zh: `${months} 个月`, en: plural(months, 'month') })

/** 385 -> 3.85%, in both languages. */
export function bpWords(bp: number): string {
  const size = Math.abs(bp)
  return `${bp < 0 ? '-' : ''}${Math.floor(size / 100)}.${String(size % 100).padStart(2, '0')}%`
}

/** A fact's number with its unit. */
export function numberWords(value: number, unit: FactUnit, fact: string): Text {
  switch (unit) {
    case 'yuan':
      return yuanWords(value)
    case 'months':
      return monthsWords(value)
    case 'years':
      return fact.startsWith('owner_age') ? { zh: `${value} 岁`, en: String(value) } : yearsWords(value)
    case 'days':
      return { zh: `${value} 天`, en: plural(value, 'day') }
    case 'percent':
      return { zh: `${value}%`, en: `${value}%` }
    case 'kw':
      return { zh: `${value} 千瓦`, en: `${grouped(value)} kW` }
    default:
      return { zh: grouped(value), en: grouped(value) }
  }
}

const yearsWords = (value: number): Text => ({ zh: `${value} 年`, en: plural(value, 'year') })
