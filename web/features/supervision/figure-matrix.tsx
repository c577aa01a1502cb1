import { useLocale, useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { Link } from '#web/ui/link.tsx'
import { definitionOf, type FigureBook, type FigureDefinition } from './figure-book.ts'
import { type CutBy, type FigureGroup, figureGroups } from './figure-groups.ts'
import { FigureName } from './figure-name.tsx'
import { type OfficeFilters, officeHref } from './office-address.ts'
import styles from './office-page.module.css'
import type { FigureRow, FigureTable } from './read-panorama.ts'
import { ShownFigure } from './shown-figure.tsx'

type FigureMatrixProps = {
  readonly table: FigureTable
  readonly book: FigureBook
  readonly filters: OfficeFilters
  readonly group: FigureGroup
  readonly by: CutBy
}

/** One row a figure, one column a value of the cut; a count of something leads to its cases. */
export function FigureMatrix({ table: { total, rows }, book, filters, group, by }: FigureMatrixProps) {
  const t = useTranslations('officeFigures')
  const format = useFormat()
  const language = useLocale()
  const headOf = ({ key, label }: FigureRow) => label?.[language] ?? (by === 'month' && key ? format.month(key) : key)
  const column = (row: FigureRow, head: React.ReactNode): Column<FigureDefinition> => ({
    key: row.key ?? 'total',
    head,
    isNumber: true,
    cell: (figure) => <MatrixCell {...{ figure, row, filters, by }} />,
  })
  const columns: Column<FigureDefinition>[] = [
    { key: 'figure', head: t('figure'), isTitle: true, cell: (figure) => <FigureName of={figure} /> },
    column(total, t('total')),
    ...rows.map((row) => column(row, headOf(row))),
  ]
  return (
    <div className={styles.wide}>
      <DataTable
        caption={t('caption', { name: group, cut: by })}
        columns={columns}
        rows={figureGroups[group].map((id) => definitionOf(book, id))}
        keyOf={({ figure }) => figure}
        isWide
        address={{ path: '/office/figures', query: { ...filters, group, by } }}
      />
    </div>
  )
}

type MatrixCellProps = Pick<FigureMatrixProps, 'filters' | 'by'> & {
  readonly figure: FigureDefinition
  readonly row: FigureRow
}

function MatrixCell({ figure: { figure, unit, of }, row: { key, figures }, filters, by }: MatrixCellProps) {
  const shown = figures[figure]
  const content = <ShownFigure shown={shown} unit={unit} />
  // Clocks tell of now, whatever the period; their cases are on the clocks' own page.
  const isCounted = unit === 'cases' && !figure.startsWith('clocks_')
  if (!isCounted || shown.value === null || shown.value === 0) return content
  const cell = key === null ? {} : by === 'month' ? { period: key } : { [by]: key }
  const named = of === 'need' ? { bank: null, kind: null } : {}
  return <Link href={officeHref('/office/cases', filters, { ...cell, ...named, figure })}>{content}</Link>
}
