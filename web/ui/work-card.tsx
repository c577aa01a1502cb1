import type { ReactNode } from 'react'
import styles from './work-card.module.css'

type WorkCardProps = {
  readonly id?: string
  readonly title: string
  /** Beside the title, dimmed: what is in it, in short. */
  readonly note?: ReactNode
  /** At the right: what can be done with it. */
  readonly aside?: ReactNode
  /** A table or list that reaches from edge to edge. */
  readonly isFlush?: boolean
  /** It waits for the reader. */
  readonly isOwnTurn?: boolean
  readonly children: ReactNode
}

/** One part of a work page under its heading. */
export function WorkCard({ id, title, note, aside, isFlush = false, isOwnTurn = false, children }: WorkCardProps) {
  return (
    <section id={id} className={styles.card} data-turn={isOwnTurn || undefined} aria-label={title}>
      <header className={styles.head}>
        <h2>{title}</h2>
        {note !== undefined && <p>{note}</p>}
        {aside !== undefined && <div className={styles.aside}>{aside}</div>}
      </header>
      <div className={isFlush ? undefined : styles.body}>{children}</div>
    </section>
  )
}
