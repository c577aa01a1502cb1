import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { bankLoan } from '#shared/financing/loan.contract'
import { LoanReports } from '#web/features/bank-loan/bank-loan-reports.tsx'
import styles from '#web/features/bank-loan/loan-page.module.css'
import { LoanScheduleTable } from '#web/features/bank-loan/loan-schedule-table.tsx'
import { LoanTop } from '#web/features/bank-loan/loan-top.tsx'
import { ReportForm } from '#web/features/bank-loan/report-form.tsx'
import { reportFormProps } from '#web/features/bank-loan/report-form-props.ts'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { formatFor } from '#web/lib/format.ts'
import { bankPage } from '#web/lib/page-access.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { BackLink } from '#web/ui/back-link.tsx'
import { WorkCard } from '#web/ui/work-card.tsx'

type LoanPageProps = { readonly params: Promise<{ readonly loanId: string }> }

const readLoan = cache((loanId: string) => readOwn(bankLoan.show, { params: { loanId } }))

export async function generateMetadata({ params }: LoanPageProps): Promise<Metadata> {
  await bankPage()
  const { companyName } = await readLoan((await params).loanId)
  const { language } = await preferences()
  return { title: (await getTranslations('bankLoan'))('pageTitle', { company: companyName[language] }) }
}

export default async function BankLoanPage({ params }: LoanPageProps) {
  const { roles } = await bankPage()
  const t = await getTranslations('bankLoan')
  const { language } = await preferences()
  const loan = await readLoan((await params).loanId)
  const props = reportFormProps(loan, formatFor(language))
  return (
    <div className={styles.page}>
      <nav className={styles.path} aria-label={t('path')}>
        <BackLink href="/bank/loans">{t('toList')}</BackLink>
      </nav>
      <LoanTop loan={loan} />
      <div className={styles.columns}>
        <LoanScheduleTable loan={loan} />
        <div className={styles.side}>
          {roles.includes('loan_officer') && loan.state !== 'settled' && (
            <BrowserMessages of={['loanReport']}>
              <WorkCard title={t('report')} isOwnTurn={loan.overdueDays > 0}>
                {/* After each report the form begins anew with the next number and the next instalment. */}
                <ReportForm key={props.initial.reportId} {...props} />
              </WorkCard>
            </BrowserMessages>
          )}
          <LoanReports loan={loan} />
        </div>
      </div>
    </div>
  )
}
