'use client'

import { Skeleton } from '@mantine/core'
import dynamic from 'next/dynamic'
import type { FlowChartProps } from './flow-chart.tsx'

const height = 280

/** Keeps the chart's place until its code is there. */
const LateChart = dynamic(() => import('./flow-chart.tsx').then(({ FlowChart }) => FlowChart), {
  ssr: false,
  loading: () => <Skeleton h="100%" />,
})

export function FlowPanel(chart: Omit<FlowChartProps, 'height'>) {
  return (
    <div style={{ height }}>
      <LateChart {...chart} height={height} />
    </div>
  )
}
