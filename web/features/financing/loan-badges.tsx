import type { LoanRow } from '#shared/financing/loan.contract'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import styles from './loan-badges.module.css'

/** Where a loan stands: overdue before all, else its state; and the bank's class, where there is one other than normal. */
export function LoanBadges({ loan }: { readonly loan: Pick<LoanRow, 'state' | 'overdueDays' | 'grade'> }) {
  const { state, overdueDays, grade } = loan
  return (
    <span className={styles.badges}>
      {overdueDays > 0 ? (
        <StatusBadge of="loan" state="overdue" count={overdueDays} />
      ) : (
        <StatusBadge of="loan" state={state} />
      )}
      {grade !== null && grade !== 'normal' && <StatusBadge of="grade" state={grade} />}
    </span>
  )
}
