import { expect, test } from 'vitest'
import { Instant } from '#shared/kernel/instant'
import { formatFor } from '#web/lib/format.ts'
import { clockValues, workingDaysLeft } from './clock-words.ts'

const at = (moment: string) => Instant.parse(`${moment}:00.000+08:00`)
const format = formatFor('zh')

test('a weekend is no working day left', () => {
  // 2026-11-27 is a Friday.
  expect(workingDaysLeft(at('2026-11-30T17:30'), at('2026-11-27T10:00'))).toBe(1)
  expect(workingDaysLeft(at('2026-11-27T17:30'), at('2026-11-27T10:00'))).toBe(0)
})

test('a running clock counts working days, one of today hours, a late one by how long', () => {
  const clock = (dueAt: string, state: 'running' | 'due_today' | 'breached') =>
    clockValues({ dueAt: at(dueAt), provisional: false, state }, at('2026-11-24T12:18'), format).span
  expect(clock('2026-11-26T17:30', 'running')).toBe('2 个工作日')
  expect(clock('2026-11-24T17:30', 'due_today')).toBe('5 小时 12 分')
  expect(clock('2026-11-24T09:18', 'breached')).toBe('3 小时')
})

test('a clock that is done says the working time that it took', () => {
  const done = { dueAt: at('2026-11-24T17:30'), provisional: false, state: 'in_time', usedMs: 10_080_000 } as const
  expect(clockValues(done, at('2026-11-25T09:00'), format).span).toBe('2.8 工作小时')
})
