'use client'

import { useTranslations } from 'next-intl'
import { ButtonLink } from '#web/ui/button-link.tsx'
import styles from './apply-bar.module.css'

type ApplyBarProps = { readonly count: number; readonly href: string; readonly onClear: () => void }

/** So many are chosen: on to the application, always within reach. */
export function ApplyBar({ count, href, onClear }: ApplyBarProps) {
  const t = useTranslations('match')
  return (
    <div role="status" className={styles.room}>
      {count > 0 && (
        <div className={styles.bar}>
          <p>
            {t('chosen', { count })}
            <button type="button" onClick={onClear}>
              {t('clearChosen')}
            </button>
          </p>
          <ButtonLink href={href} size="md">
            {t('apply', { count })}
          </ButtonLink>
        </div>
      )}
    </div>
  )
}
