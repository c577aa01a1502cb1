import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aprBp, compoundAprBp } from './annual-rate.ts'
import { equalInstalmentFen, interestOf, isPricedWay, pricedWays, repaymentSchedule } from './repayment-schedule.ts'

const way = fc.constantFrom(...pricedWays)
const amountFen = fc.integer({ min: 1, max: 100_000_000_000 })
const loanFen = fc.integer({ min: 1_000_000, max: 100_000_000_000 })
const rateBp = fc.integer({ min: 0, max: 2400 })
const months = fc.integer({ min: 1, max: 120 })

describe('a repayment schedule', () => {
  it('repays exactly the amount, never owes less than nothing, and each part is a whole fen', () => {
    fc.assert(
      fc.property(way, amountFen, rateBp, months, (kind, amount, rate, term) => {
        const schedule = repaymentSchedule(kind, amount, rate, term)
        expect(schedule.reduce((sum, { principalFen }) => sum + principalFen, 0)).toBe(amount)
        expect(schedule.at(-1)).toMatchObject({ month: term, outstandingFen: 0 })
        for (const { principalFen, interestFen, totalFen, outstandingFen } of schedule) {
          expect(Math.min(principalFen, interestFen, outstandingFen)).toBeGreaterThanOrEqual(0)
          expect(principalFen + interestFen).toBe(totalFen)
          expect(Number.isSafeInteger(totalFen)).toBe(true)
        }
      }),
    )
  })

  it('has equal instalments but for the last, which differs by the rounding only', () => {
    fc.assert(
      fc.property(loanFen, rateBp, months, (amount, rate, term) => {
        const instalment = equalInstalmentFen(amount, rate, term)
        const schedule = repaymentSchedule('equal_instalment', amount, rate, term)
        for (const { totalFen } of schedule.slice(0, -1)) expect(totalFen).toBe(instalment)
        // Half a fen an instalment and half a fen of interest a month, grown by interest on them.
        const grown = term * (1 + rate / 120_000) ** term
        expect(Math.abs((schedule.at(-1)?.totalFen ?? 0) - instalment)).toBeLessThanOrEqual(Math.ceil(grown))
      }),
    )
  })

  it.each([
    ['equal_instalment', 100_000_000, 450, 12, 8_537_852, 2_454_224],
    ['equal_instalment', 123_456_700, 435, 36, 3_664_187, 8_454_020],
    ['equal_principal', 100_000_000, 450, 12, 8_708_333, 2_437_500],
    ['interest_then_principal', 200_000_000, 450, 12, 750_000, 9_000_000],
    ['revolving', 200_000_000, 800, 12, 1_333_333, 15_999_996],
    ['bullet', 200_000_000, 450, 6, 204_500_000, 4_500_000],
  ] as const)(
    '%s of %d fen at %d bp over %d months: first %d, interest %d',
    (kind, amount, rate, term, first, interest) => {
      const schedule = repaymentSchedule(kind, amount, rate, term)
      expect([schedule[0]?.totalFen, interestOf(schedule)]).toEqual([first, interest])
    },
  )

  it('knows the ways that have a price', () => {
    expect([isPricedWay('bullet'), isPricedWay('fishing_season')]).toEqual([true, false])
  })
})

describe('the annual rate of a loan', () => {
  it('is the nominal rate where there is no fee and interest is paid monthly', () => {
    const monthly = fc.constantFrom('equal_instalment', 'equal_principal', 'interest_then_principal', 'revolving')
    fc.assert(
      fc.property(monthly, loanFen, rateBp, months, (kind, amount, rate, term) => {
        expect(aprBp(amount, repaymentSchedule(kind, amount, rate, term))).toBe(rate)
      }),
    )
  })

  it('never falls when a fee rises, and rises with a fee of one per cent', () => {
    const fees = fc.tuple(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 500 }))
    fc.assert(
      fc.property(way, loanFen, rateBp, months, fees, (kind, amount, rate, term, [one, other]) => {
        const schedule = repaymentSchedule(kind, amount, rate, term)
        const aprWith = (feeBp: number) => aprBp(amount - Math.floor((amount * feeBp) / 10_000), schedule) ?? Number.NaN
        expect(aprWith(Math.min(one, other))).toBeLessThanOrEqual(aprWith(Math.max(one, other)))
        expect(aprWith(100)).toBeGreaterThan(aprWith(0))
      }),
    )
  })

  it('is below the compound one for every loan with interest', () => {
    fc.assert(
      fc.property(way, loanFen, fc.integer({ min: 100, max: 2400 }), months, (kind, amount, rate, term) => {
        const schedule = repaymentSchedule(kind, amount, rate, term)
        expect(aprBp(amount, schedule)).toBeLessThanOrEqual(compoundAprBp(amount, schedule) ?? Number.NaN)
      }),
    )
  })

  it('settles a rate at half a basis point upwards, by integers', () => {
    // One month, 0.5 bp a year exactly: 240,000 fen bring 1 fen back more in one month at 0.5 / 120,000.
    const schedule = [{ month: 1, principalFen: 240_000, interestFen: 1, totalFen: 240_001, outstandingFen: 0 }]
    expect(aprBp(240_000, schedule)).toBe(1)
    expect(aprBp(240_001, schedule)).toBe(0)
  })

  it('has none where fees eat up the payout', () => {
    expect(aprBp(0, repaymentSchedule('bullet', 100, 100, 12))).toBeNull()
  })
})
