import { demoPlan } from '#infra/local/demo/demo-plan'
import { seeded } from '#infra/local/demo/seeded'
import { backgroundOwners } from '#infra/local/demo-users'
import { addDays, type LocalDate } from '#shared/kernel/local-date'

/** How a case ends, unless the present comes first. */
export type Ending = 'paid_out' | 'refused' | 'declined' | 'withdrawn' | 'open'

/** One company's case. */
export interface History {
  readonly key: string
  /** The owner's name for the issuer, and `sub`. */
  readonly owner: string
  readonly startsOn: LocalDate
  readonly amountWan: number
  readonly termMonths: number
  readonly ending: Ending
  /** How many banks are asked. */
  readonly banks: number
  /** Working hours that the bank takes from one step to the next. */
  readonly pace: number
}

/** The first so many lie in the last two months, the others spread over the year before today. */
export const firstHistories = 20

/** Cases of the demo's companies without a card; the same day gives the same ones. */
export function historyPlan(day: LocalDate, count: number): History[] {
  const owners = demoPlan(day).owners.flatMap(({ user }) => backgroundOwners.filter(({ name }) => name === user))
  return Array.from({ length: count }, (_, at) => history(day, at, owners[at % owners.length]?.sub ?? ''))
}

function history(day: LocalDate, at: number, owner: string): History {
  const dice = seeded(`history ${at}`)
  const isRecent = at < firstHistories
  return {
    key: `history-${at}`,
    owner,
    startsOn: addDays(day, -(isRecent ? dice.int(1, 60) : dice.int(20, 360))),
    amountWan: dice.pick([20, 30, 50, 80, 100, 150, 200]),
    termMonths: dice.pick([6, 12, 12, 24]),
    ending: dice.weighted<Ending>([
      ['paid_out', 60],
      ['refused', 14],
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
      [1, 40],
      [3, 40],
      [6, 20],
    ]),
  }
}
