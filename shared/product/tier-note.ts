import { codeLabel } from '#shared/fact/vocabulary'
import type { Text } from '#shared/kernel/text'
import { bpWords, monthsWords, yuanWords } from './measure-words.ts'
import type { FileTier } from './published-terms-form.ts'
import { whenWords } from './when-words.data.ts'

const upTo = ({ zh, en }: Text, nameZh: string, nameEn: string): Text => ({
  zh: `${nameZh}最高 ${zh}`,
  en: `${nameEn} up to ${en}`,
})
const longestTerm = ({ zh, en }: Text): Text => ({ zh: `期限最长 ${zh}`, en: `term up to ${en}` })
const same = (words: string): Text => ({ zh: words, en: words })

function rateParts({ rate_bp: rate, rate_min_bp: low, rate_max_bp: high }: FileTier): Text[] {
  if (rate != null) return [{ zh: `年利率 ${bpWords(rate)}`, en: `rate ${bpWords(rate)}` }]
  if (low != null && high != null) {
    const range = `${bpWords(low)}–${bpWords(high)}`
    return [{ zh: `年利率 ${range}`, en: `rate ${range}` }]
  }
  if (low != null) return [{ zh: `年利率 ${bpWords(low)} 起`, en: `rate from ${bpWords(low)}` }]
  return high == null ? [] : [upTo(same(bpWords(high)), '年利率', 'rate')]
}

function termParts(tier: FileTier): Text[] {
  const { amount_pct_of_revenue: share, guarantee_fee_bp: fee, repayment } = tier
  const way = repayment == null ? null : (codeLabel('repayment_way', repayment) ?? same(repayment))
  return [
    ...(tier.amount_max_yuan == null ? [] : [upTo(yuanWords(tier.amount_max_yuan), '额度', 'amount')]),
    ...(share == null ? [] : [{ zh: `额度约为年营收的 ${share}%`, en: `about ${share}% of annual revenue` }]),
    ...(tier.term_max_months == null ? [] : [longestTerm(monthsWords(tier.term_max_months))]),
    ...rateParts(tier),
    ...(fee == null ? [] : [{ zh: `担保费 ${bpWords(fee)}`, en: `guarantee fee ${bpWords(fee)}` }]),
    ...(way === null ? [] : [way]),
  ]
}

/** A published tier in words, in both languages: shown, never evaluated. The source's own Chinese words win. */
export function tierNote(tier: FileTier): Text {
  const code = tier.when_text ?? ''
  const when = whenWords[code] ?? same(code)
  const terms = termParts(tier)
  const zh = tier.text_zh ?? terms.map((part) => part.zh).join('，')
  const en = terms.map((part) => part.en).join(', ')
  return {
    zh: [when.zh, zh].filter(Boolean).join('：') || '-',
    en: [when.en, en].filter(Boolean).join(': ') || '-',
  }
}
