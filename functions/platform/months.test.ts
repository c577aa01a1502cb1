import { expect, test } from 'vitest'
import { Instant } from '#shared/kernel/instant'
import { monthsBetween } from './months.ts'

const at = (text: string) => Instant.parse(`${text}T00:00:00.000+08:00`)

test('the months between two instants have no hole, also over the turn of a year', () => {
  expect(monthsBetween(at('2025-11-30'), at('2026-02-01'))).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
  expect(monthsBetween(at('2026-02-01'), at('2026-02-28'))).toEqual(['2026-02'])
  expect(monthsBetween(at('2026-03-01'), at('2026-02-28'))).toEqual([])
})
