import { useTranslations } from 'next-intl'
import { purposes } from '#web/features/need/need-query.ts'
import { useFormat } from '#web/i18n/use-format.ts'
import type { Format } from '#web/lib/format.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconX } from '#web/ui/icons.data.ts'
import { Link } from '#web/ui/link.tsx'
import type { ShelfPage } from './read-shelf.ts'
import { isNeedFilter, type ShelfAddress, type ShelfFilter, shelfHref, without } from './shelf-address.ts'
import styles from './shelf-list.module.css'

type ActiveFiltersProps = { readonly address: ShelfAddress; readonly shelf: Pick<ShelfPage, 'filters'> }

/** What is filtered by, each with the way to drop it. */
export function ActiveFilters({ address, shelf }: ActiveFiltersProps) {
  const t = useTranslations('products')
  const words = useFilterWords(shelf)
  if (address.filters.length === 0) return null
  return (
    <ul className={styles.pills}>
      {address.filters.map((filter) => (
        <li key={`${filter.name}=${filter.value}`}>
          <Link
            href={shelfHref(address, { filters: without(address, filter) })}
            scroll={false}
            aria-label={t('drop', { filter: words(filter) })}
          >
            {words(filter)}
            <Icon of={iconX} size={14} />
          </Link>
        </li>
      ))}
      <li>
        <Link href={shelfHref(address, { filters: [] })} scroll={false} className={styles.clear}>
          {t('clear')}
        </Link>
      </li>
    </ul>
  )
}

/** A filter as it is called on the page. */
export function useFilterWords({ filters }: Pick<ShelfPage, 'filters'>): (filter: ShelfFilter) => string {
  const need = useTranslations('need')
  const format = useFormat()
  const { language } = format
  return (filter) => {
    const { name, value } = filter
    if (name === 'q') return value
    const purpose = purposes.find((one) => name === 'purpose' && one === value)
    if (purpose !== undefined) return need(purpose)
    if (isNeedFilter(filter)) return figureWords(format, filter)
    const option = filters.find((one) => one.name === name)?.options.find(({ code }) => code === value)
    return option?.label[language] ?? value
  }
}

const figureWords = (format: Format, { name, value }: ShelfFilter): string =>
  name === 'amount' ? format.amount(Number(value) * 100) : format.term(Number(value))
