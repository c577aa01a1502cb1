import type { Text } from '#shared/kernel/text'
import { codeLabels } from './code-labels.data.ts'
import { industryClasses } from './industry-class.data.ts'
import type { Operator } from './limit.ts'
import { factRows } from './vocabulary.data.ts'

export type FactType = 'number' | 'boolean' | 'text' | 'list' | 'region'
export type FactUnit = 'yuan' | 'months' | 'years' | 'days' | 'percent' | 'count' | 'kw' | 'yes_no' | 'code'
/** Who knows the answer. What the bank alone knows is never evaluated. */
export type KnownBy = 'platform' | 'declared' | 'bank'
/** Whether the company can change it: by doing something, by letting time pass, or not at all. */
export type Change = 'workable' | 'waiting' | 'fixed'
export type Provider = keyof typeof providers
export type CodeList = keyof typeof codeLabels | 'industry'

export type FactRow = readonly [
  name: string,
  zh: string,
  en: string,
  type: FactType,
  unit: FactUnit,
  knownBy: KnownBy,
  base: string | null,
  windowMonths: number | null,
  provider: Provider,
  change: Change,
  codes: CodeList | null,
]

export type Fact = {
  readonly name: string
  readonly label: Text
  readonly type: FactType
  readonly unit: FactUnit
  readonly knownBy: KnownBy
  /** The fact without its window: `credit_enquiries` for `credit_enquiries_6m`. */
  readonly base: string
  readonly windowMonths: number | null
  readonly provider: Provider
  readonly change: Change
  /** The list that its codes' labels stand in. */
  readonly codes: CodeList | null
}

/** Where a fact comes from; `maxAgeDays`: older values are shown as out of date. */
export const providers = {
  market_regulation: { label: { zh: '市场监督管理局', en: 'Market Regulation' }, maxAgeDays: 92 },
  tax: { label: { zh: '税务局', en: 'Taxation' }, maxAgeDays: 92 },
  court: { label: { zh: '人民法院', en: "People's Court" }, maxAgeDays: 31 },
  human_resources: { label: { zh: '人力资源和社会保障局', en: 'Human Resources' }, maxAgeDays: 92 },
  housing_fund: { label: { zh: '住房公积金管理中心', en: 'Housing Fund Centre' }, maxAgeDays: 92 },
  statistics: { label: { zh: '统计局', en: 'Statistics' }, maxAgeDays: 400 },
  finance: { label: { zh: '财政局', en: 'Finance' }, maxAgeDays: 92 },
  fishery: { label: { zh: '海洋与渔业局', en: 'Ocean and Fishery' }, maxAgeDays: 400 },
  natural_resources: { label: { zh: '自然资源和规划局', en: 'Natural Resources' }, maxAgeDays: 400 },
  science_and_technology: { label: { zh: '科技局', en: 'Science and Technology' }, maxAgeDays: 400 },
  agriculture: { label: { zh: '农业农村局', en: 'Agriculture' }, maxAgeDays: 400 },
  credit_office: { label: { zh: '信用办', en: 'Credit Office' }, maxAgeDays: 31 },
  owner: { label: { zh: '企业主自述', en: "owner's statement" }, maxAgeDays: 90 },
  need: { label: { zh: '融资需求', en: 'the need itself' }, maxAgeDays: null },
  bank: { label: { zh: '银行自行核实', en: 'checked by the bank' }, maxAgeDays: null },
} as const satisfies Record<string, { label: Text; maxAgeDays: number | null }>

const toFact = (row: FactRow): Fact => {
  const [name, zh, en, type, unit, knownBy, base, windowMonths, provider, change, codes] = row
  return { name, label: { zh, en }, type, unit, knownBy, base: base ?? name, windowMonths, provider, change, codes }
}

/** All facts by name, in the order of how often published products use them. */
export const vocabulary: ReadonlyMap<string, Fact> = new Map(factRows.map((row) => [row[0], toFact(row)]))

const onNumbers: readonly Operator[] = ['at_least', 'at_most', 'between', 'is']
const onBooleans: readonly Operator[] = ['is']
const onCodes: readonly Operator[] = ['is', 'one_of', 'none_of', 'any_of', 'all_of']

/** The operators that make sense for a fact. What only the bank judges is never evaluated, so it takes any. */
export function operatorsOf(fact: Fact): readonly Operator[] {
  if (fact.knownBy === 'bank') return [...onNumbers, ...onCodes.slice(1)]
  if (fact.type === 'number') return onNumbers
  return fact.type === 'boolean' ? onBooleans : onCodes
}

/** @returns the label of a code, or null where the open list does not name it */
export function codeLabel(list: CodeList, code: string): Text | null {
  const labels: Readonly<Record<string, Text>> = list === 'industry' ? industryClasses : codeLabels[list]
  return Object.hasOwn(labels, code) ? (labels[code] ?? null) : null
}

/** @returns the codes that have a label, in the order of the list */
export function codesOf(list: CodeList): readonly string[] {
  return list === 'industry' ? [] : Object.keys(codeLabels[list])
}
