import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/kernel/local-date'
import { pricedWays, repaymentSchedule } from '#shared/product/repayment-schedule'
import type { LoanTerms } from './loan.ts'
import { type LoanFigures, loanFigures } from './loan-figures.ts'
import { LoanGrade, type LoanReport } from './loan-report.ts'
import { principalOf } from './loan-schedule.ts'

const paidOn = '2026-01-31'
const terms = fc
  .record({
    amountFen: fc.integer({ min: 100_000, max: 10_000_000_000 }),
    termMonths: fc.integer({ min: 1, max: 36 }),
    rateBp: fc.integer({ min: 50, max: 2400 }),
    repaymentWay: fc.constantFrom(...pricedWays),
  })
  .map(
    ({ repaymentWay, termMonths, ...rest }): LoanTerms => ({
      ...rest,
      termMonths,
      repaymentWay,
      feesBp: 0,
      aprBp: 0,
      paidOn,
      firstDueOn: repaymentWay === 'bullet' ? lastDayAfter(termMonths) : '2026-02-28',
    }),
  )
/** Of a loan paid out on 31 January 2026: the last day of that month. */
const lastDayAfter = (months: number) =>
  addDays(`${2026 + Math.floor((months + 1) / 12)}-${String(((months + 1) % 12) + 1).padStart(2, '0')}-01`, -1)

const figuresWith = (loan: LoanTerms, reports: readonly LoanReport[]) =>
  loanFigures({ terms: loan, reports: reports.map((report) => ({ version: 2, report })) })

const day = fc.integer({ min: 0, max: 1200 }).map((days): string => addDays(paidOn, days))
const money = fc.integer({ min: 1, max: 100_000_000 })
/** Ids are few, so that reversals meet something. */
const reportOf = (reportId: string): fc.Arbitrary<LoanReport> => {
  const common = { reportId: fc.constant(reportId), valueDate: day }
  return fc.oneof(
    {
      weight: 5,
      arbitrary: fc.record({
        kind: fc.constant('repayment' as const),
        ...common,
        principalFen: money,
        interestFen: money,
        penaltyFen: fc.constant(0),
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('early_repayment' as const),
        ...common,
        principalFen: money,
        interestFen: money,
      }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('reversal' as const),
        ...common,
        reverses: fc.integer({ min: 0, max: 11 }).map(String),
      }),
    },
    fc.record({ kind: fc.constant('extension' as const), ...common, months: fc.integer({ min: 1, max: 12 }) }),
    fc.record({
      kind: fc.constant('renewal' as const),
      ...common,
      termMonths: fc.integer({ min: 1, max: 24 }),
      rateBp: fc.integer({ min: 0, max: 2400 }),
      repaymentWay: fc.constantFrom(...pricedWays),
    }),
    fc.record({ kind: fc.constant('grade' as const), ...common, grade: fc.constantFrom(...LoanGrade.options) }),
    fc.record({ kind: fc.constantFrom('settlement' as const, 'write_off' as const), ...common }),
  )
}
const reports = fc
  .integer({ min: 0, max: 12 })
  .chain((count) => fc.tuple(...Array.from({ length: count }, (_, at) => reportOf(String(at)))))

/** Every instalment of the loan, paid on its day. */
const paidInTime = (loan: LoanTerms): LoanReport[] =>
  figuresWith(loan, []).schedule.map(({ dueOn, principalFen, interestFen }, at) => ({
    kind: 'repayment',
    reportId: `paid-${at}`,
    valueDate: dueOn,
    principalFen,
    interestFen,
    penaltyFen: 0,
  }))

describe('a loan', () => {
  it('is the same in whatever order its reports arrive', () => {
    const shuffled = reports.chain((list) =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(terms, shuffled, (loan, [inOrder, anyOrder]) => {
        expect(figuresWith(loan, anyOrder)).toEqual(figuresWith(loan, inOrder))
      }),
    )
  })

  it('has a schedule whose principal adds up to what was paid out, and owes what is not repaid', () => {
    fc.assert(
      fc.property(terms, reports, (loan, list) => {
        const { schedule, balanceFen, principalPaidFen } = figuresWith(loan, list)
        expect(principalOf(schedule)).toBe(loan.amountFen)
        expect(balanceFen + principalPaidFen).toBe(loan.amountFen)
        expect(balanceFen).toBeGreaterThanOrEqual(0)
        for (const due of schedule) expect(Math.min(due.principalFen, due.interestFen)).toBeGreaterThanOrEqual(0)
        const days = schedule.map(({ dueOn }) => dueOn)
        expect(days).toEqual(days.toSorted())
      }),
    )
  })

  it('paid in time by its schedule is never late, owes nothing in the end and can be settled', () => {
    fc.assert(
      fc.property(terms, fc.nat(), (loan, at) => {
        const paid = paidInTime(loan)
        const some = paid.slice(0, at % paid.length)
        expect(figuresWith(loan, some).unpaidFrom).toBe(paid[some.length]?.valueDate)
        const settled: LoanReport = { kind: 'settlement', reportId: 'settled', valueDate: '2030-01-01' }
        expect(figuresWith(loan, [settled, ...paid])).toMatchObject({
          status: 'settled',
          balanceFen: 0,
          unpaidFrom: null,
          notCounted: [],
        })
      }),
    )
  })

  it('begins with the very schedule of the quote', () => {
    fc.assert(
      fc.property(terms, (loan) => {
        const { repaymentWay, amountFen, rateBp, termMonths } = loan
        const quoted = repaymentSchedule(repaymentWay, amountFen, rateBp, termMonths)
        const parts = figuresWith(loan, []).schedule.map(({ principalFen, interestFen }) => [principalFen, interestFen])
        expect(parts).toEqual(quoted.map(({ principalFen, interestFen }) => [principalFen, interestFen]))
      }),
    )
  })

  it('stands as if a reversed repayment had never been', () => {
    fc.assert(
      fc.property(terms, reports, (loan, list) => {
        const repayment = list.find(({ kind }) => kind === 'repayment' || kind === 'early_repayment')
        fc.pre(repayment !== undefined)
        const others = list.filter((one) => one !== repayment && one.kind !== 'reversal')
        const reversal: LoanReport = {
          kind: 'reversal',
          reportId: 'back',
          valueDate: '2030-01-01',
          reverses: repayment.reportId,
        }
        const { notCounted, ...reversed } = figuresWith(loan, [reversal, repayment, ...others])
        const { notCounted: without, ...never } = figuresWith(loan, others)
        expect(reversed).toEqual(never)
        expect(notCounted).toEqual(
          expect.arrayContaining([...without, { reportId: repayment.reportId, because: 'reversed' }]),
        )
      }),
    )
  })

  it('left unpaid once is overdue from that very day, whatever is paid later', () => {
    fc.assert(
      fc.property(terms, fc.nat(), (loan: LoanTerms, at) => {
        const paid = paidInTime(loan).filter(({ kind }) => kind === 'repayment')
        const missing = paid[at % paid.length]
        fc.pre(missing?.kind === 'repayment' && missing.principalFen + missing.interestFen > 0)
        const figures: LoanFigures = figuresWith(
          loan,
          paid.filter((one) => one !== missing),
        )
        // Later money covers the older instalment first, so the hole moves on; it never closes.
        expect(figures.unpaidFrom).not.toBeNull()
        expect(figures.unpaidFrom && figures.unpaidFrom >= missing.valueDate).toBe(true)
      }),
    )
  })
})
