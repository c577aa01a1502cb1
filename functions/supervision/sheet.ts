import type { Sheet, SheetCell } from '#functions/platform/write-sheets'
import type { Language, Text } from '#shared/kernel/text'
import { figureWords } from '#shared/supervision/figure-words.data'
import { type FigureId, figureRules, type Unit } from '#shared/supervision/figures'
import type { Shown } from '#shared/supervision/office-figures.contract'
import { fewWords } from '#shared/supervision/refusal-ranking'

const unitWords: Readonly<Record<Unit, Text>> = {
  cases: { zh: '笔', en: 'cases' },
  companies: { zh: '家', en: 'companies' },
  products: { zh: '个', en: 'products' },
  fen: { zh: '元', en: 'yuan' },
  bp: { zh: '%', en: '%' },
  share: { zh: '%', en: '%' },
  minutes: { zh: '工作分钟', en: 'working minutes' },
}

/** Fen as yuan, basis points as percent. */
const inUnit = (value: number, unit: Unit): number =>
  unit === 'fen' || unit === 'bp' || unit === 'share' ? value / 100 : value

export const shownCell = ({ value, isHidden }: Shown, unit: Unit = 'cases'): SheetCell =>
  isHidden ? fewWords : value === null ? null : inUnit(value, unit)

export const figureCell = (id: FigureId, shown: Shown): SheetCell => shownCell(shown, figureRules[id].unit)

export function figureHead(id: FigureId, language: Language): string {
  const unit = unitWords[figureRules[id].unit][language]
  return language === 'zh' ? `${figureWords[id].label.zh}（${unit}）` : `${figureWords[id].label.en} (${unit})`
}

const definitionHeads: Readonly<Record<Language, { readonly name: string; readonly heads: readonly string[] }>> = {
  zh: { name: '口径', heads: ['指标', '口径'] },
  en: { name: 'definitions', heads: ['figure', 'definition'] },
}

/** What the figures of a table mean, as a sheet behind it. */
export function definitionSheet(ids: readonly FigureId[], language: Language): Sheet {
  const { name, heads } = definitionHeads[language]
  return { name, rows: [heads, ...ids.map((id) => [figureHead(id, language), figureWords[id].definition[language]])] }
}
