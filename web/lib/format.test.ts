import { expect, test } from 'vitest'
import type { Instant } from '#shared/kernel/instant'
import { toInstant } from '#shared/kernel/instant'
import { formatFor } from './format.ts'
import { amountIn } from './format-amount.ts'

const zh = formatFor('zh')
const en = formatFor('en')
const at = (text: string): Instant => toInstant(Date.parse(`${text}+08:00`))
const now = at('2026-11-24T12:18:00')

test.each([
  [300_000_000, '300 万元', 'CNY 3 million'],
  [3_990_000, '3.99 万元', 'CNY 39,900'],
  [3_991_235, '3.99 万元', 'CNY 39,912'],
  [990_000, '9,900 元', 'CNY 9,900'],
  [99_950, '999.5 元', 'CNY 999.5'],
  [0, '0 元', 'CNY 0'],
  [1_000_000_000, '1,000 万元', 'CNY 10 million'],
  [38_600_000_000, '3.86 亿元', 'CNY 386 million'],
  [10_000_000_000, '1.00 亿元', 'CNY 100 million'],
  [12500_000_0000, '12.50 亿元', 'CNY 1.25 billion'],
])('%d fen reads %s and %s', (fen, chinese, english) => {
  expect(zh.amount(fen)).toBe(chinese)
  expect(en.amount(fen)).toBe(english)
})

test('an amount that rounds up to the next unit is written in that unit', () => {
  expect(zh.amount(999_999)).toBe('9,999.99 元')
  expect(zh.amount(9_999_999_900)).toBe('1.00 亿元')
  expect(en.amount(99_999_990)).toBe('CNY 1 million')
})

test('money that is paid has two decimals', () => {
  expect(zh.amount(17_000_000, 'paid')).toBe('17.00 万元')
  expect(en.amount(17_000_005, 'paid')).toBe('CNY 170,000.05')
})

test('a chip beside its field has the short form', () => {
  expect([500_000_000, 50_000_000].map(zh.shortAmount)).toEqual(['500 万', '50 万'])
  expect([50_000_000, 200_000_000].map(en.shortAmount)).toEqual(['500k', '2m'])
})

test('the exact amount is there to the fen', () => {
  expect(zh.exactAmount(300_000_000)).toBe('3,000,000 元')
  expect(en.exactAmount(3_991_235)).toBe('CNY 39,912.35')
})

test('a range is written in the unit of its upper end, and in two where that would lose something', () => {
  expect(zh.amountRange({ min: 10_000_000, max: 300_000_000 })).toBe('10 ~ 300 万元')
  expect(zh.amountRange({ min: 123_456, max: 300_000_000 })).toBe('1,234.56 元 ~ 300 万元')
  expect(en.amountRange({ min: 50_000_000, max: 300_000_000 })).toBe('CNY 0.5 ~ 3 million')
  expect(zh.amountRange({ min: null, max: 300_000_000 })).toBe('最高 300 万元')
  expect(en.amountRange({ min: 10_000_000, max: null })).toBe('from CNY 100,000')
  expect(zh.amountRange({ min: null, max: null })).toBeNull()
})

test('a rate names its convention, a spread names its LPR date', () => {
  expect(zh.annualRate(366, 'simple')).toBe('年化（单利）3.66%')
  expect(en.annualRate(366, 'simple')).toBe('3.66% APR (simple)')
  const price = { lprBp: 300, lprDate: '2026-11-20', spreadBp: 66 }
  expect(zh.lprPrice(price)).toBe('LPR 3.00%（2026-11-20）+ 66 基点')
  expect(en.lprPrice({ ...price, spreadBp: -20 })).toBe('LPR 3.00% (20 Nov 2026) − 20 bp')
})

test('a difference of rates is in percentage points', () => {
  expect(zh.percentagePoints(-600)).toBe('6 个百分点')
  expect(en.percentagePoints(35)).toBe('0.35 percentage points')
})

test('terms are said in years where they are whole years, ranges in months', () => {
  expect([6, 12, 18, 36].map((months) => zh.term(months))).toEqual(['6 个月', '1 年', '18 个月', '3 年'])
  expect([1, 12, 24].map((months) => en.term(months))).toEqual(['1 month', '1 year', '2 years'])
  expect(zh.termRange({ min: 1, max: 36 })).toBe('1 ~ 36 个月')
  expect(zh.termRange({ min: 12, max: 12 })).toBe('12 个月')
  expect(en.termRange({ min: null, max: 12 })).toBe('up to 12 months')
})

test('a date of this year leaves the year out, a source date keeps its precision', () => {
  expect(zh.shortDate('2026-11-24', now)).toBe('11-24')
  expect(en.shortDate('2025-11-24', now)).toBe('24 Nov 2025')
  expect(en.date('2024')).toBe('2024')
  expect(en.date('2024-03')).toBe('Mar 2024')
})

test('a moment is on the clock of Zhoushan', () => {
  expect(zh.moment(at('2026-11-24T09:40:00'))).toBe('2026-11-24 09:40')
  expect(en.moment(at('2026-11-24T00:05:00'))).toBe('24 Nov 2026, 00:05')
})

