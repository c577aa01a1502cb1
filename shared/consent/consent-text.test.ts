import { expect, test } from 'vitest'
import { ConsentCategory, ConsentTerms, sensitiveCategories } from './consent.ts'
import { toConsentTerms } from './consent-terms.ts'
import { consentText } from './consent-text.ts'
import { categoryWords } from './consent-words.ts'

const parties = {
  companyName: { zh: '远帆水产', en: 'Yuanfan Seafood' },
  uscc: '91330902XNQY000296',
  bankName: { zh: '群岛银行', en: 'Qundao Bank' },
  productName: { zh: '渔汛贷', en: 'Season Loan' },
}
const terms = ConsentTerms.parse({
  bankId: 'org_01jdh2m4x7n8p9q0r1s2t3v4w5',
  needId: 'need_01jdh2m4x7n8p9q0r1s2t3v4w5',
  productId: 'prd_01jdh2m4x7n8p9q0r1s2t3v4w5',
  purpose: 'credit_decision',
  categories: ['tax', 'identity'],
  dataMonths: 24,
  days: 30,
  keptDays: 90,
  useLimit: 3,
})

test('it says in both languages who, what for, what, how far back, how long, how often and how long kept', () => {
  const { zh, en } = consentText(parties, toConsentTerms(terms))
  for (const words of ['远帆水产', parties.uscc, '群岛银行', '渔汛贷', '24 个月', '30 天', '3 次', '90 天', '撤回'])
    expect(zh).toContain(words)
  for (const words of [
    'Yuanfan Seafood',
    parties.uscc,
    'Qundao Bank',
    'Season Loan',
    '24 months',
    '30 days',
    '3 report',
    '90 days',
  ])
    expect(en).toContain(words)
  expect(`${zh}${en}`).not.toMatch(/[{}]/)
})

test('every term changes the text, the order in which categories were ticked does not', () => {
  const text = consentText(parties, toConsentTerms(terms))
  expect(consentText(parties, toConsentTerms({ ...terms, categories: ['identity', 'tax', 'tax'] }))).toEqual(text)
  const changes: Partial<ConsentTerms>[] = [
    { purpose: 'loan_monitoring' },
    { categories: ['tax'] },
    { dataMonths: 25 },
    { days: 31 },
    { keptDays: 91 },
    { useLimit: 4 },
    { useLimit: null },
  ]
  const texts = changes.map((change) => consentText(parties, toConsentTerms({ ...terms, ...change })).zh)
  expect(new Set([text.zh, ...texts]).size).toBe(changes.length + 1)
})

test('each category has a line of its own, and the sensitive ones say that they are', () => {
  for (const category of ConsentCategory.options) {
    const { zh, en } = consentText(parties, toConsentTerms({ ...terms, categories: [category] }))
    const { label, holds } = categoryWords[category]
    const isSensitive = sensitiveCategories.includes(category)
    expect(zh.split('\n')).toContain(`- ${label.zh}${isSensitive ? '（敏感，单独勾选）' : ''}：${holds.zh}`)
    expect(en.includes('sensitive')).toBe(isSensitive)
  }
})
