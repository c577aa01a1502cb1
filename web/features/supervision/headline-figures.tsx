import { useLocale, useTranslations } from 'next-intl'
import { Hint } from '#web/ui/hint.tsx'
import { definitionOf, type FigureBook, type FigureId } from './figure-book.ts'
import styles from './headline-figures.module.css'
import { type OfficeFilters, officeHref } from './office-address.ts'
import type { FigureRow } from './read-panorama.ts'
import { ShownFigure, useFigureText } from './shown-figure.tsx'

type HeadlineFiguresProps = {
  readonly figures: FigureRow['figures']
  readonly book: FigureBook
  readonly filters: OfficeFilters
}

/** The five that say whether the market works; each leads to the page that tells more. */
export function HeadlineFigures({ figures, book, filters }: HeadlineFiguresProps) {
  const t = useTranslations('panorama')
  const text = useFigureText()
  const comma = useLocale() === 'zh' ? '，' : ', '
  /** A figure within a sentence; what is hidden or unknown is left out of it, its own page says why. */
  const said = (id: FigureId, words: (figure: string) => string): string[] => {
    const { value, isHidden } = figures[id]
    return isHidden || value === null ? [] : [words(text(figures[id], definitionOf(book, id).unit))]
  }
  const itself = (figure: string) => figure
  return (
    <dl className={styles.figures}>
      <Headline
        {...{ id: 'needs', figures, book }}
        href={officeHref('/office/figures', filters, { group: 'needs' })}
        note={[...said('needs_amount', itself), ...said('pick_up_rate', (rate) => t('pickUpNote', { rate }))].join(
          comma,
        )}
      />
      <Headline
        {...{ id: 'response_rate', figures, book }}
        href={officeHref('/office/banks', filters)}
        note={said('response_median', (median) => t('responseNote', { median })).join(comma)}
      />
      <Headline
        {...{ id: 'loans_amount', figures, book }}
        href={officeHref('/office/figures', filters, { group: 'loans' })}
        note={[
          ...said('loans', itself),
          ...said('first_loan_company_share', (first) => t('firstNote', { first })),
        ].join(comma)}
      />
      <Headline
        {...{ id: 'average_rate', figures, book }}
        href={officeHref('/office/figures', filters, { group: 'loans', by: 'month' })}
        note={[t('rateNote'), ...said('average_lpr', (percent) => t('lprNote', { percent }))].join(comma)}
      />
      <Headline
        {...{ id: 'npl_share', figures, book }}
        href={officeHref('/office/figures', filters, { group: 'risk' })}
        note={[t('nplNote'), ...said('special_mention_share', (mention) => t('mentionNote', { mention }))].join(comma)}
      />
    </dl>
  )
}

type HeadlineProps = Pick<HeadlineFiguresProps, 'figures' | 'book'> & {
  readonly id: FigureId
  readonly href: string
  readonly note: string
}

function Headline({ id, figures, book, href, note }: HeadlineProps) {
  const language = useLocale()
  const { label, definition, unit } = definitionOf(book, id)
  return (
    <div className={styles.headline}>
      <dt>
        <Hint text={definition[language]} href={href}>
          {label[language]}
        </Hint>
      </dt>
      <dd className={styles.answer}>
        <ShownFigure shown={figures[id]} unit={unit} size="answer" />
      </dd>
      <dd className={styles.note}>{note}</dd>
    </div>
  )
}
