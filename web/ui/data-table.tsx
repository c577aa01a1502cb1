import type { ReactNode } from 'react'
import styles from './data-table.module.css'
import { Icon } from './icon.tsx'
import { iconArrowDown, iconArrowUp } from './icons.data.ts'
import { Link } from './link.tsx'
import { NextPage } from './next-page.tsx'
import { type TableSort, type TableState, tableHref } from './table-address.ts'

export type Column<Row> = {
  readonly key: string
  /** With its unit: 金额，万元. */
  readonly head: ReactNode
  readonly cell: (row: Row) => ReactNode
  /** Numbers stand right. */
  readonly isNumber?: boolean
  /** Its head sorts, under this name in the address. */
  readonly sort?: string
  /** The first of a card on the phone: what the row is about. */
  readonly isTitle?: boolean
  /** Buttons: at the right, without a name on the phone. */
  readonly isAction?: boolean
}

type DataTableProps<Row> = {
  /** What the table holds, for a screen reader; shown where `isCaptionShown`. */
  readonly caption: string
  readonly isCaptionShown?: boolean
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  readonly keyOf: (row: Row) => string
  /** Where the table stands: its links keep everything else that the address says. */
  readonly address: TableState
  readonly sortedBy?: TableSort
  /** The API's mark of the next page; null on the last. */
  readonly nextCursor?: string | null
  /** Shown in place of the rows where there are none. */
  readonly empty?: ReactNode
  /** More columns than a screen has room for: it scrolls sideways, and its first column stays. */
  readonly isWide?: boolean
  /** Highlights a row: its own mark, never colour alone. */
  readonly isChosen?: (row: Row) => boolean
}

/** Said again, since a browser forgets what a table is where the phone's look makes cards of its rows. */
const spoken = {
  table: { role: 'table' },
  rowgroup: { role: 'rowgroup' },
  row: { role: 'row' },
  cell: { role: 'cell' },
  columnheader: { role: 'columnheader' },
} as const

/** Rows under a head that sorts by links, so it works without script and Back goes one step; cards on the phone. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    caption,
    isCaptionShown = false,
    columns,
    rows,
    keyOf,
    address,
    sortedBy,
    nextCursor,
    empty,
    isWide,
    isChosen,
  } = props
  if (rows.length === 0 && empty !== undefined) return empty
  return (
    <div className={styles.frame}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what may scroll sideways must be reached by keyboard */}
      <section className={styles.room} data-wide={isWide || undefined} tabIndex={0} aria-label={caption}>
        <table {...spoken.table} className={styles.table}>
          <caption className={isCaptionShown ? styles.caption : 'spoken'}>{caption}</caption>
          <thead {...spoken.rowgroup}>
            <tr {...spoken.row}>
              {columns.map((column) => (
                <HeadCell key={column.key} column={column} address={address} sortedBy={sortedBy} />
              ))}
            </tr>
          </thead>
          <tbody {...spoken.rowgroup}>
            {rows.map((row) => (
              <tr key={keyOf(row)} {...spoken.row} data-chosen={isChosen?.(row) || undefined}>
                {columns.map((column) => (
                  <BodyCell key={column.key} column={column} row={row} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <div className={styles.foot}>
        <NextPage address={address} nextCursor={nextCursor ?? null} count={rows.length} />
      </div>
    </div>
  )
}

function BodyCell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }) {
  const marks = {
    'data-number': column.isNumber || undefined,
    'data-title': column.isTitle || undefined,
    'data-action': column.isAction || undefined,
  }
  return (
    <td {...spoken.cell} {...marks}>
      {!column.isAction && !column.isTitle && (
        <span className={styles.name} aria-hidden="true">
          {column.head}
        </span>
      )}
      <div className={styles.value}>{column.cell(row)}</div>
    </td>
  )
}

type HeadCellProps<Row> = {
  readonly column: Column<Row>
  readonly address: TableState
  readonly sortedBy: TableSort | undefined
}

function HeadCell<Row>({ column, address, sortedBy }: HeadCellProps<Row>) {
  const { head, sort, isNumber, isAction } = column
  const way = sort !== undefined && sortedBy?.by === sort ? sortedBy.way : undefined
  const order = way === undefined ? undefined : way === 'up' ? ('ascending' as const) : ('descending' as const)
  return (
    <th {...spoken.columnheader} scope="col" data-number={isNumber || undefined} aria-sort={order}>
      {sort === undefined ? (
        <span className={isAction ? 'spoken' : undefined}>{head}</span>
      ) : (
        <Link href={tableHref(address, { sort: way === 'up' ? `-${sort}` : sort, cursor: null })} scroll={false}>
          {head}
          {way !== undefined && <Icon of={way === 'up' ? iconArrowUp : iconArrowDown} size={14} />}
        </Link>
      )}
    </th>
  )
}
