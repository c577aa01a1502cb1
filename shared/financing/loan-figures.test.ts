import { describe, expect, it } from 'vitest'
import { workingCalendar } from '#shared/kernel/working-day'
import { calendarYears } from '#shared/kernel/working-day.data'
import { repaymentSchedule } from '#shared/product/repayment-schedule'
import type { LoanTerms } from './loan.ts'
import { loanFigures, overdueDays } from './loan-figures.ts'
import type { LoanReport } from './loan-report.ts'
import { firstStretch, interestToDayFen } from './loan-schedule.ts'

const calendar = workingCalendar(calendarYears)
/** 1,000,000 yuan over 12 months at 4.50 % in equal instalments, paid out on 31 January 2026. */
const terms: LoanTerms = {
  amountFen: 100_000_000,
  termMonths: 12,
  rateBp: 450,
  repaymentWay: 'equal_instalment',
  feesBp: 50,
  aprBp: 550,
  paidOn: '2026-01-31',
  firstDueOn: '2026-02-28',
}
const loan = (reports: LoanReport[] = [], changes: Partial<LoanTerms> = {}) =>
  loanFigures({ terms: { ...terms, ...changes }, reports: reports.map((report) => ({ version: 2, report })) })

let numbers = 0
const repayment = (valueDate: string, principalFen: number, interestFen: number): LoanReport => ({
  kind: 'repayment',
  reportId: `r${++numbers}`,
  valueDate,
  principalFen,
  interestFen,
  penaltyFen: 0,
})
const first = () => repayment('2026-02-28', 8_162_852, 375_000)
const second = () => repayment('2026-03-31', 8_193_463, 344_389)
const daysOf = (figures: { schedule: readonly { dueOn: string }[] }) => figures.schedule.map(({ dueOn }) => dueOn)

describe('the due days of a loan', () => {
  it('are the day of the payout, or the last of a month that lacks it', () => {
    expect(daysOf(loan()).slice(0, 4)).toEqual(['2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31'])
    expect(loan().lastDueOn).toBe('2027-01-31')
  })
  it('are counted from the first one where the bank chose another', () => {
    expect(daysOf(loan([], { firstDueOn: '2026-02-20' })).slice(0, 3)).toEqual([
      '2026-02-20',
      '2026-03-20',
      '2026-04-20',
    ])
  })
  it('have one for a loan that is repaid at the end', () => {
    const bullet = loan([], { repaymentWay: 'bullet', termMonths: 6, firstDueOn: '2026-07-31' })
    expect(bullet.schedule).toMatchObject([{ dueOn: '2026-07-31', principalFen: 100_000_000, interestFen: 2_250_000 }])
    const ends = (firstDueOn: string, termMonths = 6) =>
      loan([], { repaymentWay: 'bullet', termMonths, firstDueOn }).lastDueOn
    expect([ends('2026-02-28'), ends('2026-02-20'), ends('2026-07-20'), ends('2026-02-20', 1)]).toEqual([
      '2026-07-31',
      '2026-07-20',
      '2026-07-20',
      '2026-02-20',
    ])
  })
})

describe('a repayment before it is due', () => {
  const early: LoanReport = {
    kind: 'early_repayment',
    reportId: 'early',
    valueDate: '2026-03-19',
    principalFen: 20_000_000,
    interestFen: 47_500,
  }
  it('costs the interest of its days: 200,000 yuan on day 47 are 19 days after the last due day, 475 yuan', () => {
    const { repaymentWay: way, rateBp, termMonths } = terms
    expect(interestToDayFen(firstStretch({ way, rateBp, termMonths }, terms), 20_000_000, '2026-03-19')).toBe(47_500)
  })
  it('leaves the last day, and spreads the rest by the one schedule function', () => {
    const figures = loan([first(), early])
    expect(figures).toMatchObject({ balanceFen: 71_837_148, unpaidFrom: '2026-03-31', lastDueOn: '2027-01-31' })
    expect(figures.schedule[1]).toEqual({
      kind: 'early',
      dueOn: '2026-03-19',
      principalFen: 20_000_000,
      interestFen: 47_500,
    })
    const rest = repaymentSchedule('equal_instalment', 71_837_148, 450, 11)
    expect(figures.schedule.slice(2).map((due) => due.principalFen)).toEqual(rest.map((due) => due.principalFen))
  })
  it('does not pay an instalment that has come: that one is overdue', () => {
    expect(loan([early]).unpaidFrom).toBe('2026-02-28')
  })
  it('can’t be more than is left', () => {
    expect(loan([{ ...early, principalFen: 100_000_001 }]).notCounted).toEqual([
      { reportId: 'early', because: 'more_than_owed' },
    ])
  })
})

