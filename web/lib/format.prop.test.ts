import fc from 'fast-check'
import { expect, test } from 'vitest'
import { MAX_FEN } from '#shared/kernel/fen'
import { toInstant } from '#shared/kernel/instant'
import { formatFor } from './format.ts'
import { amountIn } from './format-amount.ts'

const unitFen: Record<string, number> = {
  元: 100,
  万元: 1_000_000,
  亿元: 10_000_000_000,
  '': 100,
  million: 100_000_000,
  billion: 100_000_000_000,
}
const fenAmount = fc.integer({ min: 0, max: MAX_FEN })
const language = fc.constantFrom('zh' as const, 'en' as const)

test('an amount as shown is never further from the truth than half of its last digit', () => {
  fc.assert(
    fc.property(fenAmount, language, (fen, chosen) => {
      const { figure, unit } = amountIn(chosen, fen)
      const shown = Number(figure.replaceAll(',', '')) * (unitFen[unit] ?? Number.NaN)
      const halfDigit = chosen === 'en' && unit === '' ? 50 : (unitFen[unit] ?? 0) / 200
      expect(Math.abs(shown - fen)).toBeLessThanOrEqual(halfDigit + 1e-3)
    }),
  )
})

test('no amount of 10,000 or more stands in 元 or 万元', () => {
  fc.assert(
    fc.property(fenAmount, (fen) => {
      const { figure, unit } = amountIn('zh', fen)
      expect(unit === '亿元' || Number(figure.replaceAll(',', '')) < 10_000).toBe(true)
    }),
  )
})

test('the exact amount reads back to the fen', () => {
  fc.assert(
    fc.property(fenAmount, language, (fen, chosen) => {
      const digits = formatFor(chosen)
        .exactAmount(fen)
        .replace(/[^\d.]/g, '')
      expect(Math.round(Number(digits) * 100)).toBe(fen)
    }),
  )
})

test('a larger amount never reads as a smaller one in the same unit', () => {
  fc.assert(
    fc.property(fenAmount, fenAmount, language, (a, b, chosen) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)].map((fen) => amountIn(chosen, fen))
      if (!low || !high || low.unit !== high.unit) return
      expect(Number(low.figure.replaceAll(',', ''))).toBeLessThanOrEqual(Number(high.figure.replaceAll(',', '')))
    }),
  )
})

test('every moment is written, in both languages, without a part missing', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 4_000_000_000_000 }), (epochMs) => {
      const at = toInstant(epochMs)
      expect(formatFor('zh').moment(at)).toMatch(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/)
      expect(formatFor('en').moment(at)).toMatch(/^\d{1,2} [A-Z][a-z]{2} \d{4}, \d{2}:\d{2}$/)
    }),
  )
})
