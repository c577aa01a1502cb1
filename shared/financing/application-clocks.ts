import type { Instant } from '#shared/kernel/instant'
import type { WorkingCalendar } from '#shared/kernel/working-day'
import type { Application } from './application.ts'
import type { ApplicationStatus } from './application-life.ts'
import {
  type BreachedDuty,
  type Clock,
  type ClockName,
  nextBreach,
  pauseClock,
  resumeClock,
  stopClock,
} from './duty-clock.ts'

/** When something is done, and the calendar by which working days count. */
export type Moment = { readonly now: Instant; readonly calendar: WorkingCalendar }

/** The states in which each duty is open; accept and decide both count from submission. */
const dutyOf: Readonly<Record<ClockName, readonly ApplicationStatus[]>> = {
  accept: ['submitted'],
  decide: ['submitted', 'accepted', 'due_diligence', 'proposed'],
  pay: ['signed'],
}
const names: readonly ClockName[] = ['accept', 'decide', 'pay']

/** The state that counts for duties: behind a return or a pause the one that was left. */
function placeOf({ status, returnedFrom, pausedFrom }: Application): ApplicationStatus {
  const before = status === 'paused' ? (pausedFrom ?? status) : status
  return before === 'returned' ? (returnedFrom ?? before) : before
}

/** A pause stops the bank's clocks, a return for more only the first time; nothing runs after the end. */
function standsStill({ status, returns, pausedFrom }: Application): boolean {
  const isReturned = status === 'returned' || (status === 'paused' && pausedFrom === 'returned')
  return status === 'paused' || (isReturned && returns === 1)
}

/** Every clock as the application's state wants it: running, standing or stopped. */
export function withClocks(application: Application, { now, calendar }: Moment): Application {
  const place = placeOf(application)
  const settle = (name: ClockName, clock: Clock): Clock => {
    if (!dutyOf[name].includes(place)) return stopClock(clock, now, calendar)
    return standsStill(application) ? pauseClock(clock, now) : resumeClock(clock, now, calendar)
  }
  const { accept, decide, pay } = application.clocks
  return {
    ...application,
    clocks: { accept: settle('accept', accept), decide: settle('decide', decide), pay: pay && settle('pay', pay) },
  }
}

/** The bank's duty that comes first, running or standing; null where nothing is the bank's to do. */
export function dutyNow({ clocks }: Application): { readonly clock: ClockName; readonly is: Clock } | null {
  for (const clock of names) {
    const is = clocks[clock]
    if (is && is.stoppedAt === null) return { clock, is }
  }
  return null
}

/** What happens to an application by itself, and when. */
export type Wake =
  | { readonly what: 'breach'; readonly at: Instant; readonly breach: BreachedDuty }
  | { readonly what: 'lapse' | 'unsigned' | 'expire'; readonly at: Instant }

/** The next thing that time does: a breach told, an offer lapsed without an answer or a signature, a return that ran out. */
export function nextWake(application: Application, calendar: WorkingCalendar): Wake | null {
  const { status, clocks, breaches, offer, supplyBy } = application
  const wakes: Wake[] = names.flatMap((name) => {
    const breach = nextBreach(name, clocks[name], breaches, calendar)
    return breach ? [{ what: 'breach', at: breach.at, breach }] : []
  })
  if (status === 'offered' && offer) wakes.push({ what: 'lapse', at: offer.validUntil })
  if (status === 'offer_accepted' && offer?.signBy) wakes.push({ what: 'unsigned', at: offer.signBy })
  if (status === 'returned' && supplyBy) wakes.push({ what: 'expire', at: supplyBy })
  return wakes.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))[0] ?? null
}

/** An offer that has run out has lapsed, and what was not handed in has expired, also before the sweep has said so. */
export function applicationStatusAt(
  { status, offer, supplyBy }: Pick<Application, 'status' | 'offer' | 'supplyBy'>,
  now: Instant,
): ApplicationStatus {
  if (status === 'offered' && offer && offer.validUntil <= now) return 'expired'
  if (status === 'offer_accepted' && offer?.signBy && offer.signBy <= now) return 'expired'
  return status === 'returned' && supplyBy && supplyBy <= now ? 'expired' : status
}
