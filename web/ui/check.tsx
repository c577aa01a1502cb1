import type { InputHTMLAttributes, ReactNode } from 'react'
import styles from './check.module.css'

type CheckProps = Omit<InputHTMLAttributes<HTMLInputElement>, 'type' | 'size' | 'className'> & {
  readonly children: ReactNode
  /** Stands at the right edge: a count. */
  readonly aside?: ReactNode
  readonly isQuiet?: boolean
}

/** A checkbox with its words, of the browser's own making: it works without script and in every form. */
export function Check({ children, aside, isQuiet = false, ...input }: CheckProps) {
  return (
    <label className={styles.check} data-quiet={isQuiet || undefined}>
      <input type="checkbox" {...input} />
      <span className={styles.word}>{children}</span>
      {aside !== undefined && <span className={styles.aside}>{aside}</span>}
    </label>
  )
}
