'use client'

import { Button } from '@mantine/core'
import { useLocale } from 'next-intl'
import en from '#web/messages/en/error.json'
import zh from '#web/messages/zh/error.json'
import styles from './empty-state.module.css'
import { Icon } from './icon.tsx'
import { iconAlertCircle } from './icons.data.ts'

type ErrorStateProps = { readonly reference: string | undefined; readonly onRetry: () => void }

/** A page failed: what happened, what did not, what one can do, and the reference for the telephone. */
export function ErrorState({ reference, onRetry }: ErrorStateProps) {
  // Plain texts of both languages: this page must work where no message could be read.
  const words = useLocale() === 'en' ? en : zh
  return (
    <div className={styles.empty} data-page role="alert">
      <Icon of={iconAlertCircle} size={36} />
      <h1>{words.title}</h1>
      <p>{words.detail}</p>
      {reference !== undefined && (
        <p>
          {words.reference} {reference}
        </p>
      )}
      <Button variant="light" onClick={onRetry}>
        {words.retry}
      </Button>
    </div>
  )
}
