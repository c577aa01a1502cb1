import { useTranslations } from 'next-intl'
import type { companyApplication } from '#shared/financing/company-application.contract'
import type { Output } from '#shared/kernel/route'
import page from '#web/features/company/company-page.module.css'
import { CompanyPanel } from '#web/features/company/company-panel.tsx'
import { ApplicationRow } from '#web/features/financing/application-row.tsx'
import { ButtonLink } from '#web/ui/button-link.tsx'
import { Notice } from '#web/ui/notice.tsx'

type SentBeforeProps = {
  readonly needId: string
  readonly applications: Output<typeof companyApplication.list>['items']
  /** So many of the chosen products are no longer to be had. */
  readonly gone: number
}

/** Of the chosen products: those that have the application already, and how many are gone. */
export function SentBefore({ needId, applications, gone }: SentBeforeProps) {
  const t = useTranslations('consentForm')
  return (
    <>
      {gone > 0 && <Notice tone="lamp" title={t('gone', { count: gone })} />}
      {applications.length > 0 && (
        <CompanyPanel title={t('alreadySent')}>
          <ul className={page.rows}>
            {applications.map((one) => (
              <li key={one.applicationId}>
                <ApplicationRow application={one} />
              </li>
            ))}
          </ul>
          <div className={page.buttons}>
            <ButtonLink href={`/company/needs/${needId}/sent`} variant="light">
              {t('seeSent')}
            </ButtonLink>
          </div>
        </CompanyPanel>
      )}
    </>
  )
}
