import * as z from 'zod'
import { dayOf, Instant, plusMs } from '#shared/kernel/instant'
import { addWorkingDays, knownDaysLeft, type WorkingCalendar } from '#shared/kernel/working-day'
import { plusWorkingMs, workingMsBetween } from '#shared/kernel/working-time'

/** 1-3-5 限时: the bank accepts in 1, decides in 3, pays out in 5 working days, or faster where the product promises it. */
export const ClockName = z.enum(['accept', 'decide', 'pay'])
export type ClockName = z.infer<typeof ClockName>

/** A duty with its deadline. It stands still from `pausedAt` on; stopped, it says when the duty was done. */
export const Clock = z.object({
  startedAt: Instant,
  dueAt: Instant,
  /** The deadline lies in a year without an official calendar yet. */
  provisional: z.boolean(),
  pausedAt: Instant.nullable(),
  /** Working time for which it stood still, in ms. */
  pausedMs: z.int().min(0),
  stoppedAt: Instant.nullable(),
})
export type Clock = z.infer<typeof Clock>

/** Who was told that a duty ran out, and when. */
export const BreachedDuty = z.object({ clock: ClockName, to: z.enum(['bank', 'office']), at: Instant })
export type BreachedDuty = z.infer<typeof BreachedDuty>

const defaultDays: Readonly<Record<ClockName, number>> = { accept: 1, decide: 3, pay: 5 }

/** @param promised days that the product promises; more than the duty allows counts as the duty */
export function startClock(name: ClockName, promised: number | null, now: Instant, calendar: WorkingCalendar): Clock {
  const { at, provisional } = addWorkingDays(now, Math.min(promised ?? defaultDays[name], defaultDays[name]), calendar)
  return { startedAt: now, dueAt: at, provisional, pausedAt: null, pausedMs: 0, stoppedAt: null }
}

const runs = (clock: Clock) => clock.stoppedAt === null && clock.pausedAt === null

export const pauseClock = (clock: Clock, now: Instant): Clock => (runs(clock) ? { ...clock, pausedAt: now } : clock)

/** Goes on; the deadline moves by the working time for which it stood. A deadline that had passed stays passed. */
export function resumeClock(clock: Clock, now: Instant, calendar: WorkingCalendar): Clock {
  if (clock.pausedAt === null || clock.stoppedAt !== null) return clock
  const stood = workingMsBetween(clock.pausedAt, now, calendar)
  const late = clock.pausedAt > clock.dueAt
  const dueAt = late ? clock.dueAt : plusWorkingMs(clock.dueAt, stood, calendar)
  const provisional = clock.provisional || knownDaysLeft(calendar, dayOf(dueAt)) < 0
  return { ...clock, pausedAt: null, pausedMs: clock.pausedMs + stood, dueAt, provisional }
}

/** For good; what it stood until now counts as standing. */
export function stopClock(clock: Clock, now: Instant, calendar: WorkingCalendar): Clock {
  return clock.stoppedAt === null ? { ...resumeClock(clock, now, calendar), stoppedAt: now } : clock
}

export type ClockState = 'running' | 'due_today' | 'breached' | 'paused' | 'in_time' | 'late'

/** What a clock says at `now`; a paused one is never breached by standing. */
export function clockState(clock: Clock, now: Instant): ClockState {
  if (clock.stoppedAt !== null) return clock.stoppedAt <= clock.dueAt ? 'in_time' : 'late'
  if (clock.pausedAt !== null) return clock.pausedAt <= clock.dueAt ? 'paused' : 'breached'
  if (now > clock.dueAt) return 'breached'
  return clock.dueAt.slice(0, 10) === now.slice(0, 10) ? 'due_today' : 'running'
}

/**
 * When somebody is told next that a running duty has run out: the bank right after its deadline, the office a working day
 * later. @returns null where it stands, is done, or both were told
 */
export function nextBreach(
  name: ClockName,
  clock: Clock | null,
  told: readonly BreachedDuty[],
  calendar: WorkingCalendar,
): BreachedDuty | null {
  if (!clock || !runs(clock)) return null
  const has = (to: BreachedDuty['to']) => told.some((one) => one.clock === name && one.to === to)
  if (!has('bank')) return { clock: name, to: 'bank', at: plusMs(clock.dueAt, 1) }
  if (has('office')) return null
  return { clock: name, to: 'office', at: plusMs(addWorkingDays(clock.dueAt, 1, calendar).at, 1) }
}

/** Working time that the bank used: from start to stop (or now), without pauses, in ms. */
export function workingMsUsed(clock: Clock, now: Instant, calendar: WorkingCalendar): number {
  const end = clock.stoppedAt ?? clock.pausedAt ?? now
  return Math.max(0, workingMsBetween(clock.startedAt, end, calendar) - clock.pausedMs)
}
