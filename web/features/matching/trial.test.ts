import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codesOf } from '#shared/fact/vocabulary'
import { purposes } from '#web/features/need/need-query.ts'
import { matchHref, readMatchAddress } from './need-address.ts'
import { readTrial, trialHash, trialOf } from './trial.ts'

const need = { amountYuan: 2_000_000, termMonths: 12, purpose: 'materials' } as const
const arbitraryTrial = fc.record({
  amountYuan: fc.integer({ min: 1, max: 1_000_000_000 }),
  termMonths: fc.integer({ min: 1, max: 600 }),
  ways: fc.subarray(codesOf('guarantee_way').filter((way) => way !== 'credit')).map((ways) => ['credit', ...ways]),
  repaymentWay: fc.constantFrom(null, ...codesOf('repayment_way')),
})

test('what is tried reads back the same from behind the #', () => {
  fc.assert(
    fc.property(arbitraryTrial, (trial) => {
      expect(readTrial(trialHash(trial, need), need)).toEqual(trial)
    }),
  )
})

test('where nothing is tried there is no #, and whatever stands behind one never breaks', () => {
  expect(trialHash(trialOf(need), need)).toBe('')
  fc.assert(
    fc.property(fc.string(), (hash) => {
      const { amountYuan, termMonths, ways } = readTrial(hash, need)
      expect(amountYuan).toBeGreaterThan(0)
      expect(termMonths).toBeGreaterThan(0)
      expect(ways[0]).toBe('credit')
    }),
  )
})

test('the first question without an answer is asked, and one that is asked again comes before the answer', () => {
  const read = (query: string) => readMatchAddress(new URLSearchParams(query))
  expect(read('')).toMatchObject({ step: 'amount', need: null })
  expect(read('amount=2000000')).toMatchObject({ step: 'term', need: null })
  expect(read('amount=2000000&term=12')).toMatchObject({ step: 'purpose', need: null })
  expect(read('amount=2000000&term=12&purpose=wages')).toMatchObject({
    need: { amountYuan: 2_000_000, purpose: 'wages' },
  })
  expect(read('amount=2000000&term=12&purpose=wages&step=term')).toMatchObject({ step: 'term', need: null })
})

test('an address of the match reads back the same', () => {
  const answers = fc.record({
    amountYuan: fc.option(fc.integer({ min: 10_000, max: 1_000_000_000 })),
    termMonths: fc.option(fc.integer({ min: 1, max: 600 })),
    purpose: fc.option(fc.constantFrom(...purposes)),
  })
  fc.assert(
    fc.property(answers, fc.option(fc.constantFrom('amount', 'term', 'purpose')), (given, step) => {
      const href = matchHref(given, null, step ?? undefined)
      expect(readMatchAddress(new URL(href, 'http://x').searchParams)).toMatchObject({
        answers: given,
        productId: null,
      })
    }),
  )
})
