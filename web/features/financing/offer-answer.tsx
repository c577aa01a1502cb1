import { useTranslations } from 'next-intl'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { useFormat } from '#web/i18n/use-format.ts'
import type { OfferItem } from './company-offers.tsx'
import { AcceptOffer, DeclineOffer } from './offer-buttons.tsx'

type OfferAnswerProps = {
  readonly item: OfferItem
  readonly otherApplications: number
  readonly isOwner: boolean
}

/** Yes is an owner's to say; no may be said by whoever acts for the company. */
export function OfferAnswer({ item, otherApplications, isOwner }: OfferAnswerProps) {
  const t = useTranslations('companyOffer')
  const format = useFormat()
  const { applicationId, offer, bankName } = item
  const figures = { amount: format.amount(offer.amountFen), apr: format.rate(offer.aprBp) }
  const bank = bankName[format.language]
  return (
    <BrowserMessages of={['companyOffer']}>
      {isOwner ? (
        <AcceptOffer
          applicationId={applicationId}
          title={t('acceptTitle', { ...figures, count: otherApplications })}
          effect={t('acceptEffect', {
            bank,
            term: format.term(offer.termMonths),
            cost: format.amount(offer.totalCostFen, 'paid'),
            first: format.amount(offer.firstInstalmentFen, 'paid'),
          })}
          conditions={offer.conditions}
        />
      ) : (
        <p>{t('ownerOnly')}</p>
      )}
      <DeclineOffer applicationId={applicationId} bank={bank} />
    </BrowserMessages>
  )
}
