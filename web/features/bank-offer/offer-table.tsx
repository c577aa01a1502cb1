import { useTranslations } from 'next-intl'
import type { BankOfferRow } from '#shared/financing/bank-offer.contract'
import { toInstant } from '#shared/kernel/instant'
import { useFormat } from '#web/i18n/use-format.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Link } from '#web/ui/link.tsx'
import { OwnName } from '#web/ui/own-name.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import type { TableState } from '#web/ui/table-address.ts'
import styles from './bank-offers.module.css'

type OfferTableProps = {
  readonly rows: readonly BankOfferRow[]
  readonly status: BankOfferRow['status']
  readonly address: TableState
  readonly nextCursor: string | null
}

/** Offers of one fate: terms, what they cost the company, and until when or since when. */
export function OfferTable({ rows, status, address, nextCursor }: OfferTableProps) {
  const t = useTranslations('bankOffer')
  const format = useFormat()
  const now = toInstant(Date.now())
  const { language } = format
  const columns: readonly Column<BankOfferRow>[] = [
    {
      key: 'company',
      head: t('company'),
      isTitle: true,
      cell: (row) => (
        <>
          <Link href={`/bank/cases/${row.applicationId}`}>
            <OwnName>{row.companyName[language]}</OwnName>
          </Link>
          <small className={styles.sub}>{row.productName[language]}</small>
        </>
      ),
    },
    {
      key: 'amount',
      head: t('amount'),
      isNumber: true,
      cell: ({ terms, isLessThanAsked, asked }) => (
        <span title={format.exactAmount(terms.amountFen)}>
          {format.columnAmount(terms.amountFen)}
          {isLessThanAsked && (
            <small className={styles.sub}>{t('less', { asked: format.amount(asked.amountFen) })}</small>
          )}
        </span>
      ),
    },
    { key: 'term', head: t('term'), isNumber: true, cell: ({ terms }) => terms.termMonths },
    { key: 'apr', head: t('apr'), isNumber: true, cell: ({ aprBp }) => format.rate(aprBp) },
    { key: 'cost', head: t('cost'), isNumber: true, cell: ({ totalCostFen }) => format.yuanFigure(totalCostFen) },
    {
      key: 'made',
      head: t('made'),
      cell: ({ madeAt }) => <span title={format.moment(madeAt)}>{format.dueMoment(madeAt, now)}</span>,
    },
    {
      key: 'until',
      head: status === 'awaiting' ? t('until') : t('ended'),
      cell: ({ validUntil, endedAt }) => {
        const at = status === 'awaiting' ? validUntil : (endedAt ?? validUntil)
        return <span title={format.moment(at)}>{format.dueMoment(at, now)}</span>
      },
    },
    {
      key: 'state',
      head: t('state'),
      cell: (row) => (
        <>
          {row.status === 'accepted' ? (
            <StatusBadge of="application" state={row.state} viewer="bank" />
          ) : (
            <StatusBadge of="offer" state={row.status} viewer="bank" />
          )}
          {row.declineReason !== null && (
            <small className={styles.sub}>{t('reason', { reason: row.declineReason })}</small>
          )}
        </>
      ),
    },
  ]
  return (
    <DataTable
      caption={t('caption', { status })}
      columns={columns}
      rows={rows}
      keyOf={({ offerId }) => offerId}
      address={address}
      nextCursor={nextCursor}
      empty={
        <EmptyState title={t('empty', { status })} action={{ href: '/bank', label: t('toInbox') }}>
          {t('emptyWhy')}
        </EmptyState>
      }
    />
  )
}
