import { bankInbox } from '#shared/financing/bank-inbox.contract'
import type { EntryCount } from '#web/features/frame/work-navigation.ts'
import { readOwn } from '#web/lib/read-own.ts'

/** What is due today or late, else all that runs. */
export async function countInbox(): Promise<EntryCount | undefined> {
  const { counts, dueToday, overdue } = await readOwn(bankInbox.show, { query: { limit: 1 } })
  if (overdue > 0) return { value: overdue + dueToday, tone: 'coral' }
  if (dueToday > 0) return { value: dueToday, tone: 'lamp' }
  return counts.open === 0 ? undefined : { value: counts.open, tone: 'gray' }
}
