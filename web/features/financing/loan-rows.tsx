import { useTranslations } from 'next-intl'
import type { LoanRow as Row } from '#shared/financing/loan.contract'
import page from '#web/features/company/company-page.module.css'
import { useFormat } from '#web/i18n/use-format.ts'
import { Link } from '#web/ui/link.tsx'
import { Money } from '#web/ui/quantity.tsx'
import { LoanBadges } from './loan-badges.tsx'

/** Loans in a list: bank, product, what is still owed, and when the next instalment is due. */
export function LoanRows({ loans }: { readonly loans: readonly Row[] }) {
  const t = useTranslations('companyLoan')
  const format = useFormat()
  const { language } = format
  return (
    <ul className={page.rows}>
      {loans.map((loan) => (
        <li key={loan.loanId}>
          <div className={page.rowHead}>
            <div>
              <small>{loan.bankName[language]}</small>
              <Link href={`/company/loans/${loan.loanId}`} data-row>
                <strong>{loan.productName[language]}</strong>
              </Link>
            </div>
            <LoanBadges loan={loan} />
          </div>
          <span>
            {t('owed')} <Money fen={loan.balanceFen} style="paid" />
          </span>
          {loan.unpaidFrom !== null && (
            <small>{t(loan.overdueDays > 0 ? 'overdueFrom' : 'nextDue', { date: format.date(loan.unpaidFrom) })}</small>
          )}
        </li>
      ))}
    </ul>
  )
}
