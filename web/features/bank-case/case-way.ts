import type { ApplicationStatus } from '#shared/financing/application-life'
import type { Instant } from '#shared/kernel/instant'
import type { BankCase } from './read-case.ts'

export const wayStations = ['submit', 'accept', 'inspect', 'propose', 'approve', 'offer', 'sign', 'pay'] as const
export type WayStation = (typeof wayStations)[number]
type Step = BankCase['timeline'][number]

/** Which event reaches a station. */
const eventOf: Readonly<Record<WayStation, string>> = {
  submit: 'application.submitted',
  accept: 'application.accepted',
  inspect: 'application.due_diligence_started',
  propose: 'application.proposed',
  approve: 'application.offered',
  offer: 'application.offer_accepted',
  sign: 'application.signed',
  pay: 'application.paid_out',
}

/** The station that is being worked at in each state; what has ended, or stands, is at none. */
const workedAt: Readonly<Partial<Record<ApplicationStatus, WayStation>>> = {
  submitted: 'accept',
  accepted: 'inspect',
  due_diligence: 'inspect',
  proposed: 'approve',
  offered: 'offer',
  offer_accepted: 'sign',
  signed: 'pay',
}

export type WayPoint = {
  readonly station: WayStation
  readonly at: Instant | null
  readonly is: 'done' | 'now' | 'ahead'
}

/** The way of an application with the moments at which it got on, from its course (newest step first). */
export function wayOf({ state, timeline }: Pick<BankCase, 'state' | 'timeline'>): WayPoint[] {
  const before = timeline.find((step) => workedAt[step.state] !== undefined)?.state
  const now = workedAt[state] ?? null
  const reached = now ?? (state === 'paid_out' ? null : before ? (workedAt[before] ?? null) : null)
  const nowAt = reached === null ? wayStations.length : wayStations.indexOf(reached)
  return wayStations.map((station, at) => {
    const step = timeline.find((one: Step) => one.what === eventOf[station])
    const isDone = at < nowAt && !(station === 'inspect' && !step)
    return {
      station,
      at: at < nowAt ? (step?.at ?? null) : null,
      is: isDone ? 'done' : at === nowAt && now !== null ? 'now' : 'ahead',
    }
  })
}
