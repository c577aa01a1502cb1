import { useTranslations } from 'next-intl'
import type { ClockName } from '#shared/financing/duty-clock'
import { type Instant, toInstant } from '#shared/kernel/instant'
import { useFormat } from '#web/i18n/use-format.ts'
import type { Viewer } from '#web/ui/state-row.ts'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { clockValues, type ShownClock } from './clock-words.ts'

type ClockProps = {
  readonly clock: ShownClock
  readonly viewer: Viewer
  readonly now?: Instant
}

/** One of the 1-3-5 clocks in short, by the server's time. A client component takes it as a child: it counts working days. */
export function Clock({ clock, viewer, now = toInstant(Date.now()) }: ClockProps) {
  const format = useFormat()
  const { dueAt, provisional } = clock
  const t = useTranslations('clock')
  const exact = `${t('due', { moment: format.moment(dueAt) })}${provisional ? t('provisional') : ''}`
  return (
    <span title={exact}>
      <StatusBadge of="clock" state={clock.state} viewer={viewer} values={clockValues(clock, now, format)} />
      <span className="spoken"> {exact}</span>
    </span>
  )
}

type ClockSentenceProps = Omit<ClockProps, 'clock'> & { readonly clock: ShownClock & { readonly clock: ClockName } }

/** The same as a sentence: who has to do what, by when, and how long that is. */
export function ClockSentence({ clock, viewer, now = toInstant(Date.now()) }: ClockSentenceProps) {
  const format = useFormat()
  const t = useTranslations('clock')
  const { span } = clockValues(clock, now, format)
  const values = { duty: clock.clock, moment: format.dueMoment(clock.dueAt, now), span, viewer }
  return (
    <span title={format.moment(clock.dueAt)}>
      {t(sentenceOf[clock.state], values)}
      {clock.provisional && t('provisional')}
    </span>
  )
}

const sentenceOf = {
  running: 'sentenceRunning',
  due_today: 'sentenceRunning',
  breached: 'sentenceBreached',
  paused: 'sentencePaused',
  in_time: 'sentenceInTime',
  late: 'sentenceLate',
} as const satisfies Record<ShownClock['state'], string>
