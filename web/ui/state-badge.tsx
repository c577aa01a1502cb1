import { Badge } from '@mantine/core'
import { useLocale } from 'next-intl'
import { fill } from '#shared/kernel/text'
import { Icon } from './icon.tsx'
import { type StateRow, toneFor, type Viewer } from './state-row.ts'

export type StateBadgeProps = {
  readonly row: StateRow
  readonly viewer?: Viewer
  /** For a word with a number in it: 差 2 条. */
  readonly count?: number
  /** For a word with other places in it: 剩 {span}. */
  readonly values?: Readonly<Record<string, string>>
}

/** A row of the vocabulary as a badge: word, icon and colour for who reads. */
export function StateBadge({ row, viewer = 'company', count, values }: StateBadgeProps) {
  const language = useLocale()
  const word = viewer === 'company' ? row.word : (row.otherWord ?? row.word)
  return (
    <Badge color={toneFor(row, viewer)} className="status-badge" leftSection={<Icon of={row.icon} size={14} />}>
      {fill(word, language, { ...values, ...(count === undefined ? {} : { count }) })}
    </Badge>
  )
}
