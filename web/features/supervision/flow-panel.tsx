import { useFormat } from '#web/i18n/use-format.ts'
import { BarGraph } from '#web/ui/bar-graph.tsx'

/** Amounts of a month in fen; null: hidden, so no bar. */
type MonthFlow = {
  readonly month: string
  readonly needs: number | null
  readonly granted: number | null
  readonly paidOut: number | null
}
type FlowPanelProps = {
  readonly months: readonly MonthFlow[]
  readonly words: { readonly needs: string; readonly granted: string; readonly paidOut: string }
}

/** Three bars a month: needed, granted, paid out. */
export function FlowPanel({ months, words }: FlowPanelProps) {
  const format = useFormat()
  return (
    <BarGraph
      finding={[words.needs, words.granted, words.paidOut].join(' · ')}
      columns={months.map(({ month }) => ({ name: month, label: month.slice(5) }))}
      series={[
        { label: words.needs, color: 'var(--series-1)', values: months.map(({ needs }) => needs) },
        { label: words.granted, color: 'var(--series-2)', values: months.map(({ granted }) => granted) },
        { label: words.paidOut, color: 'var(--series-3)', values: months.map(({ paidOut }) => paidOut) },
      ]}
      words={(fen) => format.amount(Math.round(fen))}
      height={280}
    />
  )
}
