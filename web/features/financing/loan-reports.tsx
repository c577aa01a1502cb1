import { useTranslations } from 'next-intl'
import page from '#web/features/company/company-page.module.css'
import { CompanyPanel } from '#web/features/company/company-panel.tsx'
import { useFormat } from '#web/i18n/use-format.ts'
import type { CompanyLoan } from './loan-next.tsx'

/** What the bank has reported of the loan, the newest day first; one that doesn't count says why. */
export function LoanReports({ reports }: Pick<CompanyLoan, 'reports'>) {
  const t = useTranslations('companyLoan')
  const format = useFormat()
  if (reports.length === 0) return null
  return (
    <CompanyPanel title={t('reports')}>
      <ul className={page.rows}>
        {reports.toReversed().map(({ report, notCounted }) => (
          <li key={report.reportId}>
            <div className={page.rowHead}>
              <strong>
                {t('report', {
                  kind: report.kind,
                  months: 'months' in report ? format.months(report.months) : '',
                  grade: 'grade' in report ? report.grade : '',
                })}
              </strong>
              <small>{format.date(report.valueDate)}</small>
            </div>
            {'principalFen' in report && (
              <span>
                {t('reportParts', {
                  principal: format.amount(report.principalFen, 'paid'),
                  interest: format.amount(report.interestFen, 'paid'),
                })}
              </span>
            )}
            {notCounted !== null && <small>{t('notCounted', { reason: notCounted })}</small>}
          </li>
        ))}
      </ul>
    </CompanyPanel>
  )
}
