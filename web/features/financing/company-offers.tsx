import { useTranslations } from 'next-intl'
import { codeLabel } from '#shared/fact/vocabulary'
import type { companyOffer } from '#shared/financing/company-offer.contract'
import type { Instant } from '#shared/kernel/instant'
import type { Output } from '#shared/kernel/route'
import { useFormat } from '#web/i18n/use-format.ts'
import { Icon } from '#web/ui/icon.tsx'
import { iconCheck } from '#web/ui/icons.data.ts'
import { Money } from '#web/ui/quantity.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import styles from './company-offers.module.css'
import { OfferAnswer } from './offer-answer.tsx'
import { OfferSchedule } from './offer-schedule.tsx'

type OfferList = Output<typeof companyOffer.list>
export type OfferItem = OfferList['items'][number]

type CompanyOffersProps = {
  readonly items: readonly OfferItem[]
  readonly otherApplications: number
  readonly isOwner: boolean
  readonly now: Instant
}

/** Offers side by side, one below the other on the phone: the same lines in the same order, the better one said in words. */
export function CompanyOffers({ items, otherApplications, isOwner, now }: CompanyOffersProps) {
  const best = bestOf(items)
  return (
    <div className={styles.offers} data-count={items.length}>
      {items.map((item) => (
        <article key={item.applicationId} className={styles.offer} aria-labelledby={item.offer.offerId}>
          <OfferHead item={item} />
          <OfferLines item={item} best={best} now={now} />
          <div className={styles.answer}>
            <OfferSchedule offer={item.offer} />
            {item.offer.status === 'awaiting' && (
              <OfferAnswer item={item} otherApplications={otherApplications} isOwner={isOwner} />
            )}
          </div>
        </article>
      ))}
    </div>
  )
}

function OfferHead({ item }: { readonly item: OfferItem }) {
  const t = useTranslations('companyOffer')
  const format = useFormat()
  const { offer, asked, bankName, productName, givesWholeAmount } = item
  return (
    <header className={styles.head}>
      <small>{bankName[format.language]}</small>
      <h2 id={offer.offerId}>{productName[format.language]}</h2>
      <small>{t('totalCost', { term: format.term(offer.termMonths) })}</small>
      <p>
        <Money fen={offer.totalCostFen} style="paid" size="answer" />
      </p>
      <p className={styles.fit} data-tone={givesWholeAmount ? 'moss' : 'lamp'}>
        {givesWholeAmount
          ? t('wholeAmount', { amount: format.amount(asked.amountFen) })
          : t('lessAmount', { amount: format.amount(asked.amountFen - offer.amountFen) })}
      </p>
      {offer.lessThanAskedReason !== null && (
        <small>
          {t('lessReason')} <span lang="zh-CN">{offer.lessThanAskedReason}</span>
        </small>
      )}
      {offer.status !== 'awaiting' && <StatusBadge of="offer" state={offer.status} />}
    </header>
  )
}

type Best = ReturnType<typeof bestOf>

/** The best of what is plainly better: more money, a lower rate, a faster pay-out. Only where the offers differ. */
function bestOf(items: readonly OfferItem[]) {
  const only = (values: readonly (number | null)[], pick: (...known: number[]) => number): number | null => {
    const known = values.flatMap((value) => value ?? [])
    return known.length < 2 || new Set(known).size === 1 ? null : pick(...known)
  }
  return {
    amountFen: only(
      items.map(({ offer }) => offer.amountFen),
      Math.max,
    ),
    aprBp: only(
      items.map(({ offer }) => offer.aprBp),
      Math.min,
    ),
    payDays: only(
      items.map(({ promisedPayDays }) => promisedPayDays),
      Math.min,
    ),
  }
}

function OfferLines({ item, best, now }: { readonly item: OfferItem; readonly best: Best; readonly now: Instant }) {
  const t = useTranslations('companyOffer')
  const format = useFormat()
  const { offer, promisedPayDays } = item
  const { language } = format
  const leftMs = Date.parse(offer.validUntil) - Date.parse(now)
  return (
    <dl className={styles.lines}>
      <Line label={t('amount')} isBetter={offer.amountFen === best.amountFen}>
        {format.amount(offer.amountFen)}
      </Line>
      <Line label={t('term')}>{format.months(offer.termMonths)}</Line>
      <Line label={t('apr')} isBetter={offer.aprBp === best.aprBp}>
        {format.rate(offer.aprBp)}
      </Line>
      <Line label={t('rate')}>
        {format.rate(offer.rateBp)}
        {offer.lprDate !== null && <small className="whole"> {t('lprOf', { date: format.date(offer.lprDate) })}</small>}
      </Line>
      <Line label={t('way')}>{codeLabel('repayment_way', offer.repaymentWay)?.[language] ?? offer.repaymentWay}</Line>
      <Line label={t('first')}>
        <Money fen={offer.firstInstalmentFen} style="paid" size="text" />
      </Line>
      <Line label={t('fees')}>
        {offer.feesBp === 0 ? t('none') : t('feeShare', { share: format.rate(offer.feesBp) })}
      </Line>
      <Line label={t('conditions')}>
        {offer.conditions.length === 0 ? (
          t('none')
        ) : (
          <span className={styles.asked} lang="zh-CN">
            {offer.conditions.join('；')}
          </span>
        )}
      </Line>
      <Line label={t('payOut')} isBetter={promisedPayDays !== null && promisedPayDays === best.payDays}>
        {t('payDays', { days: format.workingDays(promisedPayDays ?? usualPayDays) })}
      </Line>
      <Line label={t('validUntil')}>
        {format.dueMoment(offer.validUntil, now)}
        {offer.status === 'awaiting' && leftMs > 0 && t('left', { span: format.span(leftMs) })}
      </Line>
    </dl>
  )
}

/** 1-3-5: within five working days after signing, where the product promises nothing faster. */
const usualPayDays = 5

type LineProps = { readonly label: string; readonly isBetter?: boolean; readonly children: React.ReactNode }

function Line({ label, isBetter = false, children }: LineProps) {
  const t = useTranslations('companyOffer')
  return (
    <div>
      <dt>{label}</dt>
      <dd data-better={isBetter || undefined}>
        <span>{children}</span>
        {isBetter && (
          <span className={styles.better}>
            <Icon of={iconCheck} size={13} />
            {t('better')}
          </span>
        )}
      </dd>
    </div>
  )
}
