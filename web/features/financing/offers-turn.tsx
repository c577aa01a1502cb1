import { useTranslations } from 'next-intl'
import type { Instant } from '#shared/kernel/instant'
import page from '#web/features/company/company-page.module.css'
import { CompanyPanel } from '#web/features/company/company-panel.tsx'
import { useFormat } from '#web/i18n/use-format.ts'
import { ButtonLink } from '#web/ui/button-link.tsx'
import type { CompanyApplicationRow } from './application-row.tsx'

type OffersTurnProps = {
  readonly needId: string
  readonly applications: readonly CompanyApplicationRow[]
  readonly now: Instant
}

/** Offers of a need that wait for an answer, and when the first runs out. */
export function OffersTurn({ needId, applications, now }: OffersTurnProps) {
  const t = useTranslations('companyNeed')
  const format = useFormat()
  const until = applications.flatMap(({ offer }) => (offer?.status === 'awaiting' ? [offer.validUntil] : [])).sort()
  const [first] = until
  if (first === undefined) return null
  return (
    <CompanyPanel
      isTurn
      title={t('offersTurn', { count: until.length })}
      lead={t('offersUntil', { moment: format.dueMoment(first, now) })}
    >
      <div className={page.buttons}>
        <ButtonLink href={`/company/needs/${needId}/offers`}>{t('compareOffers', { count: until.length })}</ButtonLink>
      </div>
    </CompanyPanel>
  )
}
