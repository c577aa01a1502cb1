import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Output } from '#shared/kernel/route'
import type { shelf } from '#shared/product/shelf.contract'
import { useFormat } from '#web/i18n/use-format.ts'
import { Quantity } from '#web/ui/quantity.tsx'
import styles from './home.module.css'

type ShelfFiguresProps = {
  readonly figures: Output<typeof shelf.figures>
  /** Some of what is shown belongs to invented banks. */
  readonly hasSamples: boolean
}

/** What is known of the market now; a figure that is not known is left out. */
export function ShelfFigures({ figures, hasSamples }: ShelfFiguresProps) {
  const t = useTranslations('home')
  const format = useFormat()
  const { bank, published_terms: published } = figures.byOrigin
  return (
    <section className={styles.figures} aria-label={t('figures')}>
      <dl>
        <ShelfFigure label={t('shelf')} count={figures.products} note={t('shelfNote', { banks: figures.banks })} />
        <ShelfFigure label={t('complete')} count={bank.products} note={t('completeNote', { banks: bank.banks })} />
        <ShelfFigure
          label={t('published')}
          count={published.products}
          note={t('publishedNote', { banks: published.banks })}
        />
      </dl>
      <p>
        {t('asOf', {
          moment: format.moment(figures.at),
          version: figures.catalogueVersion,
          hasSamples: String(hasSamples),
        })}
      </p>
    </section>
  )
}

type ShelfFigureProps = { readonly label: string; readonly count: number; readonly note: ReactNode }

function ShelfFigure({ label, count, note }: ShelfFigureProps) {
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
