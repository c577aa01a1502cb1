import { useTranslations } from 'next-intl'
import type { ShelfDetail } from '#shared/product/shelf-detail'
import { ButtonLink } from '#web/ui/button-link.tsx'
import { Link } from '#web/ui/link.tsx'
import styles from './product-page.module.css'

type ProductAsideProps = {
  readonly product: ShelfDetail
  /** What of the address belongs to the need: amount, term, purpose. */
  readonly need: string
  readonly sections: readonly ('conditions' | 'tiers' | 'calculator' | 'documents' | 'fees' | 'version')[]
}

/** What can be done with the product, and what this page holds. */
export function ProductAside({ product, need, sections }: ProductAsideProps) {
  const t = useTranslations('loanProduct')
  const match = new URLSearchParams([...new URLSearchParams(need), ['product', product.productId]])
  return (
    <aside className={styles.aside}>
      <div className={styles.actions}>
        {product.status === 'published' && (
          <ButtonLink href={`/match?${match}`} size="md" fullWidth>
            {t('canI')}
          </ButtonLink>
        )}
        <ButtonLink href={`/compare?${new URLSearchParams({ with: product.productId })}`} variant="default" fullWidth>
          {t('compare')}
        </ButtonLink>
      </div>
      {product.origin === 'published_terms' && <p className={styles.notHere}>{t('notHere')}</p>}
      <nav aria-label={t('contents')} className={styles.contents}>
        <ul>
          {sections.map((section) => (
            <li key={section}>
              <Link href={`#${section}`}>{t(section)}</Link>
            </li>
          ))}
        </ul>
      </nav>
    </aside>
  )
}
