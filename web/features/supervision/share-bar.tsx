import type { CSSProperties, ReactNode } from 'react'
import styles from './office-page.module.css'

type ShareBarProps = {
  /** Basis points of the longest bar. */
  readonly share: number
  readonly tone?: 'lamp'
  readonly children: ReactNode
}

/** A number with a bar as long as its share; the number says it all, so the bar is passed over by a screen reader. */
export function ShareBar({ share, tone, children }: ShareBarProps) {
  return (
    <span className={styles.bar} data-tone={tone}>
      <span aria-hidden="true" style={{ '--share': `${share / 100}%` } as CSSProperties} />
      <span>{children}</span>
    </span>
  )
}
