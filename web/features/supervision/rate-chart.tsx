'use client'

import { LineChart } from '@mantine/charts'
import '@mantine/core/styles/ColorSwatch.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/charts/styles.layer.css'
import { useFormat } from '#web/i18n/use-format.ts'
import type { MonthRate } from './month-rates.ts'

export type RateChartProps = {
  readonly months: readonly MonthRate[]
  /** Of the axis, in percent. */
  readonly ticks: readonly number[]
  readonly words: { readonly rate: string; readonly lpr: string }
  readonly height: number
  readonly textSize: number
}

/** What was paid out cost this much a year, month by month, beside the LPR; a month that is hidden is a gap. */
export function RateChart({ months, ticks, words, height, textSize }: RateChartProps) {
  const format = useFormat()
  const tick = { fill: 'var(--dimmed)', fontSize: textSize }
  return (
    <LineChart
      h={height}
      data={[...months]}
      dataKey="month"
      curveType="linear"
      connectNulls={false}
      withLegend
      gridColor="var(--line)"
      textColor="var(--text)"
      tickLine="none"
      strokeWidth={2.5}
      dotProps={{ r: 3 }}
      series={[
        { name: 'rate', label: words.rate, color: 'var(--series-1)' },
        { name: 'lpr', label: words.lpr, color: 'var(--series-2)', strokeDasharray: '5 4' },
      ]}
      xAxisProps={{ tick, minTickGap: 24, tickFormatter: (month: string) => month.slice(5) }}
      yAxisProps={{
        tick,
        width: 40,
        domain: [ticks[0] ?? 0, ticks.at(-1) ?? 0],
        ticks: [...ticks],
        tickFormatter: String,
      }}
      valueFormatter={(percent) => format.rate(Math.round(percent * 100))}
    />
  )
}
