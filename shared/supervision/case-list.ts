import type { Marked, Where } from './cell-lattice.ts'
import { dimensions, type FigureCase } from './figure-case.ts'
import { isIn } from './figure-table.ts'
import { amountOf, companiesOf } from './figures.ts'
import type { MeasureId } from './measures.ts'
import { suppress } from './suppression.ts'

/** A case as the office sees it: nothing that says whose it is. Of its traits only those that the question fixed. */
export type MaskedCase = {
  readonly caseId: string
  readonly of: FigureCase['of']
  readonly day: string
  /** null: too few companies of this set are in this state. */
  readonly state: string | null
  readonly amountFen: number
  readonly fixed: Where['fixed']
}

/** The cases behind a figure, by day; as many as it counts. Whether the cell is shown at all decides the caller. */
export function maskedCases(all: readonly Marked[], where: Where, behind: MeasureId): MaskedCase[] {
  const cases = all.filter(({ one, holds }) => holds.includes(behind) && isIn(where, one)).map(({ one }) => one)
  const hidden = hiddenStates(cases)
  const fixed = Object.fromEntries(
    dimensions.flatMap((dimension) =>
      where.fixed[dimension] === undefined ? [] : [[dimension, where.fixed[dimension]]],
    ),
  )
  return cases
    .map((one) => ({
      ...{ caseId: one.id, of: one.of, day: one.day, amountFen: amountOf(one), fixed },
      state: hidden.has(stateOf(one)) ? null : stateOf(one),
    }))
    .toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
}

export const placeOf = ({ day, caseId }: Pick<MaskedCase, 'day' | 'caseId'>): string => `${day}#${caseId}`

export const stateOf = (one: FigureCase): string => (one.of === 'look' ? one.row.kind : one.row.status)

/** A list by state is a table by state: its small cells are hidden in the same way. */
function hiddenStates(cases: readonly FigureCase[]): ReadonlySet<string> {
  const states = [...new Set(cases.map(stateOf))]
  const cell = (some: readonly FigureCase[]) => new Map([['cases', companiesOf(some)]])
  const whole = ''
  const hidden = suppress({
    cells: new Map([
      [whole, cell(cases)],
      ...states.map((state) => [state, cell(cases.filter((one) => stateOf(one) === state))] as const),
    ]),
    sums: [{ whole, parts: states }],
    measures: ['cases'],
    partitions: [],
  })
  return new Set(states.filter((state) => hidden.get(state)?.has('cases')))
}
