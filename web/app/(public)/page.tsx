import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import { Hero } from '#web/features/home/hero.tsx'
import styles from '#web/features/home/home.module.css'
import { ShelfFigures } from '#web/features/home/shelf-figures.tsx'
import { ProductRow } from '#web/features/product/product-row.tsx'
import { type Catalogue, readCatalogue } from '#web/lib/catalogue.ts'
import { Notice } from '#web/ui/notice.tsx'

export default async function HomePage() {
  const catalogue = await readCatalogue()
  return (
    <>
      <Hero />
      <div className={styles.body}>{catalogue ? <Shelf catalogue={catalogue} /> : <CatalogueOutage />}</div>
    </>
  )
}

async function Shelf({ catalogue }: { readonly catalogue: Catalogue }) {
  const t = await getTranslations('home')
  return (
    <>
      <ShelfFigures catalogue={catalogue} now={Date.now()} />
      <section className={styles.newest} aria-labelledby="newest">
        <header>
          <h2 id="newest">{t('newest')}</h2>
          <Link href="/products">{t('allProducts', { count: catalogue.products.length })}</Link>
        </header>
        <ul className={styles.list}>
          {catalogue.products.slice(0, 3).map((product) => (
            <li key={product.id}>
              <ProductRow product={product} lpr={catalogue.lpr} />
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

async function CatalogueOutage() {
  const t = await getTranslations('home')
  return (
    <Notice tone="lamp" isOutage title={t('outageTitle')}>
      {t('outageDetail')}
    </Notice>
  )
}
