import { useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { Nothing } from '#web/ui/nothing.tsx'
import styles from './clock-numbers.module.css'
import type { Clocks } from './read-panorama.ts'
import type { Shown } from './shown-figure.tsx'

/** How many duties of banks run, are due today, are late, and stand still. */
export function ClockNumbers({ clocks }: { readonly clocks: Clocks['total'] }) {
  const t = useTranslations('office')
  return (
    <dl className={styles.numbers}>
      <ClockNumber label={t('clockRunning')} shown={clocks.running} />
      <ClockNumber label={t('clockDueToday')} shown={clocks.dueToday} tone="lamp" />
      <ClockNumber label={t('clockBreached')} shown={clocks.breached} tone="coral" />
      <ClockNumber label={t('clockPaused')} shown={clocks.paused} />
    </dl>
  )
}

type ClockNumberProps = { readonly label: string; readonly shown: Shown; readonly tone?: 'lamp' | 'coral' }

function ClockNumber({ label, shown: { value, isHidden }, tone }: ClockNumberProps) {
  const format = useFormat()
  return (
    <div data-tone={value === 0 ? undefined : tone}>
      <dt>{label}</dt>
      <dd data-hidden={isHidden || undefined}>{isHidden ? <Nothing kind="tooFew" /> : format.number(value ?? 0)}</dd>
    </div>
  )
}
