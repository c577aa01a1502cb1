import { type ReactNode, useId } from 'react'
import styles from './company-page.module.css'

type CompanyPanelProps = {
  readonly title: ReactNode
  /** At the right edge of the title: a way to all of it. */
  readonly aside?: ReactNode
  readonly lead?: ReactNode
  /** It is the reader's turn: lamp. */
  readonly isTurn?: boolean
  readonly id?: string
  readonly children?: ReactNode
}

/** One part of a company's page under its title. */
export function CompanyPanel({ title, aside, lead, isTurn = false, id, children }: CompanyPanelProps) {
  const titleId = useId()
  return (
    <section id={id} aria-labelledby={titleId} className={styles.panel} data-turn={isTurn || undefined}>
      <header>
        <h2 id={titleId}>{title}</h2>
        {aside}
        {lead !== undefined && <p>{lead}</p>}
      </header>
      {children}
    </section>
  )
}

type LineProps = { readonly label: ReactNode; readonly children: ReactNode }

/** What is known, line by line. */
export const Lines = ({ children }: { readonly children: ReactNode }) => <dl className={styles.lines}>{children}</dl>

export const Line = ({ label, children }: LineProps) => (
  <div>
    <dt>{label}</dt>
    <dd>{children}</dd>
  </div>
)
