import { expect, test } from 'vitest'
import { monthlyBill } from './monthly-bill.ts'

const measured = {
  application: { writes: 400, reads: 200, calls: 0 },
  record: { writes: 2, reads: 1, calls: 0 },
  ...{ requestsPerApplication: 20, requestsPerRecord: 1 / 90 },
}
const usd = (companies: number) => monthlyBill(companies, measured).reduce((sum, line) => sum + line.usd, 0)

test('ten times the companies cost ten times as much, and none cost nothing', () => {
  expect(usd(1_000_000)).toBeCloseTo(10 * usd(100_000), 6)
  expect(usd(0)).toBe(0)
})

test('the units of half an application and twelve records of each company are bought at the list price', () => {
  const [writes] = monthlyBill(1_000_000, measured)
  expect(writes).toEqual({ what: 'write units', count: 500_000 * 400 + 12_000_000 * 2, usd: 224 * 0.625 })
})