describe('reports out of order', () => {
  it('one that comes late closes the gap as of its own day', () => {
    const [one, two] = [first(), second()]
    expect(loan([two]).unpaidFrom).toBe('2026-02-28')
    expect(loan([two, one])).toMatchObject({ unpaidFrom: '2026-04-30', balanceFen: 83_643_685 })
  })
  it('a reversal before what it reverses waits for it', () => {
    const one = first()
    const back: LoanReport = { kind: 'reversal', reportId: 'back', valueDate: '2026-03-05', reverses: one.reportId }
    expect(loan([back]).notCounted).toEqual([{ reportId: 'back', because: 'nothing_to_reverse' }])
    expect(loan([back, one])).toMatchObject({
      unpaidFrom: '2026-02-28',
      balanceFen: 100_000_000,
      notCounted: [{ reportId: one.reportId, because: 'reversed' }],
    })
  })
  it('a settlement counts once nothing is owed, and no longer when a repayment is reversed', () => {
    const all = repayment('2026-03-31', 100_000_000, 719_389)
    const settlement: LoanReport = { kind: 'settlement', reportId: 'end', valueDate: '2026-04-01' }
    expect(loan([settlement])).toMatchObject({ status: 'active', notCounted: [{ because: 'still_owed' }] })
    expect(loan([settlement, all])).toMatchObject({ status: 'settled', balanceFen: 0, unpaidFrom: null })
    const back: LoanReport = { kind: 'reversal', reportId: 'back', valueDate: '2026-04-03', reverses: all.reportId }
    expect(loan([settlement, all, back])).toMatchObject({ status: 'active', unpaidFrom: '2026-02-28' })
  })
  it('the class is the one of the latest day, not of the latest message', () => {
    const grade = (valueDate: string, grade: 'normal' | 'substandard'): LoanReport => ({
      kind: 'grade',
      reportId: valueDate,
      valueDate,
      grade,
    })
    expect(loan().grade).toBeNull()
    expect(loan([grade('2026-06-30', 'substandard'), grade('2026-03-31', 'normal')]).grade).toBe('substandard')
  })
})

describe('what changes the terms', () => {
  it('an extension spreads what is owed, arrears too, over more months at the same rate', () => {
    const extension: LoanReport = { kind: 'extension', reportId: 'more', valueDate: '2026-03-31', months: 6 }
    const figures = loan([first(), extension])
    expect(figures).toMatchObject({ status: 'extended', balanceFen: 91_837_148, lastDueOn: '2027-07-31' })
    expect(figures.schedule.slice(0, 3)).toMatchObject([
      { dueOn: '2026-02-28', principalFen: 8_162_852 },
      { dueOn: '2026-03-31', principalFen: 0, interestFen: 344_389 },
      { dueOn: '2026-04-30' },
    ])
  })
  it('a bullet that is extended before its end pays interest once, for all its months', () => {
    const extension: LoanReport = { kind: 'extension', reportId: 'more', valueDate: '2026-06-30', months: 3 }
    const figures = loan([extension], { repaymentWay: 'bullet', termMonths: 6, firstDueOn: '2026-07-31' })
    expect(figures.schedule).toMatchObject([{ dueOn: '2026-10-31', principalFen: 100_000_000, interestFen: 3_375_000 }])
  })
  it('a renewal asks interest to its day and begins anew under its own terms', () => {
    const renewal: LoanReport = {
      kind: 'renewal',
      reportId: 'anew',
      valueDate: '2026-03-10',
      termMonths: 12,
      rateBp: 400,
      repaymentWay: 'interest_then_principal',
    }
    const figures = loan([first(), renewal])
    expect(figures).toMatchObject({ status: 'renewed', rateBp: 400, lastDueOn: '2027-03-10', unpaidFrom: '2026-03-10' })
    // 91,837,148 fen x 450 bp x 10 days / 3,600,000
    expect(figures.schedule[1]).toMatchObject({ kind: 'interest_to_day', interestFen: 114_796 })
    expect(figures.schedule[2]).toMatchObject({ dueOn: '2026-04-10', interestFen: 306_124 })
  })
  it('after it was written off money still counts, new terms do not', () => {
    const off: LoanReport = { kind: 'write_off', reportId: 'off', valueDate: '2026-09-30' }
    const extension: LoanReport = { kind: 'extension', reportId: 'more', valueDate: '2026-10-01', months: 6 }
    const figures = loan([off, extension, repayment('2026-11-01', 5_000_000, 0)])
    expect(figures).toMatchObject({ status: 'written_off', balanceFen: 95_000_000 })
    expect(figures.notCounted).toEqual([{ reportId: 'more', because: 'loan_over' }])
  })
})

describe('overdue days', () => {
  it('28 February 2026, a working Saturday, is missed on 1 March already', () => {
    expect([
      overdueDays({ unpaidFrom: '2026-02-28' }, '2026-02-28', calendar),
      overdueDays({ unpaidFrom: '2026-02-28' }, '2026-03-01', calendar),
    ]).toEqual([0, 1])
  })
  it('a due day on a holiday may be met on the next working day; missed, it counts from the due day', () => {
    // 1 to 5 May 2026 are holidays, 9 May is worked.
    const of = (today: string) => overdueDays({ unpaidFrom: '2026-05-02' }, today, calendar)
    expect([of('2026-05-06'), of('2026-05-07')]).toEqual([0, 5])
  })
  it('of a loan of which all has come in are none', () => {
    expect(overdueDays({ unpaidFrom: null }, '2030-01-01', calendar)).toBe(0)
  })
})
