'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ComponentType, useState } from 'react'
import type { Instalment } from '#shared/product/repayment-schedule'
import { useFormat } from '#web/i18n/use-format.ts'
import { ScrollRoom } from '#web/ui/scroll-room.tsx'
import styles from './loan-calculator.module.css'

export type ScheduleProps = { readonly schedule: readonly Instalment[] }
type Chart = ComponentType<ScheduleProps>

/** The full schedule to the fen, and on request as a picture: the chart's code is fetched only then. */
export function ScheduleView({ schedule }: ScheduleProps) {
  const t = useTranslations('calculator')
  const [Chart, setChart] = useState<Chart | 'loading' | 'failed' | null>(null)
  function load() {
    setChart('loading')
    import('./schedule-chart.tsx').then(
      ({ ScheduleChart }) => setChart(() => ScheduleChart),
      () => setChart('failed'),
    )
  }
  return (
    <div className={styles.schedule}>
      {schedule.length > 1 && (Chart === null || Chart === 'loading') && (
        <Button variant="default" className={styles.chartButton} loading={Chart === 'loading'} onClick={load}>
          {t('showChart')}
        </Button>
      )}
      {Chart === 'failed' && <p role="alert">{t('chartFailed')}</p>}
      {typeof Chart === 'function' && <Chart schedule={schedule} />}
      <details>
        <summary>{t('showSchedule', { count: schedule.length })}</summary>
        <ScheduleTable schedule={schedule} />
      </details>
    </div>
  )
}

function ScheduleTable({ schedule }: ScheduleProps) {
  const t = useTranslations('calculator')
  const format = useFormat()
  const yuan = (fen: number) => format.yuanFigure(fen)
  return (
    <ScrollRoom className={styles.tableRoom}>
      <table>
        <caption>{t('tableCaption')}</caption>
        <thead>
          <tr>
            {(['month', 'instalment', 'principal', 'interest', 'outstanding'] as const).map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {schedule.map((one) => (
            <tr key={one.month}>
              <th scope="row">{one.month}</th>
              <td>{yuan(one.totalFen)}</td>
              <td>{yuan(one.principalFen)}</td>
              <td>{yuan(one.interestFen)}</td>
              <td>{yuan(one.outstandingFen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRoom>
  )
}
