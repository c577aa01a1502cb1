import { useTranslations } from 'next-intl'
import type { TakingView } from '#shared/financing/need.contract'
import type { Instant } from '#shared/kernel/instant'
import page from '#web/features/company/company-page.module.css'
import { CompanyPanel } from '#web/features/company/company-panel.tsx'
import { useFormat } from '#web/i18n/use-format.ts'
import { ButtonLink } from '#web/ui/button-link.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'

type NeedTakingsProps = { readonly needId: string; readonly takings: readonly TakingView[]; readonly now: Instant }

/** Banks that want to serve the need: those that wait for the company first. */
export function NeedTakings({ needId, takings, now }: NeedTakingsProps) {
  const t = useTranslations('companyNeed')
  const format = useFormat()
  const { language } = format
  const pending = takings.filter(({ status }) => status === 'pending')
  const over = takings.filter(({ status }) => status !== 'pending')
  return (
    <>
      {pending.length > 0 && (
        <CompanyPanel title={t('takingsTitle')} lead={t('takingsLead')} isTurn>
          <ul className={page.rows}>
            {pending.map((taking) => (
              <li key={taking.takingId}>
                <strong>
                  {t('takingRow', { bank: taking.bankName[language], product: taking.productName[language] })}
                </strong>
                <span>{t('confirmBy', { moment: format.dueMoment(taking.confirmBy, now) })}</span>
                <div>
                  <ButtonLink href={`/company/needs/${needId}/takings/${taking.takingId}`}>
                    {t('seeAndConfirm')}
                  </ButtonLink>
                </div>
              </li>
            ))}
          </ul>
        </CompanyPanel>
      )}
      {over.length > 0 && (
        <CompanyPanel title={t('takingsBefore')}>
          <ul className={page.rows}>
            {over.map((taking) => (
              <li key={taking.takingId}>
                <div className={page.rowHead}>
                  <span>
                    {taking.bankName[language]} · {taking.productName[language]}
                  </span>
                  <StatusBadge of="taking" state={taking.status} />
                </div>
                <small>{format.moment(taking.takenAt)}</small>
              </li>
            ))}
          </ul>
        </CompanyPanel>
      )}
    </>
  )
}
