import { useTranslations } from 'next-intl'
import type { ExportTable } from '#shared/supervision/office-export.contract'
import { type Further, type OfficeFilters, officeHref } from './office-address.ts'
import styles from './office-page.module.css'

type TableDownloadsProps = {
  readonly table: ExportTable
  readonly filters: OfficeFilters
  readonly further?: Further
}

/** The very table as a file: the same filters, the same numbers, hidden where the page hides. */
export function TableDownloads({ table, filters, further }: TableDownloadsProps) {
  const t = useTranslations('office')
  return (
    <p className={styles.downloads}>
      {t('download')}
      {(['csv', 'xlsx'] as const).map((kind) => (
        <a key={kind} href={officeHref(`/api/v1/office/exports/${table}.${kind}`, filters, further)} download>
          {t(kind)}
        </a>
      ))}
    </p>
  )
}
