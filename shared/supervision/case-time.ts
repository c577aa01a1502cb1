import { type Instant, toEpochMs } from '#shared/kernel/instant'
import { officialCalendar } from '#shared/kernel/official-calendar'
import { addWorkingDays } from '#shared/kernel/working-day'
import { workingMsBetween } from '#shared/kernel/working-time'
import type { ApplicationCase, LoanCase, NeedCase } from './case.ts'

/** So many working days after it was opened, a need that nobody met is unmet. */
const unmetDays = 10

/** Whole working minutes between two moments. */
export const workingMinutes = (from: Instant, to: Instant): number =>
  Math.floor(workingMsBetween(from, to, officialCalendar) / 60_000)

type Meeting = Pick<NeedCase, 'openedAt' | 'takenAt' | 'appliedAt' | 'leftAt'>

/** Neither taken nor applied with in its ten working days, in which it was open all the time. */
export function isUnmet({ openedAt, takenAt, appliedAt, leftAt }: Meeting, now: Instant): boolean {
  if (openedAt === null) return false
  const due = addWorkingDays(openedAt, unmetDays, officialCalendar).at
  return [takenAt, appliedAt, leftAt, now].every((at) => at === null || at > due)
}

type Responding = Pick<ApplicationCase, 'acceptDueAt' | 'respondedAt' | 'endedAt' | 'stands'>

export const isAnsweredInTime = ({ respondedAt, acceptDueAt }: Responding): boolean =>
  respondedAt !== null && respondedAt <= acceptDueAt

/** The bank has answered, or the time in which it had to is over; what was withdrawn before that is no answer of its. */
export function isAnswerDue(row: Responding, now: Instant): boolean {
  if (row.respondedAt !== null) return true
  const until = row.endedAt ?? now
  const standing = row.stands.findLast(({ to }) => to === null || to === row.endedAt)
  return (standing?.from ?? until) > row.acceptDueAt
}

/** Working minutes from submission to the bank's answer, without those for which its clock stood still. */
export function minutesToAnswer({ submittedAt, respondedAt, stands }: ApplicationCase): number | null {
  if (respondedAt === null) return null
  const stood = stands
    .filter(({ from }) => from < respondedAt)
    .reduce((sum, { from, to }) => sum + workingMsBetween(from, earlier(to, respondedAt), officialCalendar), 0)
  return Math.floor((workingMsBetween(submittedAt, respondedAt, officialCalendar) - stood) / 60_000)
}

const earlier = (one: Instant | null, other: Instant): Instant => (one !== null && one < other ? one : other)

export const clockStates = ['running', 'due_today', 'breached', 'paused'] as const
export type ClockNow = (typeof clockStates)[number]

/** The bank's duty that comes first, as it stands now; null where nothing is the bank's to do. */
export function clockNow({ duty, stands }: Pick<ApplicationCase, 'duty' | 'stands'>, now: Instant): ClockNow | null {
  if (duty === null) return null
  const { dueAt, isPaused } = duty
  if (isPaused) return (stands.at(-1)?.from ?? now) <= dueAt ? 'paused' : 'breached'
  if (toEpochMs(now) > toEpochMs(dueAt)) return 'breached'
  return dueAt.slice(0, 10) === now.slice(0, 10) ? 'due_today' : 'running'
}

const liveStatuses: readonly string[] = ['active', 'extended', 'renewed']

export const isLive = ({ status }: LoanCase): boolean => liveStatuses.includes(status)

/** A due day has gone by without its money; since when is known from the bank's reports. */
export const isOverdue = (row: LoanCase, now: Instant): boolean =>
  isLive(row) && row.unpaidFrom !== null && (row.overdueAt === null || row.overdueAt <= now)
