import { demoPlan } from '#infra/local/demo/demo-plan'
import { type Seeded, seeded } from '#infra/local/demo/seeded'
import { backgroundOwners } from '#infra/local/demo-users'
import type { DeclineReason } from '#shared/financing/refusal-reason'
import { Instant } from '#shared/kernel/instant'
import { addDays, type LocalDate } from '#shared/kernel/local-date'
import { foundReasons } from './refusals.data.ts'

/** How a case ends, unless the present comes first. */
export type Ending = 'paid_out' | 'refused' | 'declined' | 'withdrawn' | 'open'

/** How the borrower pays: on the day, twelve days late, or no more after some instalments. */
export type Payments = 'on_time' | 'late' | 'stopped'

/** Where a case of these days stands now. */
export type Rest =
  | 'submitted'
  | 'accepted'
  | 'due_diligence'
  | 'returned'
  | 'proposed'
  | 'offered'
  | 'offer_accepted'
  | 'signed'

/** One company's case. */
export interface History {
  readonly key: string
  /** The owner's `sub`. What is under way is the case of the first of them who gets something from a bank with a card. */
  readonly owners: readonly string[]
  readonly startsAt: Instant
  readonly amountWan: number
  readonly termMonths: number
  readonly guaranteeWays: readonly string[]
  readonly ending: Ending
  /** How many banks are asked. */
  readonly banks: number
  /** The banks with a demo user's card are asked first, where they can be: their inbox is looked at. */
  readonly prefersCards: boolean
  /** Working hours that the bank takes from one step to the next; more than 8.5 is later than its duty. */
  readonly pace: number
  readonly isReturned: boolean
  /** Which of the findings of `refusals.data.ts` it is refused for. */
  readonly refusal: number
  readonly declineReason: DeclineReason
  readonly payments: Payments
  /** Nothing has happened since it came so far. */
  readonly rest: Rest | null
}

/** The first so many are under way or lie in the last two months; the others spread over the year before. */
export const firstHistories = 20

/** What is under way: how many days ago it began, and how far it came. */
const underWay: readonly (readonly [daysAgo: number, rest: Rest])[] = [
  [1, 'submitted'],
  [1, 'submitted'],
  [1, 'submitted'],
  [4, 'submitted'],
  [1, 'accepted'],
  [2, 'due_diligence'],
  [5, 'due_diligence'],
  [3, 'returned'],
  [2, 'proposed'],
  [3, 'proposed'],
  [3, 'offered'],
  [5, 'offered'],
  [4, 'offer_accepted'],
  [6, 'signed'],
]

/** Cases of the demo's companies without a card; the same day gives the same ones. */
export function historyPlan(day: LocalDate, count: number): History[] {
  const owners = demoPlan(day).owners.flatMap(({ user }) => backgroundOwners.filter(({ name }) => name === user))
  const ownerAt = (at: number) => owners[at % owners.length]?.sub ?? ''
  return Array.from({ length: count }, (_, at) =>
    history(
      day,
      at,
      underWay[at] ? Array.from({ length: mostTried }, (_, nth) => ownerAt(at * mostTried + nth)) : [ownerAt(at)],
    ),
  )
}

function history(day: LocalDate, at: number, owners: readonly string[]): History {
  const dice = seeded(`history ${at}`)
  const isRecent = at < firstHistories
  const began = isRecent ? dice.int(7, 60) : dice.int(20, 360)
  const [daysAgo, rest] = underWay[at] ?? [began, null]
  return {
    key: `history-${at}`,
    owners,
    startsAt: Instant.parse(`${addDays(day, -daysAgo)}T10:${dice.int(10, 59)}:00.000+08:00`),
    amountWan: dice.pick([20, 30, 50, 80, 100, 150, 200]),
    termMonths: dice.pick([6, 12, 12, 24]),
    ...course(dice),
    ...(rest === null ? {} : { ...underWayAs, isReturned: rest === 'returned' }),
    prefersCards: isRecent || dice.chance(0.3),
    rest,
  }
}

const mostTried = 8
const anyWay = ['credit', 'guarantor', 'property_mortgage']
const underWayAs = { ending: 'paid_out', pace: 1, banks: 2, guaranteeWays: anyWay } as const

type Course = Omit<History, 'key' | 'owners' | 'startsAt' | 'amountWan' | 'termMonths' | 'prefersCards' | 'rest'>

function course(dice: Seeded): Course {
  return {
    guaranteeWays: dice.pick([['credit'], ['credit', 'guarantor'], anyWay]),
    ending: dice.weighted<Ending>([
      ['paid_out', 58],
      ['refused', 16],
      ['declined', 8],
      ['withdrawn', 6],
      ['open', 12],
    ]),
    banks: dice.weighted([
      [1, 50],
      [2, 35],
      [3, 15],
    ]),
    pace: dice.weighted([
      [1, 36],
      [3, 38],
      [6, 18],
      [11, 8],
    ]),
    isReturned: dice.chance(0.15),
    refusal: dice.int(0, foundReasons.length - 1),
    declineReason: dice.pick<DeclineReason>(['competitor', 'terms', 'too_slow', 'not_needed', 'amount']),
    payments: dice.weighted<Payments>([
      ['on_time', 86],
      ['late', 10],
      ['stopped', 4],
    ]),
  }
}
