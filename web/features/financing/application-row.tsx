import { useTranslations } from 'next-intl'
import type { companyApplication } from '#shared/financing/company-application.contract'
import type { Output } from '#shared/kernel/route'
import page from '#web/features/company/company-page.module.css'
import { useFormat } from '#web/i18n/use-format.ts'
import { Link } from '#web/ui/link.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import { ClockSentence } from './clock.tsx'

export type CompanyApplicationRow = Output<typeof companyApplication.list>['items'][number]

type ApplicationRowProps = {
  readonly application: CompanyApplicationRow
  /** Also what was asked for: where rows of several needs stand together. */
  readonly withNeed?: boolean
}

/** One application in a list: bank, product, state, and what the bank has to do by when. */
export function ApplicationRow({ application, withNeed = false }: ApplicationRowProps) {
  const t = useTranslations('companyApplication')
  const format = useFormat()
  const { applicationId, bankName, productName, state, duty, asked, submittedAt } = application
  return (
    <>
      <div className={page.rowHead}>
        <div>
          <small>{bankName[format.language]}</small>
          <Link href={`/company/applications/${applicationId}`} data-row>
            <strong>{productName[format.language]}</strong>
          </Link>
        </div>
        <StatusBadge of="application" state={state} />
      </div>
      {state === 'paused' && <p>{t('pausedRow')}</p>}
      {duty && state !== 'paused' && (
        <p>
          <ClockSentence clock={duty} viewer="company" />
        </p>
      )}
      {withNeed && (
        <small>
          {t('askedFor', { amount: format.amount(asked.amountFen), term: format.term(asked.termMonths) })} ·{' '}
          {format.moment(submittedAt)}
        </small>
      )}
    </>
  )
}
