import { expect, test } from 'vitest'
import { Instant } from '#shared/kernel/instant'
import { someOrganisation } from '#test/support/application-case'
import { applicationCase } from '#test/support/figure-world'
import { leastCases, rankBanks } from './bank-league.ts'
import type { ApplicationCase, LoanCase, NeedCase } from './case.ts'
import { type CaseRows, toFigureCases } from './figure-case.ts'
import { type FigureRow, markCases, plainFigures } from './figure-table.ts'
import { figureWords } from './figure-words.data.ts'
import { figureIds } from './figures.ts'
import { isWithin, monthsIn, Period, parentPeriod } from './period.ts'
import { quantile, shareBp, weightedMean } from './quantile.ts'

const at = (text: string) => Instant.parse(`${text}:00.000+08:00`)
const now = at('2026-06-01T10:00')
const none: CaseRows = { needs: [], matches: [], applications: [], loans: [], looks: [], lookedFor: [] }
const figuresOf = (rows: Partial<CaseRows>) => plainFigures(markCases(toFigureCases({ ...none, ...rows }), now), now)

const loan = (n: number, changes: Partial<LoanCase>): LoanCase => ({
  ...{ loanId: `loan_${n}`, applicationId: `app_${n}`, companyId: someOrganisation(n), bankId: someOrganisation(1) },
  ...{ county: '330902', industrySection: 'C', sizeClass: 'small', productKind: 'mortgage', firstLoan: false },
  ...{ amountFen: 100_000_000, aprBp: 400, paidOn: '2026-03-02', status: 'active', grade: 'normal' },
  ...{ balanceFen: 100_000_000, unpaidFrom: '2026-07-02', overdueAt: at('2026-07-03T00:00') },
  ...changes,
})

test('rates are weighted by amount, beside the LPR of each payout; shares are of companies and of amount', () => {
  const loans = [
    loan(1, { aprBp: 300, firstLoan: true, productKind: 'credit' }),
    loan(2, { aprBp: 450, amountFen: 200_000_000, sizeClass: 'medium', paidOn: '2025-03-03' }),
    loan(2, { loanId: 'loan_3', aprBp: 600, amountFen: 1_100_000_000, firstLoan: null }),
  ]
  expect(figuresOf({ loans })).toMatchObject({
    ...{ loans: 3, borrowers: 2, loans_amount: 1_400_000_000 },
    // (300 x 1 + 450 x 2 + 600 x 11) / 14 = 557.14
    average_rate: 557,
    // 300, but 310 in March 2025: (300 x 12 + 310 x 2) / 14 = 301.43
    average_lpr: 301,
    ...{ first_loan_company_share: 5000, first_loan_amount_share: 714 },
    ...{ pure_credit_company_share: 5000, pure_credit_amount_share: 714 },
    // A medium company and a loan above ten million yuan are not inclusive.
    ...{ inclusive_company_share: 5000, inclusive_amount_share: 714 },
  })
})

test('overdue and bad loans are shares of what is owed on live loans', () => {
  const past = { unpaidFrom: '2026-05-02', overdueAt: null }
  const loans = [
    loan(1, { balanceFen: 60_000_000 }),
    loan(2, { balanceFen: 30_000_000, grade: 'special_mention', ...past }),
    loan(3, { balanceFen: 10_000_000, grade: 'doubtful', unpaidFrom: '2026-04-02', overdueAt: at('2026-04-03T00:00') }),
    loan(4, { balanceFen: 90_000_000, grade: 'loss', status: 'written_off', ...past }),
    loan(5, { balanceFen: 0, status: 'settled', unpaidFrom: null, overdueAt: null }),
  ]
  expect(figuresOf({ loans })).toMatchObject({
    ...{ loans_live: 3, balance: 100_000_000, loans_overdue: 2, overdue_balance: 40_000_000 },
    ...{ overdue_share: 4000, special_mention_share: 3000, npl_share: 1000 },
  })
})

const need = (n: number, changes: Partial<NeedCase>): NeedCase => ({
  ...{ needId: `need_${n}`, companyId: someOrganisation(n), county: null, industrySection: null, sizeClass: null },
  ...{ amountFen: 100_000_000, termMonths: 12, purpose: 'working_capital', status: 'open' },
  ...{ statedAt: at('2026-03-02T09:00'), openedAt: at('2026-03-02T10:00') },
  ...{ takenAt: null, routedAt: null, appliedAt: null, leftAt: null },
  ...changes,
})

