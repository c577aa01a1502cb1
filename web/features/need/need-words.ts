import { codeLabel } from '#shared/fact/vocabulary'
import type { NeedTerms } from '#shared/financing/need'
import type { Format } from '#web/lib/format.ts'
import { type Purpose, purposeCodes, purposes } from './need-query.ts'

type Terms = Pick<NeedTerms, 'amountFen' | 'termMonths' | 'purpose' | 'guaranteeWays' | 'repaymentWay'>

const labelOf = (list: 'purpose' | 'guarantee_way' | 'repayment_way', code: string, { language }: Format): string =>
  codeLabel(list, code)?.[language] ?? code

/** A need's parts in words, in the language of the page. */
export function needWords(terms: Terms, format: Format) {
  const comma = format.language === 'zh' ? '、' : ', '
  return {
    amount: format.amount(terms.amountFen),
    term: format.term(terms.termMonths),
    purpose: labelOf('purpose', terms.purpose, format),
    ways: terms.guaranteeWays.map((way) => labelOf('guarantee_way', way, format)).join(comma),
    repayment: terms.repaymentWay === null ? null : labelOf('repayment_way', terms.repaymentWay, format),
  }
}

/** 200 万元 · 1 年 · 流动资金 */
export function needLine(terms: Terms, format: Format): string {
  const { amount, term, purpose } = needWords(terms, format)
  return [amount, term, purpose].join(' · ')
}

/** The chip that stands for a purpose of the vocabulary; none for one that no chip has. */
export const purposeOfCode = (code: string): Purpose | null =>
  purposes.find((purpose) => purposeCodes[purpose] === code) ?? null
