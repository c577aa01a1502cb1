import { describe, expect, test } from 'vitest'
import { Instant } from '#shared/kernel/instant'
import { applicationCase } from '#test/support/figure-world'
import { clockNow, isAnswerDue, isUnmet, minutesToAnswer } from './case-time.ts'

const at = (text: string) => Instant.parse(`${text}:00.000+08:00`)
/** Submitted on Monday 2 March at ten, to be answered by Tuesday 17:30. */
const waiting = applicationCase(1)
const monday = { from: at('2026-03-02T11:00'), to: null }

describe('an answer is due', () => {
  test('once it was given, or once its time is over', () => {
    expect(isAnswerDue({ ...waiting, respondedAt: at('2026-03-02T11:00') }, at('2026-03-02T12:00'))).toBe(true)
    expect(isAnswerDue(waiting, at('2026-03-03T17:30'))).toBe(false)
    expect(isAnswerDue(waiting, at('2026-03-03T17:31'))).toBe(true)
  })
  test('not while the clock stands that stood in time, and still when it stood too late', () => {
    expect(isAnswerDue({ ...waiting, stands: [monday] }, at('2026-03-20T10:00'))).toBe(false)
    const late = { from: at('2026-03-04T09:00'), to: null }
    expect(isAnswerDue({ ...waiting, stands: [late] }, at('2026-03-20T10:00'))).toBe(true)
  })
  test('not of what the company withdrew in time, be it running or standing', () => {
    const withdrawn = { ...waiting, endedAt: at('2026-03-03T09:00') }
    expect(isAnswerDue(withdrawn, at('2026-03-20T10:00'))).toBe(false)
    const stood = { from: monday.from, to: at('2026-03-10T09:00') }
    expect(isAnswerDue({ ...waiting, endedAt: stood.to, stands: [stood] }, at('2026-03-20T10:00'))).toBe(false)
    expect(isAnswerDue({ ...waiting, endedAt: at('2026-03-04T09:00') }, at('2026-03-20T10:00'))).toBe(true)
  })
})

test('the time to an answer counts working hours, without those in which the clock stood', () => {
  const answered = { ...waiting, respondedAt: at('2026-03-03T10:00') }
  expect(minutesToAnswer(answered)).toBe(7.5 * 60 + 60)
  const stood = { from: at('2026-03-02T16:30'), to: at('2026-03-03T09:30') }
  expect(minutesToAnswer({ ...answered, stands: [stood] })).toBe(7.5 * 60 + 60 - 90)
  expect(minutesToAnswer(waiting)).toBe(null)
})

test('a clock runs, is due today, breached or paused; one that stands in time is never breached', () => {
  const duty = { clock: 'accept' as const, dueAt: at('2026-03-03T17:30'), provisional: false, isPaused: false }
  const running = { duty, stands: [] }
  expect(clockNow(running, at('2026-03-02T11:00'))).toBe('running')
  expect(clockNow(running, at('2026-03-03T08:00'))).toBe('due_today')
  expect(clockNow(running, at('2026-03-03T17:31'))).toBe('breached')
  const paused = { duty: { ...duty, isPaused: true }, stands: [monday] }
  expect(clockNow(paused, at('2026-03-09T10:00'))).toBe('paused')
  expect(clockNow({ ...paused, stands: [{ from: at('2026-03-04T09:00'), to: null }] }, at('2026-03-09T10:00'))).toBe(
    'breached',
  )
  expect(clockNow({ duty: null, stands: [] }, at('2026-03-09T10:00'))).toBe(null)
})

test('a need is unmet once ten working days have gone by, unless it was met or left before', () => {
  const need = {
    ...{ openedAt: at('2026-03-02T10:00'), takenAt: null, appliedAt: null, leftAt: null },
  }
  const isUnmetAt = (changes: object, now: string) => isUnmet({ ...need, ...changes }, at(now))
  expect(isUnmetAt({}, '2026-03-16T17:30')).toBe(false)
  expect(isUnmetAt({}, '2026-03-16T17:31')).toBe(true)
  expect(isUnmetAt({ takenAt: at('2026-03-16T17:00') }, '2026-04-01T10:00')).toBe(false)
  expect(isUnmetAt({ takenAt: at('2026-03-17T09:00') }, '2026-04-01T10:00')).toBe(true)
  expect(isUnmetAt({ leftAt: at('2026-03-05T09:00') }, '2026-04-01T10:00')).toBe(false)
  expect(isUnmetAt({ openedAt: null }, '2026-04-01T10:00')).toBe(false)
})
