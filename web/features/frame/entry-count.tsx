import type { PageAccess } from '#web/lib/page-access.ts'
import styles from './entry-count.module.css'
import type { WorkEntry } from './work-navigation.ts'

type EntryCountProps = { readonly entry: WorkEntry; readonly access: PageAccess }

/** What waits behind an entry, where the API tells; a count that can't be had is no reason to show nothing else. */
export async function EntryCount({ entry, access }: EntryCountProps) {
  const count = await entry.count?.(access).catch(() => undefined)
  if (!count || count.value === 0) return null
  return (
    <span className={styles.count} data-tone={count.tone}>
      {count.value}
      {count.isMore && '+'}
    </span>
  )
}
