import { useTranslations } from 'next-intl'
import { codeLabel } from '#shared/fact/vocabulary'
import { useFormat } from '#web/i18n/use-format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { WorkCard } from '#web/ui/work-card.tsx'
import styles from './loan-page.module.css'
import type { ShownLoan } from './loan-top.tsx'

type Report = ShownLoan['reports'][number]['report']

/** What the bank has reported, the latest day first; what does not count says why. */
export function LoanReports({ loan }: { readonly loan: ShownLoan }) {
  const t = useTranslations('bankLoan')
  const format = useFormat()
  return (
    <WorkCard title={t('reports')} note={t('reportsNote', { count: loan.reports.length })}>
      {loan.reports.length === 0 ? (
        <p className={styles.quiet}>{t('reportsNone')}</p>
      ) : (
        <ol className={styles.reports}>
          {loan.reports.toReversed().map(({ report, notCounted }) => (
            <li key={report.reportId} data-off={notCounted !== null || undefined}>
              <span>
                <strong>{t('kind', { kind: report.kind })}</strong> <ReportWords report={report} />
                {notCounted !== null && <em>{t('notCounted', { because: notCounted })}</em>}
              </span>
              <small>
                {format.date(report.valueDate)} · {report.reportId}
              </small>
            </li>
          ))}
        </ol>
      )}
    </WorkCard>
  )
}

function ReportWords({ report }: { readonly report: Report }) {
  const t = useTranslations('bankLoan')
  const format = useFormat()
  switch (report.kind) {
    case 'repayment':
    case 'early_repayment': {
      const penaltyFen = report.kind === 'repayment' ? report.penaltyFen : 0
      const values = {
        principal: format.exactAmount(report.principalFen),
        interest: format.exactAmount(report.interestFen),
        penalty: format.exactAmount(penaltyFen),
      }
      return t(penaltyFen > 0 ? 'moneyPenalty' : 'money', values)
    }
    case 'reversal':
      return t('reversed', { reportId: report.reverses })
    case 'extension':
      return format.months(report.months)
    case 'renewal':
      return t('renewedTo', {
        term: format.months(report.termMonths),
        rate: format.rate(report.rateBp),
        way: sentenceCase(codeLabel('repayment_way', report.repaymentWay)?.[format.language] ?? report.repaymentWay),
      })
    case 'grade':
      return t('gradeWord', { grade: report.grade })
    default:
      return null
  }
}
