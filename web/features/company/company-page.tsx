import type { ReactNode } from 'react'
import { BackLink } from '#web/ui/back-link.tsx'
import styles from './company-page.module.css'

type CompanyPageProps = {
  readonly title: ReactNode
  /** Above the title: what the page is about. */
  readonly kicker?: ReactNode
  /** Beside the title: its state. */
  readonly badge?: ReactNode
  /** Below the title, a sentence or two. */
  readonly lead?: ReactNode
  readonly back?: { readonly href: string; readonly label: string }
  readonly width?: 'reading' | 'form' | 'wide'
  readonly children: ReactNode
}

/** A company's page: where one comes from, the one question it answers, then its panels. */
export function CompanyPage({ title, kicker, badge, lead, back, width = 'reading', children }: CompanyPageProps) {
  return (
    <div className={styles.page} data-width={width}>
      <header className={styles.top}>
        {back && <BackLink href={back.href}>{back.label}</BackLink>}
        {kicker !== undefined && <p className={styles.kicker}>{kicker}</p>}
        <div className={styles.title}>
          <h1>{title}</h1>
          {badge}
        </div>
        {lead !== undefined && <p className={styles.lead}>{lead}</p>}
      </header>
      {children}
    </div>
  )
}
