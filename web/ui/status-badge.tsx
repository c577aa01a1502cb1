import { StateBadge, type StateBadgeProps } from './state-badge.tsx'
import type { StateRow } from './state-row.ts'
import { type StateObject, type StateOf, stateVocabulary } from './state-vocabulary.ts'

type StatusBadgeProps<O extends StateObject> = Omit<StateBadgeProps, 'row'> & {
  readonly of: O
  readonly state: StateOf<O>
}

/** A state by its word, its icon and its colour, from the one table. On a visitor's page in the browser: StateBadge, which brings one row. */
export function StatusBadge<O extends StateObject>({ of, state, ...rest }: StatusBadgeProps<O>) {
  const rows: Readonly<Record<string, StateRow>> = stateVocabulary[of]
  const row = rows[state]
  if (!row) throw new Error(`${of} has no state ${state}`)
  return <StateBadge row={row} {...rest} />
}
