import { useTranslations } from 'next-intl'
import { Icon } from './icon.tsx'
import { iconChevronLeft, iconChevronRight } from './icons.data.ts'
import { Link } from './link.tsx'
import { LinkPending } from './link-pending.tsx'
import styles from './next-page.module.css'
import { type TableState, tableHref } from './table-address.ts'

type NextPageProps = {
  readonly address: TableState
  /** The API's mark of the next page; null on the last. */
  readonly nextCursor: string | null
  readonly count: number
}

/** The way to the next page of a list and back to the first; nothing where all is on one. */
export function NextPage({ address, nextCursor, count }: NextPageProps) {
  const t = useTranslations('table')
  const isLater = address.query.cursor !== undefined
  if (nextCursor === null && !isLater) return null
  return (
    <nav className={styles.paging} aria-label={t('paging')}>
      <span>{t('shown', { count })}</span>
      {isLater && (
        <Link href={tableHref(address, { cursor: null })}>
          <Icon of={iconChevronLeft} size={16} />
          {t('first')}
          <LinkPending />
        </Link>
      )}
      {nextCursor !== null && (
        <Link href={tableHref(address, { cursor: nextCursor })}>
          {t('next')}
          <LinkPending />
          <Icon of={iconChevronRight} size={16} />
        </Link>
      )}
    </nav>
  )
}