test('what is less than a day old is told by its age', () => {
  expect(zh.ago(at('2026-11-24T12:17:40'), now)).toBe('刚刚')
  expect(zh.ago(at('2026-11-24T09:18:00'), now)).toBe('3 小时前')
  expect(en.ago(at('2026-11-24T12:17:00'), now)).toBe('1 minute ago')
  expect(zh.ago(at('2026-11-23T12:18:00'), now)).toBe('11-23')
})

test('a deadline of today counts hours, a later one working days, a past one says by how long', () => {
  expect(zh.deadline(at('2026-11-24T17:30:00'), now, 0)).toBe('今天 17:30 前，剩 5 小时 12 分')
  expect(zh.deadline(at('2026-11-26T17:30:00'), now, 2)).toBe('剩 2 个工作日')
  expect(en.deadline(at('2026-11-24T09:18:00'), now, 0)).toBe('3 h late')
})

test('a moment to come names the day unless it is today; a span from a day on counts days', () => {
  expect(zh.dueMoment(at('2026-11-24T17:30:00'), now)).toBe('今天 17:30')
  expect(zh.dueMoment(at('2026-11-26T17:30:00'), now)).toBe('11-26 17:30')
  expect(en.dueMoment(at('2026-11-26T17:30:00'), now)).toBe('17:30 on 26 Nov')
  expect(zh.span(3 * 3_600_000)).toBe('3 小时')
  expect([zh.span(50 * 3_600_000), en.span(25 * 3_600_000)]).toEqual(['2 天', '1 day'])
})

test('working time is said in hours with one decimal', () => {
  expect([zh.workingHours(10_080_000), en.workingHours(3_600_000)]).toEqual(['2.8 工作小时', '1 working hour'])
})

test('a period is named, and how far it has come', () => {
  expect(['2026', '2026-Q4', '2026-11'].map(zh.period)).toEqual(['2026 年', '2026 年第 4 季度', '2026 年 11 月'])
  expect(['2026', '2026-Q4', '2026-11'].map(en.period)).toEqual(['2026', 'Q4 2026', 'Nov 2026'])
  expect([zh.month('2026-03'), en.month('2026-03')]).toEqual(['3 月', 'Mar'])
  expect(zh.periodUntil('2026', now)).toBe('2026-01-01 ~ 11-24')
  expect(zh.periodUntil('2026-Q1', now)).toBe('2026-01-01 ~ 03-31')
  expect(zh.periodUntil('2024-02', now)).toBe('2024-02-01 ~ 02-29')
  expect(en.periodUntil('2026-11', now)).toBe('1 Nov to 24 Nov 2026')
  expect([zh.weekdayMoment(now), en.weekdayMoment(now)]).toEqual(['11-24 周二 12:18', 'Tue 24 Nov, 12:18'])
})

test('a share of a whole has one decimal at most', () => {
  expect([10_000, 5925, 33, 0].map(zh.percent)).toEqual(['100%', '59.3%', '0.3%', '0%'])
})

test('the parts of a figure are apart, so that the unit can be set smaller', () => {
  expect(amountIn('zh', 300_000_000)).toEqual({ before: '', figure: '300', unit: '万元' })
  expect(zh.rateRangeParts(345, 480)).toEqual({ before: '', figure: '3.45 ~ 4.80', unit: '%' })
})

test.each([
  [{ min: 345, max: 480 }, '3.45% ~ 4.80%', '3.45% ~ 4.80%'],
  [{ min: 345, max: 345 }, '3.45%', '3.45%'],
  [{ min: null, max: 480 }, '最高 4.80%', 'up to 4.80%'],
  [{ min: 345, max: null }, '3.45% 起', 'from 3.45%'],
  [{ min: null, max: null }, null, null],
])('bounds of a rate %o read %s and %s', (bounds, chinese, english) => {
  expect(zh.rateBounds(bounds)).toBe(chinese)
  expect(en.rateBounds(bounds)).toBe(english)
})

test('a spread over the loan prime rate names its tenor, the rate and its day', () => {
  const spread = { tenorYears: 1, minBp: 45, maxBp: 180, lprBp: 300, lprDate: '2025-05-20' } as const
  expect(zh.lprSpread(spread)).toBe('1 年期 LPR + 45 ~ 180 基点；LPR 3.00%（2025-05-20）')
  expect(en.lprSpread({ ...spread, minBp: 180 })).toBe('1-year LPR + 180 bp; LPR 3.00% (20 May 2025)')
})

test('a column of yuan holds the fen, without a unit', () => {
  expect(zh.yuanFigure(3_991_235)).toBe('39,912.35')
  expect(en.yuanFigure(100)).toBe('1.00')
})

test('months and working days come in parts, in the plural that English asks for', () => {
  expect(zh.termParts(36)).toEqual({ before: '', figure: '36', unit: '个月' })
  expect(en.termParts(1).unit).toBe('month')
  expect([1, 3].map((days) => en.workingDayParts(days).unit)).toEqual(['working day', 'working days'])
})
