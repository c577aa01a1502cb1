import { useFormat } from '#web/i18n/use-format.ts'
import type { GraphSize } from '#web/ui/graph-frame.tsx'
import { LineGraph } from '#web/ui/line-graph.tsx'
import type { MonthRate } from './month-rates.ts'

const heights = { wall: 210, page: 280 } as const

type RatePanelProps = {
  readonly months: readonly MonthRate[]
  /** Of the axis, in percent. */
  readonly ticks: readonly number[]
  readonly words: { readonly rate: string; readonly lpr: string }
  readonly size: GraphSize
}

/** What was paid out cost this much a year, month by month, beside the LPR; a month that is hidden is a gap. */
export function RatePanel({ months, ticks, words, size }: RatePanelProps) {
  const format = useFormat()
  const rateWords = (percent: number) => format.rate(Math.round(percent * 100))
  const series = [
    { label: words.rate, color: 'var(--series-1)', values: months.map(({ rate }) => rate) },
    { label: words.lpr, color: 'var(--series-2)', isDashed: true, values: months.map(({ lpr }) => lpr) },
  ]
  const last = series.flatMap(({ label, values }) => {
    const value = values.findLast((one) => one !== null)
    return value == null ? [] : [`${label} ${rateWords(value)}`]
  })
  return (
    <LineGraph
      finding={last.join(' · ')}
      columns={months.map(({ month }) => ({ name: month, label: month.slice(5) }))}
      words={rateWords}
      height={heights[size]}
      {...{ series, ticks, size }}
    />
  )
}
