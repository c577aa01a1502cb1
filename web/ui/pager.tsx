import { useTranslations } from 'next-intl'
import { Icon } from './icon.tsx'
import { iconChevronLeft, iconChevronRight } from './icons.data.ts'
import { Link } from './link.tsx'
import styles from './pager.module.css'
import { type TableState, tableHref } from './table-address.ts'

type PagerProps = {
  readonly address: TableState
  readonly page: number
  readonly pages: number
  readonly total: number
  readonly limit: number
}

/** Which rows of how many are shown, and the other pages by number. */
export function Pager({ address, page, pages, total, limit }: PagerProps) {
  const t = useTranslations('pager')
  if (total === 0) return null
  const [first, last] = [(page - 1) * limit + 1, Math.min(total, page * limit)]
  const hrefOf = (to: number) => tableHref(address, { page: to === 1 ? null : String(to) })
  return (
    <nav className={styles.pager} aria-label={t('pages')}>
      <span>{t('shown', { first, last, total })}</span>
      {pages > 1 && (
        <div className={styles.pages}>
          {page > 1 && (
            <Link href={hrefOf(page - 1)} aria-label={t('previous')} scroll={false}>
              <Icon of={iconChevronLeft} />
            </Link>
          )}
          {shownPages(page, pages).map((to) => (
            <Link
              key={to}
              href={hrefOf(to)}
              aria-label={t('page', { page: to })}
              aria-current={to === page ? 'page' : undefined}
              scroll={false}
            >
              {to}
            </Link>
          ))}
          {page < pages && (
            <Link href={hrefOf(page + 1)} aria-label={t('next')} scroll={false}>
              <Icon of={iconChevronRight} />
            </Link>
          )}
        </div>
      )}
    </nav>
  )
}

/** The first and last page, and those around the present one. */
function shownPages(page: number, pages: number): number[] {
  const around = [1, page - 1, page, page + 1, pages]
  return [...new Set(around)].filter((to) => to >= 1 && to <= pages)
}
