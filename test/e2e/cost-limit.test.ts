import { expect, test } from 'vitest'
import { costLimit, measureApplication } from '#test/bench/application-cost'
import { captureOutput } from '#test/support/captured-output'

test('an application from need to payout costs no more units of the database than it did', async () => {
  captureOutput()
  const { steps, perThousand } = await measureApplication()
  expect(perThousand, JSON.stringify(steps, null, 2)).toBeLessThanOrEqual(costLimit)
})
