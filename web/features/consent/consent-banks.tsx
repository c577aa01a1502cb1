'use client'

import { useTranslations } from 'next-intl'
import page from '#web/features/company/company-page.module.css'
import { Check } from '#web/ui/check.tsx'
import type { AskedBank } from './asked-categories.ts'
import { type ConsentChoice, isLeftOut } from './consent-choice.ts'
import styles from './consent-room.module.css'

type ConsentBanksProps = {
  readonly banks: readonly AskedBank[]
  readonly choice: ConsentChoice
  readonly onChange: (changes: Partial<ConsentChoice>) => void
  readonly hasSent: boolean
}

/** To whom it goes; one that is unticked gets nothing. */
export function ConsentBanks({ banks, choice, onChange, hasSent }: ConsentBanksProps) {
  const t = useTranslations('consentForm')
  if (banks.length === 0) return null
  return (
    <fieldset className={`${page.panel} ${styles.ticks}`}>
      <legend>{hasSent ? t('banksLeft') : t('banks')}</legend>
      {banks.map((bank) => (
        <Check
          key={bank.productId}
          checked={!isLeftOut(bank, choice)}
          onChange={({ target }) =>
            onChange({
              left: target.checked
                ? choice.left.filter((one) => one !== bank.productId)
                : [...choice.left, bank.productId],
            })
          }
        >
          <span className={styles.tick}>
            <strong>{bank.productName}</strong>
            <small>{bank.bankName}</small>
          </span>
        </Check>
      ))}
    </fieldset>
  )
}
