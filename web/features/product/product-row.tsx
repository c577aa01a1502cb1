import { Badge } from '@mantine/core'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { ProductHead, ShelfCard } from '#shared/product/shelf-card'
import { useFormat } from '#web/i18n/use-format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { Link } from '#web/ui/link.tsx'
import { Nothing } from '#web/ui/nothing.tsx'
import { Money } from '#web/ui/quantity.tsx'
import { AskedRate } from './asked-rate.tsx'
import { BankLine } from './bank-line.tsx'
import styles from './product-row.module.css'

type ProductRowProps = {
  readonly card: ShelfCard
  /** What can be done with it, at the right; the whole row leads to the product in any case. */
  readonly action?: ReactNode
  /** The loan that is looked for, for the calculator of the product's page. */
  readonly need?: string
  /** Level of its name among the headings of the page. */
  readonly heading?: 'h2' | 'h3'
}

/** One product of a list: bank over name, its marks, and figures that align with those of the rows around it. */
export function ProductRow({ card, action, need = '', heading: Heading = 'h3' }: ProductRowProps) {
  const t = useTranslations('product')
  const language = useLocale()
  const format = useFormat()
  return (
    <article className={styles.place}>
      <div className={styles.row}>
        <div className={styles.name}>
          <BankLine head={card} />
          <Heading>
            <Link href={`/products/${card.productId}${need === '' ? '' : `?${need}`}`}>{card.name[language]}</Link>
          </Heading>
          <ProductMarks card={card} />
          <Conditions card={card} />
        </div>
        <dl className={styles.figures}>
          <RowFigure label={t('maxAmount')}>
            {card.amountFen.max === null ? <Nothing kind="unpublished" /> : <Money fen={card.amountFen.max} />}
          </RowFigure>
          <RowFigure label={t('annualRate')}>
            <AskedRate annual={card.annual} rate={card.rate} />
          </RowFigure>
          <RowFigure label={t('term')}>{format.termRange(card.termMonths) ?? <Nothing kind="unpublished" />}</RowFigure>
          <RowFigure label={t('promisedPay')}>
            {card.promisedDays.pay === null ? (
              <Nothing kind="unpublished" />
            ) : (
              format.workingDays(card.promisedDays.pay)
            )}
          </RowFigure>
        </dl>
        {action !== undefined && <div className={styles.action}>{action}</div>}
      </div>
    </article>
  )
}

function RowFigure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Two ways of guarantee and one kind of support. */
export function ProductMarks({ card }: { readonly card: ProductHead }) {
  const language = useLocale()
  return (
    <div className={styles.marks}>
      {card.guaranteeWays.slice(0, 2).map(({ code, label }) => (
        <Badge key={code}>{sentenceCase(label[language])}</Badge>
      ))}
      {card.policySupport.slice(0, 1).map(({ code, label }) => (
        <Badge key={code} color="moss">
          {sentenceCase(label[language])}
        </Badge>
      ))}
    </div>
  )
}

/** The hardest conditions, in words. */
function Conditions({ card }: { readonly card: ShelfCard }) {
  const language = useLocale()
  const words = card.conditions.map((condition) => sentenceCase(condition[language]))
  return words.length > 0 && <p className={styles.notes}>{words.join(' · ')}</p>
}
