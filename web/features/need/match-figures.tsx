import { useTranslations } from 'next-intl'
import type { MatchBody } from '#shared/matching/match-view'
import { useFormat } from '#web/i18n/use-format.ts'
import { Nothing } from '#web/ui/nothing.tsx'
import { Money, Quantity } from '#web/ui/quantity.tsx'
import styles from './product-choice.module.css'

type Eligible = MatchBody['eligible'][number]

/** What this loan would cost with a product, and how fast it promises to be. */
export function MatchFigures({ one: { price, product } }: { readonly one: Eligible }) {
  const t = useTranslations('needMatch')
  const format = useFormat()
  const { totalCostFen, aprBp, firstInstalmentFen } = price
  const { pay } = product.promisedDays
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{t('totalCost')}</dt>
        <dd>{totalCostFen === null ? <Nothing kind="unpublished" /> : <Money fen={totalCostFen} style="paid" />}</dd>
      </div>
      <div>
        <dt>{t('apr')}</dt>
        <dd>{aprBp === null ? <Nothing kind="unpublished" /> : <Quantity {...format.rateParts(aprBp)} />}</dd>
      </div>
      <div>
        <dt>{t('first')}</dt>
        <dd>
          {firstInstalmentFen === null ? (
            <Nothing kind="notApplicable" />
          ) : (
            <Money fen={firstInstalmentFen} style="paid" />
          )}
        </dd>
      </div>
      <div>
        <dt>{t('promised')}</dt>
        <dd>{pay === null ? <Nothing kind="unpublished" /> : <Quantity {...format.workingDayParts(pay)} />}</dd>
      </div>
    </dl>
  )
}
