import { useTranslations } from 'next-intl'
import styles from './file-links.module.css'

type FileLinksProps = { readonly hrefOf: (kind: 'csv' | 'xlsx') => string }

/** The very table as a file: the same filters, the same numbers, hidden where the page hides. */
export function FileLinks({ hrefOf }: FileLinksProps) {
  const t = useTranslations('pager')
  return (
    <p className={styles.files}>
      {t('download')}
      {(['csv', 'xlsx'] as const).map((kind) => (
        <a key={kind} href={hrefOf(kind)} download>
          {t(kind)}
        </a>
      ))}
    </p>
  )
}
