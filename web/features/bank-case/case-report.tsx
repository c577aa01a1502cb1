import { useTranslations } from 'next-intl'
import { ConsentCategory as Categories, type ConsentCategory } from '#shared/consent/consent'
import { categoryWords } from '#shared/consent/consent-words'
import { hasEnded } from '#shared/financing/application-life'
import { useFormat } from '#web/i18n/use-format.ts'
import { Link } from '#web/ui/link.tsx'
import { Notice } from '#web/ui/notice.tsx'
import { WorkCard } from '#web/ui/work-card.tsx'
import styles from './case-report.module.css'
import { PullReport } from './pull-report.tsx'
import type { BankCase, CaseReport } from './read-case.ts'

type CaseReportProps = { readonly one: BankCase; readonly reports: readonly CaseReport[] | undefined }

/** Public credit reports of this case: those that were pulled, and what may be pulled under the consent as it stands. */
export function CaseReports({ one, reports }: CaseReportProps) {
  const t = useTranslations('bankCase')
  const format = useFormat()
  const { consent } = one
  const covered = Categories.options.filter((category) => consent.categories.includes(category))
  return (
    <WorkCard
      id="report"
      title={t('report')}
      note={
        consent.isLive && consent.endsAt !== null
          ? t('consentUntil', { date: format.date(consent.endsAt.slice(0, 10)) })
          : t('consentNone')
      }
    >
      <div className={styles.reports}>
        {reports === undefined && <Notice tone="lamp" title={t('reportsAway')} isOutage />}
        {reports?.length === 0 && <p className={styles.quiet}>{t('reportsNone')}</p>}
        {reports !== undefined && reports.length > 0 && <ReportList one={one} reports={reports} />}
        {consent.isLive && consent.dataMonths !== null && !hasEnded(one.state) ? (
          <PullReport
            applicationId={one.applicationId}
            mostMonths={consent.dataMonths}
            categories={covered.map((category) => optionOf(category, format.language))}
            missing={Categories.options
              .filter((category) => !covered.includes(category))
              .map((category) => categoryWords[category].label[format.language])}
            hasReport={(reports?.length ?? 0) > 0}
          />
        ) : (
          !consent.isLive && <p>{t(hasEnded(one.state) ? 'consentOver' : 'consentAsk')}</p>
        )}
      </div>
    </WorkCard>
  )
}

const optionOf = (category: ConsentCategory, language: 'zh' | 'en') => ({
  value: category,
  label: categoryWords[category].label[language],
  holds: categoryWords[category].holds[language],
})

function ReportList({ one, reports }: { readonly one: BankCase; readonly reports: readonly CaseReport[] }) {
  const t = useTranslations('bankCase')
  const format = useFormat()
  return (
    <ul className={styles.list}>
      {reports.map((report) => (
        <li key={report.reportId}>
          <div>
            <strong>{report.number}</strong>
            <small>
              {t('reportOf', { moment: format.moment(report.issuedAt), months: format.months(report.dataMonths) })}
            </small>
            <small>{report.categories.map((one) => categoryWords[one].label[format.language]).join(' · ')}</small>
          </div>
          {one.consent.isLive ? (
            <Link href={`/bank/cases/${one.applicationId}/reports/${report.reportId}`}>{t('reportOpen')}</Link>
          ) : (
            <span className={styles.quiet}>{t('reportClosed')}</span>
          )}
        </li>
      ))}
    </ul>
  )
}
