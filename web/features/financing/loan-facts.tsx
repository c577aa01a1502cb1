import { useTranslations } from 'next-intl'
import { codeLabel } from '#shared/fact/vocabulary'
import { CompanyPanel, Line, Lines } from '#web/features/company/company-panel.tsx'
import { useFormat } from '#web/i18n/use-format.ts'
import { Link } from '#web/ui/link.tsx'
import { Money } from '#web/ui/quantity.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import type { CompanyLoan } from './loan-next.tsx'

/** What was agreed, and what has been repaid. */
export function LoanFacts({ loan }: { readonly loan: CompanyLoan }) {
  const t = useTranslations('companyLoan')
  const format = useFormat()
  const { balanceFen, principalPaidFen, interestPaidFen, penaltyPaidFen, grade, repaymentWay } = loan
  return (
    <CompanyPanel title={t('facts')}>
      <Lines>
        <Line label={t('owed')}>
          <Money fen={balanceFen} style="paid" size="text" />
        </Line>
        <Line label={t('paid')}>
          {t('paidParts', {
            principal: format.amount(principalPaidFen, 'paid'),
            interest: format.amount(interestPaidFen, 'paid'),
          })}
          {penaltyPaidFen > 0 && t('penalty', { penalty: format.amount(penaltyPaidFen, 'paid') })}
        </Line>
        <Line label={t('amount')}>
          <Money fen={loan.amountFen} size="text" /> · {format.date(loan.paidOn)}
        </Line>
        <Line label={t('apr')}>{format.rate(loan.aprBp)}</Line>
        <Line label={t('rate')}>{format.rate(loan.rateBp)}</Line>
        <Line label={t('way')}>{codeLabel('repayment_way', repaymentWay)?.[format.language] ?? repaymentWay}</Line>
        <Line label={t('term')}>
          {t('termTo', { term: format.term(loan.termMonths), date: format.date(loan.lastDueOn) })}
        </Line>
        {loan.contractNumber !== null && <Line label={t('contract')}>{loan.contractNumber}</Line>}
        <Line label={t('grade')}>{grade === null ? t('notGraded') : <StatusBadge of="grade" state={grade} />}</Line>
        <Line label={t('application')}>
          <Link href={`/company/applications/${loan.applicationId}`}>{t('seeApplication')}</Link>
        </Line>
      </Lines>
    </CompanyPanel>
  )
}
