import { useTranslations } from 'next-intl'
import { codeLabel } from '#shared/fact/vocabulary'
import type { bankLoan } from '#shared/financing/loan.contract'
import type { Output } from '#shared/kernel/route'
import { useFormat } from '#web/i18n/use-format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import { Link } from '#web/ui/link.tsx'
import { OwnName } from '#web/ui/own-name.tsx'
import { Money, Quantity } from '#web/ui/quantity.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import styles from './loan-page.module.css'
import { LoanState } from './loan-state.tsx'

export type ShownLoan = Output<typeof bankLoan.show>

/** Whose loan, how it stands, and its figures. */
export function LoanTop({ loan }: { readonly loan: ShownLoan }) {
  const t = useTranslations('bankLoan')
  const format = useFormat()
  const { language } = format
  const way = codeLabel('repayment_way', loan.repaymentWay)?.[language] ?? loan.repaymentWay
  return (
    <>
      <div>
        <h1 className={styles.title}>
          <OwnName>{loan.companyName[language]}</OwnName>
          <LoanState loan={loan} />
          {loan.grade !== null && <StatusBadge of="grade" state={loan.grade} viewer="bank" />}
        </h1>
        <p className={styles.line}>
          <span>{loan.uscc}</span>
          <span>{loan.productName[language]}</span>
          {loan.contractNumber !== null && <span>{t('contract', { number: loan.contractNumber })}</span>}
          <span>{t('paidOn', { day: format.date(loan.paidOn) })}</span>
          <Link href={`/bank/cases/${loan.applicationId}`}>{t('toCase')}</Link>
        </p>
      </div>
      <dl className={styles.figures}>
        <div>
          <dt>{t('balance')}</dt>
          <dd>
            <Money fen={loan.balanceFen} style="paid" />
          </dd>
        </div>
        <div>
          <dt>{t('amount')}</dt>
          <dd>
            <Money fen={loan.amountFen} style="paid" />
          </dd>
        </div>
        <div>
          <dt>{t('apr')}</dt>
          <dd>
            <Quantity {...format.rateParts(loan.aprBp)} />
          </dd>
        </div>
        <div>
          <dt>{t('term')}</dt>
          <dd>
            <Quantity {...format.termParts(loan.termMonths)} />
          </dd>
        </div>
        <div>
          <dt>{t('way')}</dt>
          <dd>{sentenceCase(way)}</dd>
        </div>
        <div>
          <dt>{t('interestPaid')}</dt>
          <dd>
            <Money fen={loan.interestPaidFen} style="paid" />
          </dd>
        </div>
      </dl>
    </>
  )
}
