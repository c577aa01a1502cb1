import { Badge } from '@mantine/core'
import { useLocale } from 'next-intl'
import { fill } from '#shared/kernel/text'
import { Icon } from './icon.tsx'
import { type StateObject, type StateOf, type StateRow, stateVocabulary, type Viewer } from './state-vocabulary.ts'

type StatusBadgeProps<O extends StateObject> = {
  readonly of: O
  readonly state: StateOf<O>
  readonly viewer?: Viewer
  /** For a word with a number in it: 差 2 条. */
  readonly count?: number
}

/** A state by its word, its icon and its colour, from the one table. */
export function StatusBadge<O extends StateObject>({ of, state, viewer = 'company', count }: StatusBadgeProps<O>) {
  const language = useLocale()
  const rows: Readonly<Record<string, StateRow>> = stateVocabulary[of]
  const row = rows[state]
  if (!row) throw new Error(`${of} has no state ${state}`)
  const tone = typeof row.tone === 'string' ? row.tone : row.tone[viewer]
  return (
    <Badge color={tone} className="status-badge" leftSection={<Icon of={row.icon} size={14} />}>
      {fill(row.word, language, count === undefined ? {} : { count })}
    </Badge>
  )
}
