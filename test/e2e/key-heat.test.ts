import { beforeAll, expect, test } from 'vitest'
import { heatLimit, measureHeat } from '#test/bench/key-heat'
import { captureOutput } from '#test/support/captured-output'

beforeAll(() => {
  captureOutput()
})

test('no partition key takes more than a hundred writes a second in the busiest hour of a million companies', async () => {
  const heats = await measureHeat(2)
  expect(heats.length).toBeGreaterThan(100)
  expect(heats.filter(({ perSecond }) => perSecond > heatLimit)).toEqual([])
})
