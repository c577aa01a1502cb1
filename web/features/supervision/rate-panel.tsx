'use client'

import { Skeleton } from '@mantine/core'
import dynamic from 'next/dynamic'
import type { RateChartProps } from './rate-chart.tsx'

const heights = { wall: 210, page: 280 } as const

/** Keeps the chart's place until its code is there. */
const LateChart = dynamic(() => import('./rate-chart.tsx').then(({ RateChart }) => RateChart), {
  ssr: false,
  loading: () => <Skeleton h="100%" />,
})

type RatePanelProps = Omit<RateChartProps, 'height' | 'textSize'> & { readonly size: keyof typeof heights }

export function RatePanel({ size, ...chart }: RatePanelProps) {
  const height = heights[size]
  return (
    <div style={{ height }}>
      <LateChart {...chart} height={height} textSize={size === 'wall' ? 15 : 12} />
    </div>
  )
}
