import { useTranslations } from 'next-intl'
import type { ConsentRow } from '#shared/consent/consent.contract'
import { categoryWords } from '#shared/consent/consent-words'
import { dayOf } from '#shared/kernel/instant'
import page from '#web/features/company/company-page.module.css'
import { useFormat } from '#web/i18n/use-format.ts'
import { Link } from '#web/ui/link.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'

/** Consents in a list: to whom, for which product, what of, until when, how often used. */
export function ConsentRows({ consents }: { readonly consents: readonly ConsentRow[] }) {
  const t = useTranslations('companyConsent')
  const format = useFormat()
  const { language } = format
  return (
    <ul className={page.rows}>
      {consents.map(({ consentId, bankName, productName, state, categories, endsAt, withdrawnAt, uses }) => (
        <li key={consentId}>
          <div className={page.rowHead}>
            <div>
              <Link href={`/company/consents/${consentId}`} data-row>
                <strong>{bankName[language]}</strong>
              </Link>
              <small>{productName[language]}</small>
            </div>
            <StatusBadge of="consent" state={state} />
          </div>
          <span>{format.list(categories.map((category) => categoryWords[category].label[language]))}</span>
          <small>
            {withdrawnAt !== null
              ? t('withdrawnAt', { moment: format.moment(withdrawnAt) })
              : t(state === 'live' ? 'until' : 'endedAt', { date: format.date(dayOf(endsAt)) })}
            {' · '}
            {t('uses', { count: uses })}
          </small>
        </li>
      ))}
    </ul>
  )
}
