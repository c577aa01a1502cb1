import { useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Link } from '#web/ui/link.tsx'
import { useFilterWords } from './active-filters.tsx'
import type { ShelfPage } from './read-shelf.ts'
import { droppedFilter, type ShelfAddress, shelfHref, without } from './shelf-address.ts'
import styles from './shelf-list.module.css'

type NothingFoundProps = { readonly address: ShelfAddress; readonly shelf: ShelfPage }

/** Nothing meets all filters: which one to drop, and how many there would be then. */
export function NothingFound({ address, shelf }: NothingFoundProps) {
  const t = useTranslations('products')
  const format = useFormat()
  const words = useFilterWords(shelf)
  const drops = shelf.withoutEach.flatMap(({ filter, code, count }) => {
    const found = droppedFilter(address, filter, code)
    return found ? [{ filter: found, count }] : []
  })
  const action = { href: shelfHref(address, { filters: [] }), label: t('clear') }
  if (address.filters.length === 0) return <EmptyState title={t('shelfEmpty')}>{t('shelfEmptyDetail')}</EmptyState>
  return (
    <EmptyState title={t('none', { count: address.filters.length })} action={action}>
      {drops.length === 0 ? t('noneAlone') : t('noneDetail')}
      {drops.map(({ filter, count }) => (
        <Link
          key={`${filter.name}=${filter.value}`}
          className={styles.dropOne}
          href={shelfHref(address, { filters: without(address, filter) })}
          scroll={false}
        >
          {t('without', { filter: words(filter), count, shown: format.number(count) })}
        </Link>
      ))}
    </EmptyState>
  )
}
