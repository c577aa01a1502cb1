import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compareQuotient, quotient } from './exact.ts'
import { fenToYuan, MAX_FEN, mulDivHalfUp, yuanToFen } from './fen.ts'

const fen = fc.integer({ min: 0, max: MAX_FEN })

describe('money', () => {
  it('multiplies and divides half-up as exact integers do, also beyond 2^53', () => {
    fc.assert(
      fc.property(fen, fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 1, max: 1_000_000 }), (a, b, c) => {
        const twice = 2n * BigInt(a) * BigInt(b) + BigInt(c)
        expect(mulDivHalfUp(a, b, c)).toBe(Number(twice / (2n * BigInt(c))))
      }),
    )
  })

  it('takes every amount of whole fen from yuan and back', () => {
    fc.assert(fc.property(fen, (amount) => yuanToFen(fenToYuan(amount)) === amount))
  })

  it.each([0.001, 12.345, Number.NaN, Number.POSITIVE_INFINITY])(
    'knows that %d yuan is no whole number of fen',
    (yuan) => {
      expect(yuanToFen(yuan)).toBeNull()
    },
  )
})

describe('a quotient', () => {
  it('compares with a bound as the written decimals do', () => {
    const decimals = fc.integer({ min: 1, max: 10_000_000 })
    fc.assert(
      fc.property(decimals, decimals, fc.integer({ min: 0, max: 100_000 }), (numerator, denominator, hundredths) => {
        const exact = BigInt(numerator) * 100n - BigInt(hundredths) * BigInt(denominator)
        const compared = compareQuotient(quotient(numerator, denominator, numerator / denominator), hundredths / 100)
        expect(Math.sign(compared)).toBe(exact < 0n ? -1 : exact > 0n ? 1 : 0)
      }),
    )
  })

  it.each([
    [200_000_000, 6_666_666.67, 30, -1],
    [200_000_000, 6_666_666.66, 30, 1],
    [0.3, 3, 0.1, 0],
    [1, 3, 0.3333333333333333, 1],
    [1e-7, 1, 1e-7, 0],
    [3e21, 1e20, 30, 0],
  ])('tells %d / %d from %d where doubles cannot', (numerator, denominator, bound, sign) => {
    expect(Math.sign(compareQuotient(quotient(numerator, denominator, numerator / denominator), bound))).toBe(sign)
  })
})
