import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '#web/ui/button-link.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { iconScale, iconX } from '#web/ui/icons.data.ts'
import { Link } from '#web/ui/link.tsx'
import styles from './compare-bar.module.css'
import type { ComparedProducts, ShelfPage } from './read-shelf.ts'
import { mostCompared, type ShelfAddress, shelfHref } from './shelf-address.ts'

type CompareBarProps = {
  readonly address: ShelfAddress
  readonly compared: ComparedProducts
  readonly shelf: ShelfPage
}

/** What was chosen to be compared, on whatever page of the list it stands. */
export function CompareBar({ address, compared: { products }, shelf }: CompareBarProps) {
  const t = useTranslations('products')
  const language = useLocale()
  if (products.length === 0) return null
  const ids = products.map(({ productId }) => productId)
  const elsewhere = ids.filter((id) => !shelf.items.some(({ productId }) => productId === id))
  return (
    <section className={styles.bar} aria-label={t('compare')}>
      {elsewhere.map((id) => (
        <input key={id} type="hidden" name="with" value={id} />
      ))}
      <Icon of={iconScale} size={20} />
      <p role="status">
        <span className={styles.long}>{t('chosen', { count: products.length, most: mostCompared })}</span>
        <span className={styles.short}>{t('chosenShort', { count: products.length })}</span>
      </p>
      <ul className={styles.names}>
        {products.map(({ productId, name }) => (
          <li key={productId}>
            <Link
              href={shelfHref(address, { compared: ids.filter((id) => id !== productId), page: address.page })}
              scroll={false}
              aria-label={t('uncompare', { product: name[language] })}
            >
              <span>{name[language]}</span>
              <Icon of={iconX} size={14} />
            </Link>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <ButtonLink
          href={shelfHref(address, { compared: [], page: address.page })}
          scroll={false}
          variant="subtle"
          color="gray"
        >
          {t('clearCompared')}
        </ButtonLink>
        <ButtonLink href={`/compare?${new URLSearchParams(ids.map((id) => ['with', id]))}`}>
          {t('compareThese', { count: products.length })}
        </ButtonLink>
      </div>
    </section>
  )
}
