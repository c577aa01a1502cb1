import { useTranslations } from 'next-intl'
import type { companyLoan } from '#shared/financing/loan.contract'
import type { Output } from '#shared/kernel/route'
import page from '#web/features/company/company-page.module.css'
import { CompanyPanel } from '#web/features/company/company-panel.tsx'
import { useFormat } from '#web/i18n/use-format.ts'
import { Money } from '#web/ui/quantity.tsx'

export type CompanyLoan = Output<typeof companyLoan.show>

/** What is to be paid next, or what is overdue: the one answer of the page. */
export function LoanNext({ loan }: { readonly loan: CompanyLoan }) {
  const t = useTranslations('companyLoan')
  const format = useFormat()
  const { schedule, unpaidFrom, overdueDays, bankName, balanceFen } = loan
  const due =
    schedule.find(({ isPaid, dueOn }) => !isPaid && dueOn === unpaidFrom) ?? schedule.find((one) => !one.isPaid)
  if (!due || balanceFen === 0) return <CompanyPanel title={t('allPaid')}>{<p>{t('noDue')}</p>}</CompanyPanel>
  const totalFen = due.principalFen + due.interestFen
  const parts = {
    date: format.date(due.dueOn),
    principal: format.amount(due.principalFen, 'paid'),
    interest: format.amount(due.interestFen, 'paid'),
  }
  if (overdueDays > 0) {
    return (
      <CompanyPanel isTurn title={t('overdueTitle', { count: overdueDays })}>
        <p>
          {t('overdueDetail', {
            date: parts.date,
            amount: format.amount(totalFen, 'paid'),
            bank: bankName[format.language],
          })}
        </p>
      </CompanyPanel>
    )
  }
  return (
    <CompanyPanel title={t('nextTitle')}>
      <p>
        <Money fen={totalFen} style="paid" size="answer" />
      </p>
      <p className={page.quiet}>{t('nextOn', parts)}</p>
    </CompanyPanel>
  )
}
