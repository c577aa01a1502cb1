import { useTranslations } from 'next-intl'
import type { LoanView } from '#shared/financing/bank-loan-book.contract'
import type { LoanRow } from '#shared/financing/loan.contract'
import { useFormat } from '#web/i18n/use-format.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Link } from '#web/ui/link.tsx'
import { Nothing } from '#web/ui/nothing.tsx'
import { OwnName } from '#web/ui/own-name.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import type { TableSort, TableState } from '#web/ui/table-address.ts'
import styles from './bank-loans.module.css'
import { LoanState } from './loan-state.tsx'

type LoanTableProps = {
  readonly rows: readonly LoanRow[]
  readonly view: LoanView
  readonly address: TableState
  readonly sortedBy: TableSort
}

/** Loans with what is owed, what is due next, and their class. */
export function LoanTable({ rows, view, address, sortedBy }: LoanTableProps) {
  const t = useTranslations('bankLoans')
  const format = useFormat()
  const { language } = format
  const columns: readonly Column<LoanRow>[] = [
    {
      key: 'company',
      head: t('company'),
      isTitle: true,
      cell: (row) => (
        <>
          <Link href={`/bank/loans/${row.loanId}`}>
            <OwnName>{row.companyName[language]}</OwnName>
          </Link>
          <small className={styles.sub}>
            {row.productName[language]}
            {row.contractNumber !== null && ` · ${row.contractNumber}`}
          </small>
        </>
      ),
    },
    {
      key: 'amount',
      head: t('amount'),
      isNumber: true,
      cell: ({ amountFen }) => <span title={format.exactAmount(amountFen)}>{format.columnAmount(amountFen)}</span>,
    },
    {
      key: 'balance',
      head: t('balance'),
      isNumber: true,
      sort: 'balance',
      cell: ({ balanceFen }) => format.yuanFigure(balanceFen),
    },
    { key: 'apr', head: t('apr'), isNumber: true, cell: ({ aprBp }) => format.rate(aprBp) },
    { key: 'paid', head: t('paidOn'), sort: 'newest', cell: ({ paidOn }) => format.date(paidOn) },
    {
      key: 'due',
      head: t('nextDue'),
      sort: 'due',
      cell: ({ unpaidFrom }) => (unpaidFrom === null ? <Nothing kind="notApplicable" /> : format.date(unpaidFrom)),
    },
    { key: 'state', head: t('state'), cell: (row) => <LoanState loan={row} /> },
    {
      key: 'grade',
      head: t('grade'),
      cell: ({ grade }) =>
        grade === null ? (
          <span className={styles.quiet}>{t('notGraded')}</span>
        ) : (
          <StatusBadge of="grade" state={grade} viewer="bank" />
        ),
    },
  ]
  return (
    <DataTable
      caption={t('caption', { view })}
      columns={columns}
      rows={rows}
      keyOf={({ loanId }) => loanId}
      address={address}
      sortedBy={sortedBy}
      empty={
        <EmptyState title={t('empty', { view })} action={{ href: '/bank', label: t('toInbox') }}>
          {t('emptyWhy', { view })}
        </EmptyState>
      }
    />
  )
}
