import styles from './graph.module.css'
import { type Columns, GraphFrame, heightOf, percent, type Series, seriesColor } from './graph-frame.tsx'
import { zeroTicks } from './zero-ticks.ts'

type BarGraphProps = {
  readonly finding: string
  readonly series: readonly Series[]
  readonly columns: Columns
  readonly words: (value: number) => string
  readonly height: number
}

/** How much of a column's room its bars take together. */
const filled = 0.7

/** A group of bars for each column, from zero. */
export function BarGraph({ finding, series, columns, words, height }: BarGraphProps) {
  const ticks = zeroTicks(series.flatMap(({ values }) => values.flatMap((value) => value ?? [])))
  const columnAt = (nth: number) => (nth + 0.5) / columns.length
  const width = filled / columns.length / series.length
  return (
    <GraphFrame {...{ finding, series, ticks, columns, columnAt, height }} tickWords={words} size="page">
      {series.flatMap(({ label, color, values }, place) =>
        values.map((value, nth) =>
          value === null ? null : (
            <span
              key={`${label} ${columns[nth]?.name}`}
              className={styles.bar}
              title={`${columns[nth]?.name} ${label} ${words(value)}`}
              style={{
                ...seriesColor(color),
                left: percent(columnAt(nth) + (place - series.length / 2) * width),
                width: percent(width),
                height: percent(heightOf(value, ticks)),
              }}
            />
          ),
        ),
      )}
    </GraphFrame>
  )
}
