import { useTranslations } from 'next-intl'
import type { BankApplicationRow } from '#shared/financing/bank-application.contract'
import { toInstant } from '#shared/kernel/instant'
import { useFormat } from '#web/i18n/use-format.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Link } from '#web/ui/link.tsx'
import { OwnName } from '#web/ui/own-name.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import type { TableState } from '#web/ui/table-address.ts'
import styles from './inbox-page.module.css'

type EndedTableProps = {
  readonly rows: readonly BankApplicationRow[]
  readonly address: TableState
  readonly nextCursor: string | null
}

/** Cases that are over, what ended last first. */
export function EndedTable({ rows, address, nextCursor }: EndedTableProps) {
  const t = useTranslations('bankInbox')
  const format = useFormat()
  const { language } = format
  const now = toInstant(Date.now())
  const columns: readonly Column<BankApplicationRow>[] = [
    {
      key: 'company',
      head: t('company'),
      isTitle: true,
      cell: ({ applicationId, companyName }) => (
        <Link href={`/bank/cases/${applicationId}`} className={styles.name}>
          <OwnName>{companyName[language]}</OwnName>
        </Link>
      ),
    },
    { key: 'product', head: t('product'), cell: ({ productName }) => productName[language] },
    {
      key: 'amount',
      head: t('amount'),
      isNumber: true,
      cell: ({ asked }) => (
        <span title={format.exactAmount(asked.amountFen)}>{format.columnAmount(asked.amountFen)}</span>
      ),
    },
    {
      key: 'state',
      head: t('state'),
      cell: ({ state }) => <StatusBadge of="application" state={state} viewer="bank" />,
    },
    {
      key: 'submitted',
      head: t('submitted'),
      cell: ({ submittedAt }) => <span title={format.moment(submittedAt)}>{format.dueMoment(submittedAt, now)}</span>,
    },
    {
      key: 'owner',
      head: t('owner'),
      cell: ({ assignee, assigneeName }) =>
        assignee === null ? t('nobody') : <OwnName>{assigneeName ?? t('colleagueLeft')}</OwnName>,
    },
  ]
  return (
    <DataTable
      caption={t('endedTitle')}
      columns={columns}
      rows={rows}
      keyOf={({ applicationId }) => applicationId}
      address={address}
      nextCursor={nextCursor}
      empty={
        <EmptyState title={t('endedNone')} action={{ href: '/bank', label: t('pageTitle') }}>
          {t('endedNoneWhy')}
        </EmptyState>
      }
    />
  )
}
