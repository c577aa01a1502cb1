import type { Condition, FactValue, LimitValue } from '#shared/fact/limit'
import { codeLabel, type Fact, vocabulary } from '#shared/fact/vocabulary'
import type { Text } from '#shared/kernel/text'
import { counterOf } from './counter-words.ts'
import type { LoanProduct } from './loan-product.ts'
import { fenWords, numberWords } from './measure-words.ts'
import { type OwnLimit, ownLimits } from './own-limit.ts'
import { tierFacts } from './tier-facts.ts'

/** A space between Chinese and Latin letters or digits, none between Chinese. */
const spaced = (zh: string): string =>
  zh
    .replace(/([一-鿿]) (?=[一-鿿])/g, '$1')
    .replace(/([一-鿿])(?=[A-Za-z0-9])/g, '$1 ')
    .replace(/([A-Za-z0-9%])(?=[一-鿿])/g, '$1 ')

const same = (words: string): Text => ({ zh: words, en: words })

/** The fact or the need's own word that a limit is about. */
const factOf = (name: string): Fact | undefined => tierFacts.get(name) ?? vocabulary.get(name)

/** The name of a fact or own limit for readers; an unknown one stays as it is. */
export const limitLabel = (name: string): Text => factOf(name)?.label ?? same(name)

/** What must not be, said as it should be. */
const mustNotBe: Readonly<Record<string, Text>> = {
  tax_arrears: { zh: '无欠税', en: 'no tax arrears' },
  litigation_pending: { zh: '无未决诉讼', en: 'no pending litigation' },
  judgment_debtor: { zh: '未被列为失信被执行人', en: 'not a listed judgment debtor' },
  serious_misconduct_listed: { zh: '未列入严重失信名单', en: 'not on the serious-misconduct list' },
  stopped_production_12m: { zh: '近 12 个月没有非季节性停产', en: 'no stop of production in 12 months but by season' },
  tax_misconduct_24m: { zh: '近 24 个月无税收严重失信', en: 'no serious tax misconduct in 24 months' },
  wage_or_social_insurance_arrears: { zh: '无拖欠工资、欠缴社保', en: 'no arrears of wages or social insurance' },
  existing_line_at_this_bank: { zh: '在本行没有其他授信', en: 'no other line at this bank' },
}

function oneValue(fact: string, value: FactValue | number): Text {
  const known = factOf(fact)
  if (typeof value === 'number') {
    const rounded = Math.round(value * 100) / 100
    if (fact === 'amount') return fenWords(value)
    return known ? counted(numberWords(rounded, known.unit, fact), known) : same(String(rounded))
  }
  if (typeof value === 'boolean') return value ? { zh: '是', en: 'yes' } : { zh: '否', en: 'no' }
  const code = String(value)
  return (known?.codes ? codeLabel(known.codes, code) : null) ?? same(code)
}

const counted = ({ zh, en }: Text, fact: Fact): Text => {
  const counter = counterOf(fact)
  return { zh: counter === null ? zh : `${zh} ${counter}`, en }
}

const listOf = (value: LimitValue | FactValue): readonly (string | number | boolean)[] =>
  typeof value === 'object' ? value : [value]

