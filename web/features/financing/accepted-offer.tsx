import { useTranslations } from 'next-intl'
import type { Instant } from '#shared/kernel/instant'
import page from '#web/features/company/company-page.module.css'
import { CompanyPanel } from '#web/features/company/company-panel.tsx'
import { useFormat } from '#web/i18n/use-format.ts'
import { ButtonLink } from '#web/ui/button-link.tsx'
import type { CompanyApplication } from './application-turn.tsx'

type AcceptedOfferProps = { readonly application: CompanyApplication; readonly now: Instant }

/** One offer of the need was accepted: when, and what comes next. Nothing more to do here. */
export function AcceptedOffer({ application, now }: AcceptedOfferProps) {
  const t = useTranslations('companyOffer')
  const words = useTranslations('companyApplication')
  const format = useFormat()
  const { applicationId, bankName, timeline, state, offer } = application
  const at = timeline.find(({ what }) => what === 'application.offer_accepted')?.at
  return (
    <CompanyPanel
      title={t('taken', {
        bank: bankName[format.language],
        moment: at === undefined ? '' : format.dueMoment(at, now),
      })}
    >
      <p>{words('next', { state })}</p>
      {state === 'offer_accepted' && offer?.signBy && (
        <p>{words('signBy', { moment: format.dueMoment(offer.signBy, now) })}</p>
      )}
      <div className={page.buttons}>
        <ButtonLink href={`/company/applications/${applicationId}`} variant="light">
          {t('seeApplication')}
        </ButtonLink>
      </div>
    </CompanyPanel>
  )
}
