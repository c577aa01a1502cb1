import type { ReactNode } from 'react'
import { Icon } from './icon.tsx'
import { iconX } from './icons.data.ts'
import styles from './sheet.module.css'

type SheetProps = {
  readonly id: string
  readonly title: string
  readonly closeLabel: string
  readonly children: ReactNode
  /** Stays at the lower edge while the rest scrolls. */
  readonly foot?: ReactNode
  readonly className?: string
}

/**
 * A panel that stands in the page where there is room and comes from below on the phone. The browser's own popover:
 * opens without script, closes by Escape or a touch beside it, and gives the focus back.
 */
export function Sheet({ id, title, closeLabel, children, foot, className }: SheetProps) {
  return (
    <div id={id} popover="auto" className={[styles.sheet, className].filter(Boolean).join(' ')}>
      <header className={styles.head}>
        <h2>{title}</h2>
        <button type="button" popoverTarget={id} popoverTargetAction="hide" aria-label={closeLabel}>
          <Icon of={iconX} size={20} />
        </button>
      </header>
      {children}
      {foot !== undefined && <footer className={styles.foot}>{foot}</footer>}
    </div>
  )
}
