import styles from './graph.module.css'
import {
  type Columns,
  GraphFrame,
  type GraphSize,
  heightOf,
  percent,
  type Series,
  seriesColor,
} from './graph-frame.tsx'

type LineGraphProps = {
  readonly finding: string
  readonly series: readonly Series[]
  readonly columns: Columns
  readonly ticks: readonly number[]
  readonly words: (value: number) => string
  readonly height: number
  readonly size: GraphSize
}

/** Straight lines from value to value, broken where one is missing. */
export function LineGraph({ finding, series, columns, ticks, words, height, size }: LineGraphProps) {
  const columnAt = (nth: number) => (columns.length < 2 ? 0.5 : nth / (columns.length - 1))
  return (
    <GraphFrame {...{ finding, series, ticks, columns, columnAt, height, size }} tickWords={String}>
      <svg className={styles.lines} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
        {series.map(({ label, color, isDashed, values }) => (
          <path
            key={label}
            d={pathOf(values, columnAt, ticks)}
            style={seriesColor(color)}
            data-dashed={isDashed || undefined}
          />
        ))}
      </svg>
      {series.flatMap(({ label, color, values }) =>
        values.map((value, nth) =>
          value === null ? null : (
            <span
              key={`${label} ${columns[nth]?.name}`}
              className={styles.dot}
              title={`${columns[nth]?.name} ${label} ${words(value)}`}
              style={{
                ...seriesColor(color),
                left: percent(columnAt(nth)),
                top: percent(1 - heightOf(value, ticks)),
              }}
            />
          ),
        ),
      )}
    </GraphFrame>
  )
}

function pathOf(
  values: readonly (number | null)[],
  columnAt: (nth: number) => number,
  ticks: readonly number[],
): string {
  return values
    .map((value, nth) => {
      if (value === null) return ''
      const isStart = nth === 0 || values[nth - 1] === null
      return `${isStart ? 'M' : 'L'}${columnAt(nth) * 100} ${(1 - heightOf(value, ticks)) * 100}`
    })
    .join('')
}
