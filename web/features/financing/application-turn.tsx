import { useTranslations } from 'next-intl'
import type { companyApplication } from '#shared/financing/company-application.contract'
import type { Instant } from '#shared/kernel/instant'
import type { Output } from '#shared/kernel/route'
import page from '#web/features/company/company-page.module.css'
import { CompanyPanel } from '#web/features/company/company-panel.tsx'
import { UploadFiles } from '#web/features/file/upload-files.tsx'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { useFormat } from '#web/i18n/use-format.ts'
import { ButtonLink } from '#web/ui/button-link.tsx'
import { Money } from '#web/ui/quantity.tsx'
import { SupplyForm } from './supply-form.tsx'

export type CompanyApplication = Output<typeof companyApplication.show>
type TurnProps = { readonly application: CompanyApplication; readonly now: Instant }

/** What waits for the company: an offer, missing papers, a consent. Nothing where it is the bank's move. */
export function ApplicationTurn(props: TurnProps) {
  const { state } = props.application
  if (state === 'offered') return <OfferTurn {...props} />
  if (state === 'returned') return <ReturnedTurn {...props} />
  return state === 'paused' ? <PausedTurn {...props} /> : null
}

function OfferTurn({ application, now }: TurnProps) {
  const t = useTranslations('companyApplication')
  const format = useFormat()
  const { offer, bankName, needId } = application
  if (!offer) return null
  return (
    <CompanyPanel
      isTurn
      title={t('offerTitle', { bank: bankName[format.language] })}
      lead={t('answerBy', { moment: format.dueMoment(offer.validUntil, now) })}
    >
      <p>
        <Money fen={offer.amountFen} size="answer" />
      </p>
      <p>
        {[
          format.annualRate(offer.aprBp, 'simple'),
          format.term(offer.termMonths),
          t('totalCost', { amount: format.amount(offer.totalCostFen, 'paid') }),
        ].join(' · ')}
      </p>
      <div className={page.buttons}>
        <ButtonLink href={`/company/needs/${needId}/offers`}>{t('seeOffers')}</ButtonLink>
      </div>
    </CompanyPanel>
  )
}

function ReturnedTurn({ application, now }: TurnProps) {
  const t = useTranslations('companyApplication')
  const format = useFormat()
  const { applicationId, bankName, missing, supplyBy, returns } = application
  const bank = bankName[format.language]
  return (
    <CompanyPanel
      isTurn
      title={t('missingTitle', { count: missing.length })}
      lead={t('supplyBy', {
        moment: format.dueMoment(supplyBy ?? now, now),
        clock: returns === 1 ? 'stands' : 'runs',
      })}
    >
      <ol className={page.steps}>
        {missing.map(({ words, reason }) => (
          <li key={words.zh}>
            <span lang={words.en === words.zh ? 'zh-CN' : undefined}>{words[format.language]}</span>
            {reason !== null && (
              <small>
                {' '}
                {t('because')} <span lang="zh-CN">{reason}</span>
              </small>
            )}
          </li>
        ))}
      </ol>
      <BrowserMessages of={['file', 'companyApplication']}>
        <UploadFiles about={applicationId} />
        <SupplyForm applicationId={applicationId} bank={bank} />
      </BrowserMessages>
    </CompanyPanel>
  )
}

function PausedTurn({ application }: TurnProps) {
  const t = useTranslations('companyApplication')
  const { language } = useFormat()
  const { applicationId, bankName } = application
  return (
    <CompanyPanel isTurn title={t('pausedTitle')} lead={t('pausedLead', { bank: bankName[language] })}>
      <div className={page.buttons}>
        <ButtonLink href={`/company/applications/${applicationId}/resume`}>{t('resume')}</ButtonLink>
      </div>
    </CompanyPanel>
  )
}
