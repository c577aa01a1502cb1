import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Instant } from '#shared/kernel/instant'
import { useFormat } from '#web/i18n/use-format.ts'
import styles from './office-page.module.css'

type OfficePageHeadProps = {
  readonly title: string
  /** Of when the figures are. */
  readonly asOf: Instant
  /** The page's answer in one sentence: its largest text. */
  readonly children?: ReactNode
}

export function OfficePageHead({ title, asOf, children }: OfficePageHeadProps) {
  const t = useTranslations('office')
  const format = useFormat()
  return (
    <header className={styles.head}>
      <div className={styles.title}>
        <h1 data-small={children !== undefined || undefined}>{title}</h1>
        <p>{t('asOf', { moment: format.moment(asOf) })}</p>
      </div>
      {children !== undefined && <p className={styles.answer}>{children}</p>}
    </header>
  )
}
