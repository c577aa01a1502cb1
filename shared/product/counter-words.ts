import type { Fact } from '#shared/fact/vocabulary'

/** What Chinese counts with, by the last word of the fact's name. */
const counters: readonly (readonly [string, string])[] = [
  ['次数', '次'],
  ['笔数', '笔'],
  ['张数', '张'],
  ['人数', '人'],
  ['年数', '年'],
  ['专利数', '件'],
  ['分', '分'],
]

/** 次 for a number of times, 笔 for one of loans; null where nothing is counted, or its name doesn't say what. */
export const counterOf = ({ label, unit }: Pick<Fact, 'label' | 'unit'>): string | null =>
  unit === 'count' ? (counters.find(([end]) => label.zh.endsWith(end))?.[1] ?? null) : null
