import { fill, type Language, type Text } from '#shared/kernel/text'
import { type ConsentTerms, sensitiveCategories } from './consent.ts'
import { categoryWords, purposeWords } from './consent-words.ts'

type Parties = {
  readonly companyName: Text
  readonly uscc: string
  readonly bankName: Text
  readonly productName: Text
}

/**
 * The text that an owner reads and agrees to, whole and in both languages; the same terms always give the same text.
 * It names days, not dates, so that it is the same when it is shown and when it is agreed to.
 */
export const consentText = (parties: Parties, terms: ConsentTerms): Text => ({
  zh: linesIn('zh', parties, terms).join('\n'),
  en: linesIn('en', parties, terms).join('\n'),
})

function linesIn(language: Language, parties: Parties, terms: ConsentTerms): string[] {
  const say = (text: Text, values: Readonly<Record<string, string | number>> = {}) => fill(text, language, values)
  return [
    say(lines.title),
    say(lines.parties, {
      company: parties.companyName[language],
      uscc: parties.uscc,
      bank: parties.bankName[language],
    }),
    say(lines.purpose, {
      purpose: say(purposeWords[terms.purpose], { product: parties.productName[language] }),
    }),
    say(lines.categories),
    ...terms.categories.map((category) => {
      const { label, holds } = categoryWords[category]
      const line = sensitiveCategories.includes(category) ? lines.sensitive : lines.plain
      return say(line, { label: say(label), holds: say(holds) })
    }),
    say(lines.span, { months: terms.dataMonths }),
    say(lines.days, { days: terms.days }),
    terms.useLimit === null ? say(lines.asNeeded) : say(lines.uses, { uses: terms.useLimit }),
    say(lines.kept, { days: terms.keptDays }),
    say(lines.looks),
    say(lines.withdrawal),
  ]
}

const lines = {
  title: { zh: '信用信息查询授权书', en: 'Consent to look at credit information' },
  parties: {
    zh: '{company}（统一社会信用代码 {uscc}）授权{bank}通过本平台查询下列信息。',
    en: '{company} (unified social credit code {uscc}) lets {bank} look at the following through this platform.',
  },
  purpose: { zh: '用途：{purpose}。', en: 'Purpose: {purpose}.' },
  categories: { zh: '可以查询的信息：', en: 'What may be looked at:' },
  plain: { zh: '- {label}：{holds}', en: '- {label}: {holds}' },
  sensitive: {
    zh: '- {label}（敏感，单独勾选）：{holds}',
    en: '- {label} (sensitive, ticked by itself): {holds}',
  },
  span: {
    zh: '数据期间：查询之日往前 {months} 个月。',
    en: 'Span of the data: {months} months back from the day of the look.',
  },
  days: { zh: '有效期：自同意之时起 {days} 天。', en: 'It holds for {days} days from the moment of agreeing.' },
  uses: { zh: '次数：最多查询 {uses} 次。', en: 'At most {uses} report(s) may be pulled.' },
  asNeeded: {
    zh: '次数：有效期内按需要查询。',
    en: 'Reports may be pulled as often as needed while it holds.',
  },
  kept: {
    zh: '银行在审批结束后最多保存查到的信息 {days} 天。',
    en: 'The bank may keep what it saw for at most {days} days after its decision.',
  },
  looks: {
    zh: '每一次查询、打开和被拒绝的查询，企业都能看到是谁、何时、为什么。',
    en: 'The company sees each look and each refused try: who, when and what for.',
  },
  withdrawal: {
    zh: '随时可以撤回，立即生效。撤回后银行只保留报告编号、校验值和审批理由；依据本授权的申请会暂停，不会因此被拒绝。',
    en: 'It can be withdrawn at any time and ends at once. The bank then keeps the number and hash of a report and the reasons of its decision; an application that rests on it pauses and is not refused for that.',
  },
} as const satisfies Record<string, Text>
