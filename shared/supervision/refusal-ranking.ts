import type { ApplicationCase } from './case.ts'
import type { Marked, Where } from './cell-lattice.ts'
import type { FigureCase } from './figure-case.ts'
import { isIn } from './figure-table.ts'
import { companiesOf } from './figures.ts'
import { fewest, suppress } from './suppression.ts'

type Reason = ApplicationCase['reasons'][number]
export type RankedReason = Reason & {
  /** How many refusals carry it; null: hidden. */
  readonly refusals: number | null
}
const nameOf = ({ code, fact }: Reason) => `${code}#${fact ?? ''}`

/**
 * Why applications of a cell were refused, the most frequent first. A refusal carries one to four reasons and counts
 * once for each. Reasons of fewer than five companies are hidden, and others with them where one would follow.
 * @param isTotalSeen whether the number of refusals in this cell is shown
 */
export function rankReasons(all: readonly Marked[], where: Where, isTotalSeen: boolean): RankedReason[] {
  const refused = all.filter(({ one, holds }) => holds.includes('refused') && isIn(where, one)).map(({ one }) => one)
  const reasons = new Map<string, { reason: Reason; cases: FigureCase[] }>()
  for (const one of refused)
    for (const reason of reasonsOf(one)) {
      const known = reasons.get(nameOf(reason))
      if (known) known.cases.push(one)
      else reasons.set(nameOf(reason), { reason, cases: [one] })
    }
  const cell = (cases: readonly FigureCase[]) => new Map([['refused', companiesOf(cases)]])
  const whole = 'all'
  const hidden = suppress({
    cells: new Map([[whole, cell(refused)], ...[...reasons].map(([name, { cases }]) => [name, cell(cases)] as const)]),
    sums: [{ whole, parts: [...reasons.keys()] }],
    measures: ['refused'],
    partitions: [],
  })
  return [...reasons]
    .map(([name, { reason, cases }]) => {
      const isHidden = !isTotalSeen || (hidden.get(name)?.has('refused') ?? false)
      return { ...reason, refusals: isHidden ? null : cases.length }
    })
    .toSorted(byRank)
}

/** Hidden ones come last and in the order of their names, which tells nothing. */
const byRank = (one: RankedReason, other: RankedReason) =>
  (other.refusals ?? -1) - (one.refusals ?? -1) || (nameOf(one) < nameOf(other) ? -1 : 1)

/** Each reason once, however often the refusal names it. */
const reasonsOf = (one: FigureCase): Reason[] =>
  one.of === 'application' ? [...new Map(one.row.reasons.map((reason) => [nameOf(reason), reason])).values()] : []

/** What is said for a number that is hidden. */
export const fewWords = `<${fewest}`
