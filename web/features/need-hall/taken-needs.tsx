import { useTranslations } from 'next-intl'
import type { BankTakingRow } from '#shared/financing/bank-taking.contract'
import { toInstant } from '#shared/kernel/instant'
import { traitWords } from '#web/features/financing/trait-words.ts'
import { needLine } from '#web/features/need/need-words.ts'
import { useFormat } from '#web/i18n/use-format.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { StatusBadge } from '#web/ui/status-badge.tsx'
import type { TableState } from '#web/ui/table-address.ts'
import styles from './need-hall.module.css'

type TakenNeedsProps = { readonly rows: readonly BankTakingRow[]; readonly address: TableState }

/** What the bank has taken and waits for: what runs out first on top, and no name in it. */
export function TakenNeeds({ rows, address }: TakenNeedsProps) {
  const t = useTranslations('needHall')
  const format = useFormat()
  const now = toInstant(Date.now())
  const { language } = format
  const columns: readonly Column<BankTakingRow>[] = [
    {
      key: 'need',
      head: t('takenNeed'),
      isTitle: true,
      cell: ({ terms, ...row }) => (
        <>
          <strong title={format.exactAmount(terms.amountFen)}>{needLine(terms, format)}</strong>
          <small className={styles.sub}>{traitWords(row, language)}</small>
        </>
      ),
    },
    { key: 'product', head: t('takenWith'), cell: ({ productName }) => productName[language] },
    {
      key: 'taken',
      head: t('takenAt'),
      cell: ({ takenAt }) => <span title={format.moment(takenAt)}>{format.ago(takenAt, now)}</span>,
    },
    {
      key: 'until',
      head: t('confirmBy'),
      cell: ({ confirmBy }) => <span title={format.moment(confirmBy)}>{format.dueMoment(confirmBy, now)}</span>,
    },
    {
      key: 'state',
      head: t('takenState'),
      cell: () => <StatusBadge of="taking" state="pending" viewer="bank" />,
    },
  ]
  return (
    <DataTable
      caption={t('tabTaken')}
      columns={columns}
      rows={rows}
      keyOf={({ takingId }) => takingId}
      address={address}
      empty={
        <EmptyState title={t('emptyTaken')} action={{ href: '/bank/needs', label: t('toOpen') }}>
          {t('emptyTakenWhy')}
        </EmptyState>
      }
    />
  )
}
