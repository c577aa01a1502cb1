'use client'

import { BarChart } from '@mantine/charts'
import '@mantine/core/styles/ColorSwatch.layer.css'
import '@mantine/core/styles/Paper.layer.css'
import '@mantine/charts/styles.layer.css'
import { useFormat } from '#web/i18n/use-format.ts'

/** Amounts of a month in fen; null: hidden, so no bar. */
export type MonthFlow = {
  readonly month: string
  readonly needs: number | null
  readonly granted: number | null
  readonly paidOut: number | null
}
export type FlowChartProps = {
  readonly months: readonly MonthFlow[]
  readonly words: { readonly needs: string; readonly granted: string; readonly paidOut: string }
  readonly height: number
}

const tick = { fill: 'var(--dimmed)', fontSize: 12 }

/** Three bars a month: needed, granted, paid out. */
export function FlowChart({ months, words, height }: FlowChartProps) {
  const format = useFormat()
  return (
    <BarChart
      h={height}
      data={[...months]}
      dataKey="month"
      withLegend
      gridColor="var(--line)"
      textColor="var(--text)"
      tickLine="none"
      series={[
        { name: 'needs', label: words.needs, color: 'var(--series-1)' },
        { name: 'granted', label: words.granted, color: 'var(--series-2)' },
        { name: 'paidOut', label: words.paidOut, color: 'var(--series-3)' },
      ]}
      xAxisProps={{ tick, minTickGap: 12, tickFormatter: (month: string) => month.slice(5) }}
      yAxisProps={{ tick, width: 84, tickCount: 5 }}
      valueFormatter={(fen) => format.amount(Math.round(fen))}
    />
  )
}
