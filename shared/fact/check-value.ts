import type { Text } from '#shared/kernel/text'
import { operators } from './limit.ts'
import { type Fact, type FactUnit, operatorsOf, vocabulary } from './vocabulary.ts'

const units: Readonly<Record<FactUnit, Text>> = {
  yuan: { zh: '元', en: 'yuan' },
  months: { zh: '月', en: 'months' },
  years: { zh: '岁或年', en: 'years' },
  days: { zh: '天', en: 'days' },
  percent: { zh: '百分数', en: 'percent' },
  count: { zh: '个数', en: 'a count' },
  kw: { zh: '千瓦', en: 'kW' },
  yes_no: { zh: '是或否', en: 'yes or no' },
  code: { zh: '代码', en: 'a code' },
}
const neverNegative: ReadonlySet<FactUnit> = new Set(['months', 'years', 'days', 'count', 'kw'])

const isCode = (value: unknown): value is string => typeof value === 'string' && value.length > 0 && value.length <= 80
const isCodes = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every(isCode)
const shown = (value: unknown): string => {
  const text = JSON.stringify(value) ?? String(value)
  return text.length > 60 ? `${text.slice(0, 59)}…` : text
}
const fault = (zh: string, en: string, value: unknown): Text => ({
  zh: `应为${zh}，现在是 ${shown(value)}`,
  en: `must be ${en}, not ${shown(value)}`,
})

function numberFault(fact: Fact, value: unknown): Text | null {
  const { zh, en } = units[fact.unit]
  if (typeof value !== 'number' || !Number.isFinite(value)) return fault(`数字（${zh}）`, `a number (${en})`, value)
  return value < 0 && neverNegative.has(fact.unit) ? fault('不小于 0 的数', 'a number of 0 or more', value) : null
}

/** What is wrong with a value as this fact's, or null. */
export function valueFault(fact: Fact, value: unknown): Text | null {
  if (fact.type === 'number') return numberFault(fact, value)
  if (fact.type === 'boolean') return typeof value === 'boolean' ? null : fault('true 或 false', 'true or false', value)
  return isCode(value) || isCodes(value) ? null : fault('文字或文字列表', 'a text or a list of texts', value)
}

function rangeFault(fact: Fact, value: unknown): Text | null {
  if (!Array.isArray(value) || value.length !== 2) return fault('两个数 [低, 高]', 'two numbers [low, high]', value)
  const [low, high] = value
  const wrong = numberFault(fact, low) ?? numberFault(fact, high)
  return wrong ?? (low > high ? fault('先低后高', 'the lower end first', value) : null)
}

function boundFault(fact: Fact, op: string, value: unknown): Text | null {
  if (fact.knownBy === 'bank') return null
  if (op === 'between') return rangeFault(fact, value)
  if (fact.type === 'number') return numberFault(fact, value)
  return op === 'is' && Array.isArray(value) ? fault('一个值', 'a single value', value) : valueFault(fact, value)
}

export type ConditionFault = { readonly at: 'fact' | 'op' | 'value'; readonly detail: Text }

/** What is wrong with a condition as it was read, and at which of its parts; null where it can be evaluated. */
export function conditionFault(
  fact: string,
  op: string,
  value: unknown,
  facts: ReadonlyMap<string, Fact> = vocabulary,
): ConditionFault | null {
  const known = facts.get(fact)
  if (known === undefined) {
    const detail = { zh: `没有名为 ${shown(fact)} 的事实`, en: `unknown fact ${shown(fact)}` }
    return { at: 'fact', detail }
  }
  const fitting = operatorsOf(known)
  if (!fitting.some((operator) => operator === op)) {
    const isOperator = operators.some((operator) => operator === op)
    const names = fitting.join(', ')
    const en = isOperator
      ? `${op} does not fit ${fact}; use one of ${names}`
      : `unknown operator ${shown(op)}; use ${names}`
    const zh = isOperator ? `${op} 不适用于 ${fact}，可用 ${names}` : `没有运算 ${shown(op)}，可用 ${names}`
    return { at: 'op', detail: { zh, en } }
  }
  const detail = boundFault(known, op, value)
  return detail === null ? null : { at: 'value', detail }
}
