'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import page from '#web/features/company/company-page.module.css'
import { Icon } from '#web/ui/icon.tsx'
import { iconAlertCircle, iconCheck } from '#web/ui/icons.data.ts'
import type { AskedBank } from './asked-categories.ts'
import styles from './consent-room.module.css'
import type { Outcome } from './use-give-consents.ts'

type ConsentResultsProps = {
  readonly outcomes: readonly Outcome[]
  readonly sendingTo: string | undefined
  readonly isBusy: boolean
  readonly onRetry: (bank: AskedBank) => void
}

/** What became of each bank's part; one that failed is sent again by itself. */
export function ConsentResults({ outcomes, sendingTo, isBusy, onRetry }: ConsentResultsProps) {
  const t = useTranslations('consentForm')
  return (
    <div role="status">
      {outcomes.some(({ isDone }) => !isDone) && (
        <section className={page.panel} aria-labelledby="consent-results">
          <h2 id="consent-results">{t('results')}</h2>
          <ul className={styles.list}>
            {outcomes.map((one) => (
              <li key={one.bank.productId} className={styles.resultRow}>
                <div className={styles.result} data-failed={!one.isDone || undefined}>
                  <Icon of={one.isDone ? iconCheck : iconAlertCircle} />
                  <span>
                    {one.isDone
                      ? t('got', { bank: one.bank.bankName })
                      : t('failed', { bank: one.bank.bankName, reason: one.problem.title })}
                  </span>
                </div>
                {!one.isDone && (
                  <div>
                    <Button
                      variant="default"
                      loading={sendingTo === one.bank.productId}
                      disabled={isBusy && sendingTo !== one.bank.productId}
                      onClick={() => onRetry(one.bank)}
                    >
                      {t('again', { bank: one.bank.bankName })}
                    </Button>
                  </div>
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}
