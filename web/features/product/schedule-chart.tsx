'use client'

import { AreaChart } from '@mantine/charts'
import '@mantine/core/styles/ColorSwatch.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/charts/styles.layer.css'
import { useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import styles from './loan-calculator.module.css'
import type { ScheduleProps } from './schedule-view.tsx'

const tick = { fill: 'var(--dimmed)', fontSize: 12 }

/** What each instalment is made of. The table beside it says the same to the fen. */
export function ScheduleChart({ schedule }: ScheduleProps) {
  const t = useTranslations('calculator')
  const format = useFormat()
  const interestFen = schedule.reduce((sum, one) => sum + one.interestFen, 0)
  const data = schedule.map(({ month, principalFen, interestFen: interest }) => ({
    month,
    principal: principalFen / 100,
    interest: interest / 100,
  }))
  return (
    <figure className={styles.chart}>
      <figcaption>
        {t('chartFinding', { count: schedule.length, interest: format.amount(interestFen, 'paid') })}
      </figcaption>
      <AreaChart
        h={260}
        data={data}
        dataKey="month"
        type="stacked"
        curveType="linear"
        withDots={false}
        withLegend
        fillOpacity={0.35}
        tickLine="none"
        gridAxis="x"
        series={[
          { name: 'principal', label: t('principal'), color: 'var(--series-1)' },
          { name: 'interest', label: t('interest'), color: 'var(--series-2)' },
        ]}
        xAxisProps={{ tick, interval: 'preserveStartEnd', minTickGap: 24 }}
        yAxisProps={{ tick, width: 72 }}
        valueFormatter={(yuan) => format.amount(Math.round(yuan * 100))}
      />
    </figure>
  )
}