function joined(fact: string, value: LimitValue | FactValue, lastZh: string, lastEn: string): Text {
  const words = listOf(value).map((one) => oneValue(fact, one))
  if (words.length === 0) return { zh: '无', en: 'none' }
  const join = (parts: string[], comma: string, last: string): string =>
    parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(comma)}${last}${parts.at(-1)}`
  return {
    zh: join(
      words.map(({ zh }) => zh),
      '、',
      lastZh,
    ),
    en: join(
      words.map(({ en }) => en),
      ', ',
      ` ${lastEn} `,
    ),
  }
}

/** A fact's value for readers: 200 万元, B 级, 保证人、存单质押. */
export function factValueWords(fact: string, value: FactValue): Text {
  const { zh, en } = joined(fact, value, '、', 'and')
  return { zh: spaced(zh), en }
}

/** What a condition asks, without the fact's name: `72 个月及以上`. */
function asked({ fact, op, value }: Condition): Text {
  const either = joined(fact, value, '或', 'or')
  switch (op) {
    case 'at_least':
      return { zh: `${either.zh}及以上`, en: `at least ${either.en}` }
    case 'at_most':
      if (value === 0) return either
      return { zh: `不超过 ${either.zh}`, en: `at most ${either.en}` }
    case 'between': {
      const range = joined(fact, value, ' 至 ', 'to')
      return { zh: range.zh, en: `from ${range.en}` }
    }
    case 'none_of':
      return { zh: `不是${either.zh}`, en: `not ${either.en}` }
    case 'all_of':
      return joined(fact, value, '和', 'and')
    default: {
      const isBOrBetter = fact === 'tax_grade' && listOf(value).join() === 'A,B'
      return isBOrBetter ? { zh: 'B 级及以上', en: 'B or better' } : either
    }
  }
}

/** A limit as a short rule: 纳税信用等级：B 级及以上 / tax credit grade: B or better. */
export function limitWords(condition: Condition): Text {
  const label = limitLabel(condition.fact)
  if (condition.op === 'is' && typeof condition.value === 'boolean') {
    return condition.value
      ? label
      : (mustNotBe[condition.fact] ?? { zh: `不属于：${label.zh}`, en: `not: ${label.en}` })
  }
  const { zh, en } = asked(condition)
  return { zh: spaced(`${label.zh}：${zh}`), en: `${label.en}: ${en}` }
}

function gapWords({ fact, op, value }: Condition, has: FactValue): Text | null {
  if (typeof value !== 'number' || typeof has !== 'number' || op === 'is') return null
  const gap = oneValue(fact, Math.abs(value - has))
  return op === 'at_least'
    ? { zh: `还差 ${gap.zh}`, en: `${gap.en} more` }
    : { zh: `超出 ${gap.zh}`, en: `${gap.en} too much` }
}

/** Why a limit fails: 实际经营时间为 61 个月，本产品要求 72 个月及以上，还差 11 个月. */
export function failedWords(failed: { fact: string; op: Condition['op']; wants: LimitValue; has: FactValue }): Text {
  const condition = { fact: failed.fact, op: failed.op, value: failed.wants }
  if (typeof failed.has === 'boolean') {
    const rule = limitWords(condition)
    return { zh: `本产品要求：${rule.zh}`, en: `This product asks for: ${rule.en}` }
  }
  const label = limitLabel(failed.fact)
  const [has, wants, gap] = [factValueWords(failed.fact, failed.has), asked(condition), gapWords(condition, failed.has)]
  return {
    zh: spaced(`${label.zh}为${has.zh}，本产品要求${wants.zh}${gap === null ? '' : `，${gap.zh}`}`),
    en: `Your ${label.en}: ${has.en}; this product asks for ${wants.en}${gap === null ? '' : `, ${gap.en}`}`,
  }
}

const ends = (fact: string, { min, max }: { min: number | null; max: number | null }): Condition[] => {
  if (min !== null && max !== null) return [{ fact, op: 'between', value: [min, max] }]
  if (min !== null) return [{ fact, op: 'at_least', value: min }]
  return max === null ? [] : [{ fact, op: 'at_most', value: max }]
}
const list = (fact: string, value: readonly string[]): Condition[] =>
  value.length === 0 ? [] : [{ fact, op: 'one_of', value }]

/** A product's own limits as short rules, in the order of every answer; what is no limit is left out. */
export function ownLimitWords(product: LoanProduct): { name: OwnLimit; words: Text }[] {
  const conditions: Readonly<Record<OwnLimit, Condition[]>> = {
    amount: ends('amount', product.amountFen),
    term: ends('term', product.termMonths),
    purpose: list('purpose', product.purposes),
    guarantee_ways: list('guarantee_ways', product.guaranteeWays),
    repayment_way: list('repayment_way', product.repaymentWays),
    region: list('region', product.regions),
    industry_section: list('industry_section', product.industrySections),
  }
  return ownLimits.flatMap((name) => conditions[name].map((condition) => ({ name, words: limitWords(condition) })))
}
