import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { LoanId } from '#shared/financing/loan'
import { companyLoan } from '#shared/financing/loan.contract'
import { dayOf, toInstant } from '#shared/kernel/instant'
import { CompanyPage } from '#web/features/company/company-page.tsx'
import { CompanyPanel } from '#web/features/company/company-panel.tsx'
import { EarlyRepayment } from '#web/features/financing/early-repayment.tsx'
import { LoanBadges } from '#web/features/financing/loan-badges.tsx'
import { LoanFacts } from '#web/features/financing/loan-facts.tsx'
import { LoanNext } from '#web/features/financing/loan-next.tsx'
import { LoanReports } from '#web/features/financing/loan-reports.tsx'
import { LoanSchedule } from '#web/features/financing/loan-schedule.tsx'
import { BrowserMessages } from '#web/i18n/browser-messages.tsx'
import { companyPage } from '#web/lib/page-access.ts'
import { paramOf } from '#web/lib/param-of.ts'
import { preferences } from '#web/lib/preferences.ts'
import { readOwn } from '#web/lib/read-own.ts'

type LoanPageProps = { readonly params: Promise<{ readonly loanId: string }> }

async function loanOf(params: LoanPageProps['params']) {
  const loanId = paramOf(LoanId, (await params).loanId)
  return readOwn(companyLoan.show, { params: { loanId } })
}

export async function generateMetadata({ params }: LoanPageProps): Promise<Metadata> {
  const { productName, bankName } = await loanOf(params)
  const { language } = await preferences()
  return { title: `${productName[language]} · ${bankName[language]}` }
}

export default async function LoanPage({ params }: LoanPageProps) {
  await companyPage()
  const loan = await loanOf(params)
  const { language } = await preferences()
  const t = await getTranslations('companyLoan')
  const today = dayOf(toInstant(Date.now()))
  return (
    <CompanyPage
      kicker={loan.bankName[language]}
      title={loan.productName[language]}
      badge={<LoanBadges loan={loan} />}
      back={{ href: '/company/loans', label: t('toAll') }}
    >
      <LoanNext loan={loan} />
      <LoanFacts loan={loan} />
      <CompanyPanel title={t('scheduleTitle')}>
        <BrowserMessages of={['companyLoan', 'calculator']}>
          <LoanSchedule lines={loan.schedule} today={today} unpaidFrom={loan.unpaidFrom} />
        </BrowserMessages>
        <details>
          <summary>{t('rules')}</summary>
          <ul>
            {loan.rules.map((rule) => (
              <li key={rule.zh}>{rule[language]}</li>
            ))}
          </ul>
        </details>
      </CompanyPanel>
      {loan.balanceFen > 0 && (
        <CompanyPanel title={t('earlyTitle')} lead={t('earlyLead')}>
          <BrowserMessages of={['companyLoan']}>
            <EarlyRepayment
              loanId={loan.loanId}
              balanceFen={loan.balanceFen}
              today={today}
              lastDueOn={loan.lastDueOn}
            />
          </BrowserMessages>
        </CompanyPanel>
      )}
      <LoanReports reports={loan.reports} />
    </CompanyPage>
  )
}
