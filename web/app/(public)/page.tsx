import { getTranslations } from 'next-intl/server'
import { shelf } from '#shared/product/shelf.contract'
import { Hero } from '#web/features/home/hero.tsx'
import styles from '#web/features/home/home.module.css'
import { NewestProducts } from '#web/features/home/newest-products.tsx'
import { ShelfFigures } from '#web/features/home/shelf-figures.tsx'
import { read } from '#web/lib/api.ts'
import { orOutage } from '#web/lib/or-outage.ts'
import { Notice } from '#web/ui/notice.tsx'

export default async function HomePage() {
  const [figures, newest] = await Promise.all([
    orOutage(read(shelf.figures, {})),
    orOutage(read(shelf.list, { query: { sort: 'newest', limit: 3 } })),
  ])
  const hasSamples = newest?.items.some(({ bank }) => bank.fictional) ?? false
  return (
    <>
      <Hero />
      <div className={styles.body}>
        {figures && <ShelfFigures figures={figures} hasSamples={hasSamples} />}
        {newest && newest.items.length > 0 && <NewestProducts cards={newest.items} total={newest.total} />}
        {!(figures && newest) && <ShelfOutage />}
      </div>
    </>
  )
}

async function ShelfOutage() {
  const t = await getTranslations('home')
  return (
    <Notice tone="lamp" isOutage title={t('outageTitle')}>
      {t('outageDetail')}
    </Notice>
  )
}
