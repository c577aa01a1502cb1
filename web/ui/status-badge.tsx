import { Badge } from '@mantine/core'
import { useLocale } from 'next-intl'
import { fill } from '#shared/kernel/text'
import { Icon } from './icon.tsx'
import { type StateRow, toneFor, type Viewer } from './state-row.ts'
import { type StateObject, type StateOf, stateVocabulary } from './state-vocabulary.ts'

type StatusBadgeProps<O extends StateObject> = {
  readonly of: O
  readonly state: StateOf<O>
  readonly viewer?: Viewer
  /** For a word with a number in it: 差 2 条. */
  readonly count?: number
  /** For a word with other places in it: 剩 {span}. */
  readonly values?: Readonly<Record<string, string>>
}

/** A state by its word, its icon and its colour, from the one table. */
export function StatusBadge<O extends StateObject>(props: StatusBadgeProps<O>) {
  const { of, state, viewer = 'company', count, values } = props
  const language = useLocale()
  const rows: Readonly<Record<string, StateRow>> = stateVocabulary[of]
  const row = rows[state]
  if (!row) throw new Error(`${of} has no state ${state}`)
  const word = viewer === 'company' ? row.word : (row.otherWord ?? row.word)
  return (
    <Badge color={toneFor(row, viewer)} className="status-badge" leftSection={<Icon of={row.icon} size={14} />}>
      {fill(word, language, { ...values, ...(count === undefined ? {} : { count }) })}
    </Badge>
  )
}
