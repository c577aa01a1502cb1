import { useTranslations } from 'next-intl'
import type { OfferView } from '#shared/financing/application-view'
import { repaymentSchedule } from '#shared/product/repayment-schedule'
import { useFormat } from '#web/i18n/use-format.ts'
import styles from './company-offers.module.css'

/** The whole schedule of an offer to the fen, by the one function that the contract and the loan use. */
export function OfferSchedule({ offer }: { readonly offer: OfferView }) {
  const t = useTranslations('companyOffer')
  const words = useTranslations('calculator')
  const format = useFormat()
  const schedule = repaymentSchedule(offer.repaymentWay, offer.amountFen, offer.rateBp, offer.termMonths)
  return (
    <details>
      <summary>{t('schedule', { count: schedule.length })}</summary>
      <div className={styles.room}>
        <table>
          <caption>{words('tableCaption')}</caption>
          <thead>
            <tr>
              {(['month', 'instalment', 'principal', 'interest'] as const).map((head) => (
                <th key={head} scope="col">
                  {words(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {schedule.map(({ month, totalFen, principalFen, interestFen }) => (
              <tr key={month}>
                <th scope="row">{month}</th>
                <td>{format.yuanFigure(totalFen)}</td>
                <td>{format.yuanFigure(principalFen)}</td>
                <td>{format.yuanFigure(interestFen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  )
}
