import { expect, test } from 'vitest'
import { zeroTicks } from './zero-ticks.ts'

test.for([
  [[7], [0, 2, 4, 6, 8]],
  [
    [66_200_000_00, 1],
    [0, 2_000_000_000, 4_000_000_000, 6_000_000_000, 8_000_000_000],
  ],
  [[100], [0, 25, 50, 75, 100]],
  [[], [0, 0.25, 0.5, 0.75, 1]],
] as const)('an axis of %j is %j', ([values, ticks]) => {
  expect(zeroTicks(values)).toEqual(ticks)
})
