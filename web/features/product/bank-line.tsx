import { useTranslations } from 'next-intl'
import type { LoanProduct } from '#shared/product/loan-product'
import { useFormat } from '#web/i18n/use-format.ts'
import styles from './bank-line.module.css'

type BankLineProps = {
  readonly head: Pick<LoanProduct, 'origin'> & {
    readonly bank: Pick<LoanProduct['bank'], 'name' | 'fictional'>
    readonly source: { readonly date: string | null } | null
  }
}

/** The bank, and where its terms come from: a made-up bank and a public source are said beside the name. */
export function BankLine({ head }: BankLineProps) {
  const t = useTranslations('product')
  const format = useFormat()
  const { bank, origin, source } = head
  return (
    <p className={styles.line}>
      {bank.name[format.language]}
      {bank.fictional && <span>{t('fictionalBank')}</span>}
      {origin === 'published_terms' && (
        <span>{source?.date ? t('sampleTermsOf', { date: format.date(source.date) }) : t('sampleTerms')}</span>
      )}
    </p>
  )
}
