import type { CSSProperties, ReactNode } from 'react'
import styles from './graph.module.css'

/** One row of values, a column each; null: hidden or none, so a gap. */
export type Series = {
  readonly label: string
  /** A role: var(--series-1). */
  readonly color: string
  readonly isDashed?: boolean
  readonly values: readonly (number | null)[]
}
export type Columns = readonly { readonly name: string; readonly label: string }[]
export type GraphSize = 'page' | 'wall'

type GraphFrameProps = {
  /** The finding, for who doesn't see it. */
  readonly finding: string
  readonly series: readonly Series[]
  /** From the lowest to the highest; the axis ends there. */
  readonly ticks: readonly number[]
  readonly tickWords: (value: number) => string
  readonly columns: Columns
  /** Where a column stands, 0 at the left and 1 at the right. */
  readonly columnAt: (nth: number) => number
  readonly height: number
  readonly size: GraphSize
  readonly children: ReactNode
}

export const percent = (share: number): string => `${Math.round(share * 10_000) / 100}%`
export const seriesColor = (color: string): CSSProperties => ({ '--series': color }) as CSSProperties

/** How far up the axis a value stands. */
export const heightOf = (value: number, ticks: readonly number[]): number => {
  const [low, high] = [ticks[0] ?? 0, ticks.at(-1) ?? 1]
  return high === low ? 0 : (value - low) / (high - low)
}

/** Axes, grid and legend of a graph that the server draws: it weighs nothing in the browser and is there without script. */
export function GraphFrame(props: GraphFrameProps) {
  const { finding, series, ticks, tickWords, columns, columnAt, height, size, children } = props
  const longest = Math.max(...ticks.map((tick) => [...tickWords(tick)].length))
  return (
    <div className={styles.graph} data-size={size} style={{ height }} role="img" aria-label={finding}>
      <div className={styles.legend}>
        {series.map(({ label, color, isDashed }) => (
          <span key={label}>
            <i style={seriesColor(color)} data-dashed={isDashed || undefined} />
            {label}
          </span>
        ))}
      </div>
      <div className={styles.plot} style={{ '--axis': 1 + longest * 0.75 } as CSSProperties}>
        {ticks.map((tick) => (
          <div key={tick} className={styles.tick} style={{ bottom: percent(heightOf(tick, ticks)) }}>
            <span>{tickWords(tick)}</span>
          </div>
        ))}
        {children}
        {columns.map(({ name, label }, nth) => (
          <span key={name} className={styles.column} style={{ left: percent(columnAt(nth)) }}>
            {label}
          </span>
        ))}
      </div>
    </div>
  )
}
