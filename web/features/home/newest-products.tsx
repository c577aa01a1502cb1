import { useTranslations } from 'next-intl'
import type { ShelfCard } from '#shared/product/shelf-card'
import { ProductRow } from '#web/features/product/product-row.tsx'
import { Link } from '#web/ui/link.tsx'
import styles from './home.module.css'

type NewestProductsProps = { readonly cards: readonly ShelfCard[]; readonly total: number }

export function NewestProducts({ cards, total }: NewestProductsProps) {
  const t = useTranslations('home')
  return (
    <section className={styles.newest} aria-labelledby="newest">
      <header>
        <h2 id="newest">{t('newest')}</h2>
        <Link href="/products">{t('allProducts', { count: total })}</Link>
      </header>
      <ul className={styles.list}>
        {cards.map((card) => (
          <li key={card.productId}>
            <ProductRow card={card} />
          </li>
        ))}
      </ul>
    </section>
  )
}
