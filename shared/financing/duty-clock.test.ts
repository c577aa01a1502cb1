import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Instant, plusMs } from '#shared/kernel/instant'
import { officialCalendar as calendar } from '#shared/kernel/official-calendar'
import { clockState, nextBreach, pauseClock, resumeClock, startClock, stopClock, workingMsUsed } from './duty-clock.ts'

const at = (text: string) => Instant.parse(`${text}:00.000+08:00`)
const monday = at('2026-03-02T10:00')
const hour = 3_600_000

test('accept in one, decide in three, pay out in five working days, each to closing time; a faster promise counts', () => {
  expect(startClock('accept', null, monday, calendar).dueAt).toBe(at('2026-03-03T17:30'))
  expect(startClock('decide', null, monday, calendar).dueAt).toBe(at('2026-03-05T17:30'))
  expect(startClock('pay', null, monday, calendar).dueAt).toBe(at('2026-03-09T17:30'))
  expect(startClock('decide', 2, monday, calendar).dueAt).toBe(at('2026-03-04T17:30'))
  expect(startClock('accept', 0, monday, calendar).dueAt).toBe(at('2026-03-02T17:30'))
})

test('a promise that is longer than the duty counts as the duty', () => {
  expect(startClock('accept', 10, monday, calendar).dueAt).toBe(at('2026-03-03T17:30'))
})

test('days off are no working days: over the Spring Festival the deadline lies behind it', () => {
  // 2026-02-16 to 02-23 are holidays; the Saturday 02-14 and 02-28 are worked.
  expect(startClock('accept', null, at('2026-02-14T10:00'), calendar).dueAt).toBe(at('2026-02-24T17:30'))
})

test('what a clock says: running, due today, breached a millisecond after its deadline, in time, late', () => {
  const clock = startClock('accept', null, monday, calendar)
  expect(clockState(clock, monday)).toBe('running')
  expect(clockState(clock, at('2026-03-03T09:00'))).toBe('due_today')
  expect(clockState(clock, clock.dueAt)).toBe('due_today')
  expect(clockState(clock, plusMs(clock.dueAt, 1))).toBe('breached')
  expect(clockState(stopClock(clock, clock.dueAt, calendar), at('2026-03-20T09:00'))).toBe('in_time')
  expect(clockState(stopClock(clock, plusMs(clock.dueAt, 1), calendar), at('2026-03-20T09:00'))).toBe('late')
})

test('a pause moves the deadline by the working time that it took, and counts as no work of the bank', () => {
  const clock = pauseClock(startClock('decide', null, monday, calendar), at('2026-03-02T12:00'))
  expect(clockState(clock, at('2026-03-20T12:00'))).toBe('paused')
  // From Monday noon to Tuesday noon: 5.5 hours and 3 hours.
  const resumed = resumeClock(clock, at('2026-03-03T12:00'), calendar)
  expect(resumed).toMatchObject({ pausedMs: 8.5 * hour, pausedAt: null, dueAt: at('2026-03-06T17:30') })
  const stopped = stopClock(resumed, at('2026-03-03T14:00'), calendar)
  expect(workingMsUsed(stopped, at('2026-03-20T12:00'), calendar)).toBe(4 * hour)
})

test('a clock that is stopped while it stands has used no more than until it stood', () => {
  const clock = pauseClock(startClock('decide', null, monday, calendar), at('2026-03-02T12:00'))
  const stopped = stopClock(clock, at('2026-03-09T12:00'), calendar)
  expect(workingMsUsed(stopped, at('2026-03-20T12:00'), calendar)).toBe(2 * hour)
})

test('a duty that had run out before the pause stays run out', () => {
  const clock = pauseClock(startClock('accept', null, monday, calendar), at('2026-03-04T12:00'))
  expect(clockState(clock, at('2026-03-05T12:00'))).toBe('breached')
  expect(resumeClock(clock, at('2026-03-09T12:00'), calendar).dueAt).toBe(at('2026-03-03T17:30'))
})

test('the bank is told right after the deadline, the office a working day later, then nobody any more', () => {
  const clock = startClock('accept', null, monday, calendar)
  const bank = nextBreach('accept', clock, [], calendar)
  expect(bank).toEqual({ clock: 'accept', to: 'bank', at: plusMs(at('2026-03-03T17:30'), 1) })
  const told = bank ? [bank] : []
  const office = nextBreach('accept', clock, told, calendar)
  expect(office).toEqual({ clock: 'accept', to: 'office', at: plusMs(at('2026-03-04T17:30'), 1) })
  expect(nextBreach('accept', clock, office ? [...told, office] : [], calendar)).toBeNull()
  expect(nextBreach('accept', pauseClock(clock, monday), [], calendar)).toBeNull()
  expect(nextBreach('accept', stopClock(clock, monday, calendar), [], calendar)).toBeNull()
})

test('a deadline is provisional once it lies behind the last official list, by starting there or by a pause', () => {
  expect(startClock('decide', null, at('2026-12-29T10:00'), calendar).provisional).toBe(true)
  const clock = startClock('accept', null, at('2026-12-29T10:00'), calendar)
  expect(clock.provisional).toBe(false)
  expect(resumeClock(pauseClock(clock, at('2026-12-29T11:00')), at('2026-12-31T11:00'), calendar).provisional).toBe(
    true,
  )
})

test('however often it pauses, the bank has as much working time as without', () => {
  const minutes = fc.integer({ min: 1, max: 6000 })
  fc.assert(
    fc.property(fc.array(fc.tuple(minutes, minutes), { maxLength: 6 }), (pauses) => {
      let [clock, now] = [startClock('pay', null, monday, calendar), monday]
      const whole = workingMsUsed(stopClock(clock, clock.dueAt, calendar), clock.dueAt, calendar)
      for (const [runs, stands] of pauses) {
        const pausedAt = plusMs(now, runs * 60_000)
        if (pausedAt > clock.dueAt) break
        now = plusMs(pausedAt, stands * 60_000)
        clock = resumeClock(pauseClock(clock, pausedAt), now, calendar)
      }
      expect(workingMsUsed(stopClock(clock, clock.dueAt, calendar), clock.dueAt, calendar)).toBe(whole)
    }),
  )
})