test('a draft is no need; of several matches of a need the last one counts', () => {
  const match = (needId: string, day: string, eligible: number) => ({
    ...{ matchId: `mat_${day}`, needId, at: at(`2026-03-${day}T10:00`), eligible, nearMiss: 0, cannotTell: 0 },
  })
  const needs = [
    need(1, {}),
    need(2, { takenAt: at('2026-03-03T10:00'), status: 'taken' }),
    need(3, { openedAt: null, status: 'draft' }),
    need(4, { openedAt: null, appliedAt: at('2026-03-04T10:00'), status: 'applied' }),
  ]
  const matches = [
    match('need_1', '05', 0),
    match('need_1', '02', 9),
    match('need_2', '02', 4),
    match('need_3', '02', 7),
  ]
  expect(figuresOf({ needs, matches })).toMatchObject({
    ...{ needs: 3, needs_open: 1, needs_taken: 1, needs_applied: 1, needs_unmet: 1, needs_unmet_amount: 100_000_000 },
    ...{ pick_up_rate: 6667, needs_matched: 2, supply_median: 0, supply_none_share: 5000 },
  })
})

test('a pull counts as without a decision until its bank offers or refuses after it', () => {
  const look = (n: number, applicationId: string, day: string) => ({
    ...{ lookId: `rep_${n}`, kind: 'pulled' as const, companyId: someOrganisation(1), bankId: someOrganisation(1) },
    ...{ applicationId, purpose: 'credit_decision', reason: null, at: at(`2026-03-${day}T10:00`) },
  })
  const lookedFor: ApplicationCase[] = [
    applicationCase(1, { offeredAt: at('2026-03-05T10:00') }),
    applicationCase(2, { refusedAt: at('2026-03-01T10:00') }),
    applicationCase(3),
  ]
  const looks = [look(1, 'app_1', '04'), look(2, 'app_1', '06'), look(3, 'app_2', '04'), look(4, 'app_3', '04')]
  expect(figuresOf({ looks, lookedFor })).toMatchObject({ pulls: 4, pulls_without_decision: 3 })
})

test('places go by answers in time, then by the shorter median; fewer than twenty cases or a hidden rate have none', () => {
  const row = (key: string, applications: number | null, rate: number | null, median: number | null): FigureRow => ({
    key,
    values: { ...figuresOf({}), applications, response_rate: rate, response_median: median },
    hidden: [],
  })
  const places = rankBanks([
    row('a', leastCases, 9000, 300),
    row('b', leastCases, 9000, 200),
    row('c', leastCases - 1, 10_000, 10),
    row('d', 400, 9500, 900),
    row('e', null, null, null),
  ])
  expect(Object.fromEntries(places)).toEqual({ d: 1, b: 2, a: 3, c: null, e: null })
})

test('quantiles are values that were there; shares and means round half-up and are nothing of nothing', () => {
  expect([quantile([5, 1, 3], 50), quantile([4, 1, 2, 3], 50), quantile([], 50)]).toEqual([3, 2, null])
  expect(
    quantile(
      Array.from({ length: 10 }, (_, n) => n + 1),
      90,
    ),
  ).toBe(9)
  expect([shareBp([1], [3]), shareBp([1, 1], [3]), shareBp([], [])]).toEqual([3333, 6667, null])
  expect([
    weightedMean([
      [300, 1],
      [301, 1],
    ]),
    weightedMean([]),
  ]).toEqual([301, null])
  expect(
    weightedMean([
      [10_000, 1_000_000_000_000],
      [9_999, 1_000_000_000_000],
    ]),
  ).toBe(10_000)
})

test('periods lie inside each other', () => {
  expect(monthsIn('2026-Q4')).toEqual(['2026-10', '2026-11', '2026-12'])
  expect([parentPeriod('2026-12'), parentPeriod('2026-Q4'), parentPeriod('2026')]).toEqual(['2026-Q4', '2026', null])
  expect(['2026', '2026-Q1', '2026-03', '2026-Q2', '2026-04'].map((period) => isWithin(period, '2026-03-31'))).toEqual([
    ...[true, true, true, false, false],
  ])
  for (const wrong of ['2026-13', '2026-Q5', '26', '2026-3', 'Q1-2026'])
    expect(Period.safeParse(wrong).success).toBe(false)
})

test('every figure has its name and its definition in both languages', () => {
  for (const id of figureIds)
    for (const text of [figureWords[id].label, figureWords[id].definition]) {
      expect(text.zh, id).toMatch(/\p{Script=Han}/u)
      expect(text.en, id).not.toMatch(/\p{Script=Han}/u)
    }
})
