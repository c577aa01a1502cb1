import type { ReactNode } from 'react'
import styles from './page-top.module.css'

/** A work page's answer at the left, and what is done with the whole page at the right. */
export function PageTop({ aside, children }: { readonly aside: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.top}>
      <div>{children}</div>
      {aside}
    </div>
  )
}
