import type { LoanRow } from '#shared/financing/loan.contract'
import { StatusBadge } from '#web/ui/status-badge.tsx'

type LoanStateProps = { readonly loan: Pick<LoanRow, 'state' | 'overdueDays'> }

/** How a loan stands; while something due is unpaid, for how many days. */
export function LoanState({ loan: { state, overdueDays } }: LoanStateProps) {
  const isOver = state === 'settled' || state === 'written_off'
  return overdueDays > 0 && !isOver ? (
    <StatusBadge of="loan" state="overdue" viewer="bank" count={overdueDays} />
  ) : (
    <StatusBadge of="loan" state={state} viewer="bank" />
  )
}
