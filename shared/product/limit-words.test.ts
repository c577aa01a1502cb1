import { describe, expect, it } from 'vitest'
import { vocabulary } from '#shared/fact/vocabulary'
import { publishedProducts } from '#test/support/match-case'
import { failedWords, limitWords, ownLimitWords } from './limit-words.ts'
import { bpWords, yuanWords } from './measure-words.ts'

const products = publishedProducts()

describe('a limit in words', () => {
  it.each([
    [
      { fact: 'tax_grade', op: 'one_of', value: ['A', 'B'] },
      '纳税信用等级：B 级及以上',
      'tax credit grade: B or better',
    ],
    [
      { fact: 'tax_grade', op: 'one_of', value: ['A', 'B', 'M'] },
      '纳税信用等级：A 级、B 级或 M 级',
      'tax credit grade: A, B or M',
    ],
    [{ fact: 'owner_age', op: 'between', value: [18, 65] }, '企业主年龄：18 岁至 65 岁', "owner's age: from 18 to 65"],
    [{ fact: 'tax_arrears', op: 'is', value: false }, '无欠税', 'no tax arrears'],
    [{ fact: 'premises_held', op: 'is', value: true }, '有固定经营场所', 'has fixed premises'],
    [{ fact: 'overdue_days', op: 'at_most', value: 0 }, '当前逾期天数：0 天', 'days overdue now: 0 days'],
    [
      { fact: 'annual_revenue_yuan', op: 'at_least', value: 5_000_000 },
      '年营业收入：500 万元及以上',
      'annual revenue: at least CNY 5 million',
    ],
    [{ fact: 'region', op: 'one_of', value: ['330900'] }, '所在地区：舟山市', 'region: Zhoushan'],
    [
      { fact: 'amount', op: 'at_most', value: 300_000_000 },
      '贷款金额：不超过 300 万元',
      'amount: at most CNY 3 million',
    ],
    [
      { fact: 'industry_section', op: 'none_of', value: ['J', 'K'] },
      '所属行业门类：不是金融业或房地产业',
      'industry section: not Financial Intermediation or Real Estate',
    ],
  ] as const)('%j', (condition, zh, en) => {
    expect(limitWords(condition)).toEqual({ zh, en })
  })

  it('is Chinese for Chinese readers and English for English ones, but for what the bank alone judges', () => {
    for (const limit of products.flatMap(({ limits }) => limits)) {
      if (vocabulary.get(limit.fact)?.knownBy === 'bank') continue
      const { zh, en } = limitWords(limit)
      expect(en).not.toMatch(/[一-鿿]/)
      expect(zh).not.toMatch(/[a-z]/)
    }
    for (const { words } of products.flatMap(ownLimitWords)) {
      expect(words.en).not.toMatch(/[一-鿿]/)
      expect(words.zh).not.toMatch(/[a-z]/)
    }
  })
})

describe('a failed limit in words', () => {
  it.each([
    [
      { fact: 'months_in_operation', op: 'at_least', wants: 72, has: 61 },
      '实际经营时间为 61 个月，本产品要求 72 个月及以上，还差 11 个月',
      'Your time in operation: 61 months; this product asks for at least 72 months, 11 months more',
    ],
    [
      { fact: 'amount', op: 'at_most', wants: 300_000_000, has: 500_000_000 },
      '贷款金额为 500 万元，本产品要求不超过 300 万元，超出 200 万元',
      'Your amount: CNY 5 million; this product asks for at most CNY 3 million, CNY 2 million too much',
    ],
    [
      { fact: 'guarantee_ways', op: 'any_of', wants: ['guarantor', 'pledge'], has: [] },
      '担保方式为无，本产品要求保证人或质押',
      'Your guarantee ways: none; this product asks for guarantor or pledge',
    ],
    [
      { fact: 'tax_arrears', op: 'is', wants: false, has: true },
      '本产品要求：无欠税',
      'This product asks for: no tax arrears',
    ],
  ] as const)('%j', (failed, zh, en) => {
    expect(failedWords(failed)).toEqual({ zh, en })
  })
})

describe('figures in words', () => {
  it.each([
    [39_900, '3.99 万元', 'CNY 39,900'],
    [9_999, '9,999 元', 'CNY 9,999'],
    [18_600_000, '1,860 万元', 'CNY 18.6 million'],
    [1_200_000, '120 万元', 'CNY 1.2 million'],
    [250_000_000, '2.5 亿元', 'CNY 250 million'],
    [214_822_000, '2.15 亿元', 'CNY 214,822,000'],
  ])('%d yuan', (yuan, zh, en) => {
    expect(yuanWords(yuan)).toEqual({ zh, en })
  })

  it.each([
    [385, '3.85%'],
    [5, '0.05%'],
    [-150, '-1.50%'],
  ])('%d bp is %s', (bp, words) => {
    expect(bpWords(bp)).toBe(words)
  })
})
