import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { toInstant } from '#shared/kernel/instant'
import { useFormat } from '#web/i18n/use-format.ts'
import type { Catalogue } from '#web/lib/catalogue.ts'
import { Quantity } from '#web/ui/quantity.tsx'
import styles from './home.module.css'

type ShelfFiguresProps = { readonly catalogue: Catalogue; readonly now: number }

/** What is known of the market now, counted from the catalogue itself: a figure that is not known is left out. */
export function ShelfFigures({ catalogue, now }: ShelfFiguresProps) {
  const t = useTranslations('home')
  const format = useFormat()
  const { products, version } = catalogue
  const samples = products.filter((product) => product.bank.fictional)
  const priced = products.filter(({ rate }) => rate.kind === 'fixed' || rate.kind === 'lpr')
  return (
    <section className={styles.figures} aria-label={t('figures')}>
      <dl>
        <ShelfFigure label={t('shelf')} count={products.length} note={t('shelfNote', { banks: bankCount(products) })} />
        <ShelfFigure label={t('published')} count={products.length - samples.length} note={t('publishedNote')} />
        <ShelfFigure label={t('samples')} count={samples.length} note={t('samplesNote', { banks: bankCount(samples) })} />
        <ShelfFigure label={t('priced')} count={priced.length} note={t('pricedNote')} />
      </dl>
      <p>{t('asOf', { moment: format.moment(toInstant(now)), version })}</p>
    </section>
  )
}

function bankCount(products: Catalogue['products']): number {
  return new Set(products.map(({ bank }) => bank.name.zh)).size
}

function ShelfFigure({ label, count, note }: { readonly label: string; readonly count: number; readonly note: ReactNode }) {
  const t = useTranslations('home')
  const format = useFormat()
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <Quantity before="" figure={format.number(count)} unit={t('shelfUnit')} size="answer" />
      </dd>
      <dd className={styles.definition}>{note}</dd>
    </div>
  )
}
