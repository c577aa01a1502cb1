import type { ReactNode } from 'react'
import { ButtonLink } from './button-link.tsx'
import styles from './empty-state.module.css'
import { Icon } from './icon.tsx'
import { iconInbox } from './icons.data.ts'

type EmptyStateProps = {
  /** What this place holds. */
  readonly title: string
  /** Why it is empty. */
  readonly children: ReactNode
  /** The one thing to do about it. */
  readonly action?: { readonly href: string; readonly label: string }
  /** The whole page is empty: its title is the page's. */
  readonly isPage?: boolean
}

export function EmptyState({ title, children, action, isPage = false }: EmptyStateProps) {
  const Title = isPage ? 'h1' : 'h2'
  return (
    <div className={styles.empty} data-page={isPage || undefined}>
      <Icon of={iconInbox} size={36} />
      <Title>{title}</Title>
      <p>{children}</p>
      {action !== undefined && (
        <ButtonLink href={action.href} variant="light">
          {action.label}
        </ButtonLink>
      )}
    </div>
  )
}
