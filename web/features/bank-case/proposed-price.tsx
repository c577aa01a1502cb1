'use client'

import { useTranslations } from 'next-intl'
import type { CaseProduct } from '#shared/financing/case-product'
import type { Fee } from '#shared/product/loan-product'
import { quoteAt } from '#shared/product/loan-quote'
import { useFormat } from '#web/i18n/use-format.ts'
import { Money, Quantity } from '#web/ui/quantity.tsx'
import { ScrollRoom } from '#web/ui/scroll-room.tsx'
import styles from './case-desk.module.css'
import type { ReadTerms } from './typed-terms.ts'

type ProposedPriceProps = { readonly read: ReadTerms; readonly product: CaseProduct }

const feeOf = (bp: number): Fee => ({
  kind: 'all',
  name: { zh: '费用', en: 'fees' },
  minBp: bp,
  maxBp: bp,
  noteZh: null,
})

/** Annual rate, total cost and schedule of the terms as they stand in the form. */
export function ProposedPrice({ read, product }: ProposedPriceProps) {
  const t = useTranslations('caseDesk')
  const format = useFormat()
  const { amountFen, termMonths, rateBp, feesBp, way } = read
  const isWhole = amountFen && termMonths && termMonths <= 360 && rateBp !== null && feesBp !== null && way
  const quote = isWhole
    ? quoteAt({ minBp: rateBp, maxBp: rateBp, lprDate: null }, [feeOf(feesBp)], { amountFen, termMonths, way })
    : null
  const range =
    product.minRateBp === null && product.maxRateBp === null
      ? null
      : format.rateBounds({ min: product.minRateBp, max: product.maxRateBp })
  return (
    <div className={styles.price} role="status">
      {quote === null || quote.aprBp === null || quote.totalCostFen === null ? (
        <p className={styles.basis}>{t('priceWaits')}</p>
      ) : (
        <dl>
          <div>
            <dt>{t('apr')}</dt>
            <dd>
              <Quantity {...format.rateParts(quote.aprBp)} />
            </dd>
          </div>
          <div>
            <dt>{t('totalCost')}</dt>
            <dd>
              <Money fen={quote.totalCostFen} style="paid" />
            </dd>
          </div>
          {quote.schedule[0] && (
            <div>
              <dt>{t('firstInstalment')}</dt>
              <dd>
                <Money fen={quote.schedule[0].totalFen} style="paid" />
              </dd>
            </div>
          )}
        </dl>
      )}
      {product.lpr !== null && rateBp !== null && <p className={styles.basis}>{spread(rateBp, product.lpr, format)}</p>}
      {range !== null && <p className={styles.basis}>{t('published', { range })}</p>}
      {quote !== null && (
        <details>
          <summary>{t('schedule', { count: quote.schedule.length })}</summary>
          <ScrollRoom className={styles.room}>
            <table className={styles.schedule}>
              <caption className="spoken">{t('scheduleCaption')}</caption>
              <thead>
                <tr>
                  {(['month', 'instalment', 'principal', 'interest', 'outstanding'] as const).map((head) => (
                    <th key={head} scope="col">
                      {t(head)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {quote.schedule.map((one) => (
                  <tr key={one.month}>
                    <th scope="row">{one.month}</th>
                    <td>{format.yuanFigure(one.totalFen)}</td>
                    <td>{format.yuanFigure(one.principalFen)}</td>
                    <td>{format.yuanFigure(one.interestFen)}</td>
                    <td>{format.yuanFigure(one.outstandingFen)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRoom>
        </details>
      )}
    </div>
  )
}

function spread(rateBp: number, lpr: NonNullable<CaseProduct['lpr']>, format: ReturnType<typeof useFormat>): string {
  const { date, oneYearBp } = lpr
  return format.lprPrice({ lprBp: oneYearBp, lprDate: date, spreadBp: rateBp - oneYearBp })
}
