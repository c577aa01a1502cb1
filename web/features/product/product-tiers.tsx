import { useTranslations } from 'next-intl'
import type { ShelfDetail } from '#shared/product/shelf-detail'
import { useFormat } from '#web/i18n/use-format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { ScrollRoom } from '#web/ui/scroll-room.tsx'
import styles from './product-page.module.css'
import { SourceText } from './source-text.tsx'

type Tier = ShelfDetail['tiers'][number]

/** Terms for those who meet a condition; the first that fits counts. What a source says in words only is shown as it is. */
export function ProductTiers({ product }: { readonly product: ShelfDetail }) {
  const t = useTranslations('loanProduct')
  if (product.tiers.length === 0 && product.tierNotes.length === 0) return null
  return (
    <section id="tiers" aria-labelledby="tiers-title">
      <h2 id="tiers-title">{t('tiers')}</h2>
      {product.tiers.length > 0 && (
        <ScrollRoom className={styles.tableRoom}>
          <table>
            <caption>{t('tiersCaption')}</caption>
            <thead>
              <tr>
                {(['tier', 'tierAmount', 'tierTerm', 'tierRate', 'tierWays'] as const).map((head) => (
                  <th key={head} scope="col">
                    {t(head)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {product.tiers.map((tier) => (
                <TierRow key={tier.name.zh} tier={tier} />
              ))}
            </tbody>
          </table>
        </ScrollRoom>
      )}
      {product.tierNotes.length > 0 && (
        <ul className={styles.plain}>
          {product.tierNotes.map((note) => (
            <li key={note.zh}>
              <SourceText words={note} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function TierRow({ tier }: { readonly tier: Tier }) {
  const t = useTranslations('loanProduct')
  const format = useFormat()
  const { language } = format
  const { rate } = tier
  const rateWords =
    rate === null || rate.minBp === null || rate.maxBp === null
      ? t('asProduct')
      : t('rateOf', {
          rate:
            rate.minBp === rate.maxBp
              ? format.rate(rate.minBp)
              : `${format.rate(rate.minBp)} ~ ${format.rate(rate.maxBp)}`,
        })
  return (
    <tr>
      <th scope="row">
        {tier.name[language]}
        <small>
          {tier.when.map((condition) => sentenceCase(condition[language])).join(language === 'zh' ? '；' : '; ')}
        </small>
      </th>
      <td>{(tier.amountFen && format.amountRange(tier.amountFen)) ?? t('asProduct')}</td>
      <td>{(tier.termMonths && format.termRange(tier.termMonths)) ?? t('asProduct')}</td>
      <td>
        {rateWords}
        {rate?.lprDate && <small>{t('lprDate', { date: format.date(rate.lprDate) })}</small>}
      </td>
      <td>
        {tier.repaymentWays?.map(({ label }) => label[language]).join(language === 'zh' ? '、' : ', ') ??
          t('asProduct')}
      </td>
    </tr>
  )
}
