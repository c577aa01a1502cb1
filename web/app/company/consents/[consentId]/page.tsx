import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ConsentId } from '#shared/consent/consent'
import { consent } from '#shared/consent/consent.contract'
import { categoryWords } from '#shared/consent/consent-words'
import { dayOf } from '#shared/kernel/instant'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { CompanyPanel, Line, Lines } from '#web/features/company/company-panel.tsx'
import styles from '#web/features/consent/consent-room.module.css'
import { WithdrawConsent } from '#web/features/consent/withdraw-consent.tsx'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { formatFor } from '#web/lib/format.ts'
import { companyPage } from '#web/lib/page-access.ts'
import { paramOf } from '#web/lib/param-of.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { Link } from '#web/ui/link.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'

type ConsentPageProps = { readonly params: Promise<{ readonly consentId: string }> }

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('companyConsent'))('receipt') }
}

export default async function ConsentPage({ params }: ConsentPageProps) {
  const access = await companyPage()
  const consentId = paramOf(ConsentId, (await params).consentId)
  const shown = await readOwn(consent.show, { params: { consentId } })
  const format = formatFor((await preferences()).language)
  const { language } = format
  const t = await getTranslations('companyConsent')
  const { state, givenAt, endsAt, withdrawnAt, uses, lastLookAt, receipt, needId } = shown
  const [bank, product] = [shown.bankName[language], shown.productName[language]]
  return (
    <CompanyPage
      kicker={product}
      title={t('toBank', { bank })}
      badge={<StatusBadge of="consent" state={state} />}
      back={{ href: '/company/consents', label: t('toAll') }}
    >
      <CompanyPanel title={t('what')}>
        <Lines>
          <Line label={t('categories')}>
            {format.list(shown.categories.map((category) => categoryWords[category].label[language]))}
          </Line>
          <Line label={t('span')}>{t('spanOf', { months: format.months(shown.dataMonths) })}</Line>
          <Line label={t('givenAt')}>{format.moment(givenAt)}</Line>
          <Line label={t('ends')}>
            {withdrawnAt === null ? format.moment(endsAt) : t('withdrawnAt', { moment: format.moment(withdrawnAt) })}
          </Line>
          <Line label={t('kept')}>{t('keptFor', { days: format.days(shown.keptDays) })}</Line>
          <Line label={t('used')}>
            {t('uses', { count: uses })}
            {lastLookAt !== null && t('lastLook', { date: format.date(dayOf(lastLookAt)) })}
          </Line>
          <Line label={t('need')}>
            <Link href={`/company/needs/${needId}`}>{t('seeNeed')}</Link>
          </Line>
        </Lines>
        {state === 'live' && access.roles.includes('sme_owner') && (
          <BrowserMessages of={['companyConsent']}>
            <WithdrawConsent consentId={consentId} bank={bank} product={product} />
          </BrowserMessages>
        )}
        {state === 'live' && !access.roles.includes('sme_owner') && <p>{t('ownerOnly')}</p>}
      </CompanyPanel>
      <CompanyPanel title={t('receipt')} lead={t('receiptLead')}>
        <div className={styles.agreement}>
          <pre>{receipt.text[language]}</pre>
        </div>
        <Lines>
          <Line label={t('number')}>
            <span className={styles.hash}>{receipt.consentId}</span>
          </Line>
          <Line label={t('hash')}>
            <span className={styles.hash}>{receipt.hash}</span>
          </Line>
        </Lines>
      </CompanyPanel>
    </CompanyPage>
  )
}
