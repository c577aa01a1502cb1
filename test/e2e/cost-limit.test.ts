import { expect, test } from 'vitest'
import { costLimits, measureApplication } from '#test/bench/application-cost'
import { captureOutput } from '#test/support/captured-output'

test('an application from need to payout costs no more units of the database than it did', async () => {
  captureOutput()
  const { steps, total } = await measureApplication()
  const told = JSON.stringify(steps, null, 2)
  expect(total.writes, told).toBeLessThanOrEqual(costLimits.writes)
  expect(total.reads, told).toBeLessThanOrEqual(costLimits.reads)
})
