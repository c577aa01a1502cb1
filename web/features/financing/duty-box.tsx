import { useTranslations } from 'next-intl'
import type { DutyView } from '#shared/financing/application-view'
import type { ClockName } from '#shared/financing/duty-clock'
import { ClockSentence } from './clock.tsx'
import styles from './duty-box.module.css'

type DutyBoxProps = {
  readonly duty: DutyView
  /** It stands since a consent was withdrawn, not since papers are missing. */
  readonly isPaused: boolean
  /** When it began to run: how far it has come shows as a bar. */
  readonly startedAt?: string
  readonly now: string
}

const order: readonly ClockName[] = ['accept', 'decide', 'pay']

/** What the bank has to do by when, and which of the three steps that is. */
export function DutyBox({ duty, isPaused, startedAt, now }: DutyBoxProps) {
  const t = useTranslations('companyApplication')
  const at = order.indexOf(duty.clock)
  return (
    <div className={styles.box} data-state={duty.state}>
      <p>{isPaused ? t('pausedRow') : <ClockSentence clock={duty} viewer="company" />}</p>
      {startedAt !== undefined && (
        <span className={styles.bar} aria-hidden="true">
          <span style={{ width: `${shareOf(startedAt, duty.dueAt, now)}%` }} />
        </span>
      )}
      <p className={styles.steps}>
        {t('dutyStep', { at: at + 1, of: order.length })}
        {order.map((name, nth) => (
          <span key={name} data-now={nth === at || undefined}>
            {t('dutyName', { name })}
          </span>
        ))}
      </p>
    </div>
  )
}

/** @returns 2 to 100: a bar that has begun is seen */
function shareOf(startedAt: string, dueAt: string, now: string): number {
  const from = Date.parse(startedAt)
  const share = (Date.parse(now) - from) / Math.max(1, Date.parse(dueAt) - from)
  return Math.min(100, Math.max(2, Math.round(share * 100)))
}
