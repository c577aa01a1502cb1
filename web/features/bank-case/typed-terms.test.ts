import { expect, test } from 'vitest'
import type { CaseProduct } from '#shared/financing/case-product'
import { readTerms, type TypedTerms, termsFaultsIn, typedPercent } from './typed-terms.ts'

const product: CaseProduct = {
  amountFen: { min: 1_000_000, max: 300_000_000 },
  termMonths: { min: 1, max: 36 },
  minRateBp: 345,
  maxRateBp: 480,
  lpr: null,
  repaymentWays: ['equal_instalment'],
  maxFeesBp: 50,
  documents: [],
  promisedDays: { accept: 1, decide: 3, pay: 5 },
}
const typed: TypedTerms = {
  ...{ amount: '200', term: '12', rate: '3.66', way: 'equal_instalment', fees: '0', validDays: '7' },
  ...{ conditions: '', lessReason: '', opinion: '同意' },
}
const faults = (changes: Partial<TypedTerms>) => {
  const form = { ...typed, ...changes }
  return termsFaultsIn(readTerms(form, product, 10_000), form, product, 200_000_000)
}

test('a percentage is read to the basis point, and nothing finer is guessed', () => {
  expect(['3.66', '3.66%', '３.６', '0', '4.805', '-1', ''].map(typedPercent)).toEqual([
    366,
    366,
    360,
    0,
    null,
    null,
    null,
  ])
})

test('terms within the product have no fault', () => expect(faults({})).toEqual([]))

test('each field says by itself that it lies outside', () => {
  expect(faults({ amount: '400' })).toEqual(['amountFen'])
  expect(faults({ term: '48', rate: '4.81', fees: '0.6', validDays: '31' })).toEqual([
    ...(['termMonths', 'rateBp', 'feesBp', 'validDays'] as const),
  ])
  expect(faults({ opinion: ' ' })).toEqual(['opinion'])
})

test('less than was asked needs a reason', () => {
  expect(faults({ amount: '150' })).toEqual(['lessThanAskedReason'])
  expect(faults({ amount: '150', lessReason: '抵押率上限' })).toEqual([])
})

test('conditions are lines', () => {
  expect(readTerms({ ...typed, conditions: ' 办妥抵押 \n\n购买保险' }, product, 10_000).conditions).toEqual([
    '办妥抵押',
    '购买保险',
  ])
})
