import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { Icon } from '#web/ui/icon.tsx'
import { iconArrowDown, iconArrowUp } from '#web/ui/icons.data.ts'
import { Link } from '#web/ui/link.tsx'
import { tableSort } from '#web/ui/table-address.ts'
import { definitionOf, type FigureBook } from './figure-book.ts'
import { type OfficeFilters, officeHref } from './office-address.ts'
import styles from './office-page.module.css'
import type { LeagueRow } from './read-league.ts'
import { ShareBar } from './share-bar.tsx'
import { ShownFigure } from './shown-figure.tsx'

type LeagueTableProps = {
  readonly rows: readonly LeagueRow[]
  readonly book: FigureBook
  readonly filters: OfficeFilters
  readonly sort: string | undefined
  readonly leastCases: number
}
type FigureOfLeague = keyof LeagueRow['figures']

const shownIds = [
  'applications',
  'response_rate',
  'response_median',
  'conversion_rate',
  'loans_amount',
  'average_rate',
  'refused',
  'duties_breached',
] as const satisfies readonly FigureOfLeague[]

/** Ranked by answers in time; any figure sorts. Who has too few applications has no place and is dimmed. */
export function LeagueTable({ rows, book, filters, sort, leastCases }: LeagueTableProps) {
  const t = useTranslations('officeBanks')
  const language = useLocale()
  const address = { path: '/office/banks', query: { ...filters, sort } }
  const sortedBy = tableSort(address, ['rank', ...shownIds])
  const quiet = (row: LeagueRow, content: ReactNode) =>
    row.rank === null ? <span className={styles.quiet}>{content}</span> : content
  const columns: Column<LeagueRow>[] = [
    {
      key: 'rank',
      head: t('rank'),
      isNumber: true,
      sort: 'rank',
      cell: (row) =>
        quiet(row, row.rank ?? <span title={t('unranked', { least: leastCases })}>{t('unrankedShort')}</span>),
    },
    { key: 'change', head: t('change'), cell: ({ rank, change }) => rank !== null && <RankChange change={change} /> },
    {
      key: 'bank',
      head: t('bank'),
      isTitle: true,
      cell: (row) => quiet(row, <span className={styles.name}>{row.bankName?.[language] ?? row.bankId}</span>),
    },
    ...shownIds.map((id): Column<LeagueRow> => {
      const definition = definitionOf(book, id)
      return {
        key: id,
        head: definition.label[language],
        isNumber: true,
        sort: id,
        cell: (row) => quiet(row, <LeagueCell {...{ row, id, filters }} unit={definition.unit} />),
      }
    }),
  ]
  return (
    <div className={styles.wide}>
      <DataTable
        caption={t('title')}
        columns={columns}
        rows={rows.toSorted(byFigure(sortedBy))}
        keyOf={({ bankId }) => bankId}
        isWide
        address={address}
        sortedBy={sortedBy}
      />
    </div>
  )
}

type LeagueCellProps = {
  readonly row: LeagueRow
  readonly id: (typeof shownIds)[number]
  readonly unit: Parameters<typeof ShownFigure>[0]['unit']
  readonly filters: OfficeFilters
}

/** The rate that ranks stands with its bar; a count leads to its cases. */
function LeagueCell({ row, id, unit, filters }: LeagueCellProps) {
  const shown = row.figures[id]
  const figure = <ShownFigure shown={shown} unit={unit} />
  if (shown.value === null) return figure
  if (id === 'response_rate') return <ShareBar share={shown.value}>{figure}</ShareBar>
  if (unit !== 'cases' || shown.value === 0) return figure
  return <Link href={officeHref('/office/cases', filters, { bank: row.bankId, figure: id })}>{figure}</Link>
}

function RankChange({ change }: { readonly change: number | null }) {
  const t = useTranslations('officeBanks')
  if (change === null) return <span className={styles.unit}>{t('noPlaceBefore')}</span>
  if (change === 0) return t('same')
  return (
    <span className={styles.change}>
      <Icon of={change > 0 ? iconArrowUp : iconArrowDown} size={14} />
      {change > 0 ? t('up', { count: change }) : t('down', { count: -change })}
    </span>
  )
}

/** What is hidden or unknown comes last, whichever way. */
function byFigure({ by, way }: { readonly by: string; readonly way: 'up' | 'down' }) {
  const figureIn = (row: LeagueRow): number | null => {
    const id = shownIds.find((one) => one === by)
    return id === undefined ? row.rank : row.figures[id].value
  }
  return (one: LeagueRow, other: LeagueRow): number => {
    const [a, b] = [figureIn(one), figureIn(other)]
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
    return way === 'up' ? a - b : b - a
  }
}
