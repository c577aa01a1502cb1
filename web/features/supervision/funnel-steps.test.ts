import { expect, test } from 'vitest'
import { stepShares } from './funnel-steps.ts'

const step = (name: string, value: number | null) => ({ step: name, cases: { value, isHidden: value === null } })

test('each step has its share of the one before and of the first; the one that keeps least is the weakest', () => {
  const steps = stepShares([
    step('applications', 200),
    step('accepted', 180),
    step('offered', 90),
    step('paid_out', 80),
  ])
  expect(steps.map(({ ofBefore }) => ofBefore)).toEqual([null, 9000, 5000, 8889])
  expect(steps.map(({ ofFirst }) => ofFirst)).toEqual([10_000, 9000, 4500, 4000])
  expect(steps.map(({ isWeakest }) => isWeakest)).toEqual([false, false, true, false])
})

test('a hidden step and a first one of nothing give no share, and nobody is blamed on one share alone', () => {
  const hidden = stepShares([step('applications', 20), step('accepted', null), step('offered', 9)])
  expect(hidden.map(({ ofBefore, isWeakest }) => [ofBefore, isWeakest])).toEqual([
    [null, false],
    [null, false],
    [null, false],
  ])
  expect(stepShares([step('applications', 0), step('accepted', 0)]).map(({ ofFirst }) => ofFirst)).toEqual([null, null])
})

test('where nothing is lost no step is the weakest', () => {
  const steps = stepShares([step('applications', 20), step('accepted', 20), step('offered', 20)])
  expect(steps.some(({ isWeakest }) => isWeakest)).toBe(false)
})
