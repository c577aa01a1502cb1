'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { type ComponentType, useState } from 'react'
import type { Instalment } from '#shared/product/repayment-schedule'
import { useFormat } from '#web/i18n/use-format.ts'
import { ScrollRoom } from '#web/ui/scroll-room.tsx'
import styles from './company-offers.module.css'
import type { CompanyLoan } from './loan-next.tsx'

type Line = CompanyLoan['schedule'][number]
type LoanScheduleProps = {
  readonly lines: readonly Line[]
  readonly today: string
  /** The first due day that is not covered. */
  readonly unpaidFrom: string | null
}
type Chart = ComponentType<{ readonly schedule: readonly Instalment[] }>

/** Every due day with what is due and whether it is paid; the chart's code is fetched only when it is asked for. */
export function LoanSchedule({ lines, today, unpaidFrom }: LoanScheduleProps) {
  const t = useTranslations('companyLoan')
  const [Chart, setChart] = useState<Chart | 'loading' | 'failed' | null>(null)
  function load() {
    setChart('loading')
    import('#web/features/product/schedule-chart.tsx').then(
      ({ ScheduleChart }) => setChart(() => ScheduleChart),
      () => setChart('failed'),
    )
  }
  return (
    <>
      {lines.length > 1 && (Chart === null || Chart === 'loading') && (
        <div>
          <Button variant="default" loading={Chart === 'loading'} onClick={load}>
            {t('showChart')}
          </Button>
        </div>
      )}
      {Chart === 'failed' && <p role="alert">{t('chartFailed')}</p>}
      {typeof Chart === 'function' && <Chart schedule={lines.map(toInstalment)} />}
      <ScheduleTable lines={lines} today={today} unpaidFrom={unpaidFrom} />
    </>
  )
}

const toInstalment = ({ principalFen, interestFen, outstandingFen }: Line, at: number): Instalment => ({
  ...{ month: at + 1, principalFen, interestFen, outstandingFen },
  totalFen: principalFen + interestFen,
})

const heads = ['dueOn', 'total', 'principal', 'interest', 'outstanding', 'status'] as const

function ScheduleTable({ lines, today, unpaidFrom }: LoanScheduleProps) {
  const t = useTranslations('companyLoan')
  const format = useFormat()
  const yuan = (fen: number) => format.yuanFigure(fen)
  const statusOf = ({ isPaid, dueOn }: Line) =>
    isPaid ? t('isPaid') : dueOn < today && unpaidFrom !== null && dueOn >= unpaidFrom ? t('isLate') : t('isOpen')
  return (
    <ScrollRoom className={styles.room}>
      <table>
        <caption>{t('scheduleCaption', { count: lines.length })}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {t(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={`${line.dueOn} ${line.kind}`}>
              <th scope="row">
                {format.date(line.dueOn)}{' '}
                {line.kind !== 'instalment' && <small>{t('kind', { kind: line.kind })}</small>}
              </th>
              <td>{yuan(line.principalFen + line.interestFen)}</td>
              <td>{yuan(line.principalFen)}</td>
              <td>{yuan(line.interestFen)}</td>
              <td>{yuan(line.outstandingFen)}</td>
              <td>{statusOf(line)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollRoom>
  )
}
