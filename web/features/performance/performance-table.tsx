import { useTranslations } from 'next-intl'
import type { Output } from '#shared/kernel/route'
import type { bankPerformance } from '#shared/supervision/bank-performance.contract'
import { figureWords } from '#shared/supervision/figure-words.data'
import { type FigureUnit, ShownFigure } from '#web/features/supervision/shown-figure.tsx'
import { useFormat } from '#web/i18n/use-format.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { Hint } from '#web/ui/hint.tsx'
import type { TableState } from '#web/ui/table-address.ts'
import styles from './bank-performance.module.css'
import { compared, unitOf } from './performance-words.ts'

type Figure = Output<typeof bankPerformance.show>['figures'][number]
type PerformanceTableProps = { readonly figures: readonly Figure[]; readonly address: TableState }

/** One's own figures whole, beside all other banks together; what tells of too few is hidden and says so. */
export function PerformanceTable({ figures, address }: PerformanceTableProps) {
  const t = useTranslations('performance')
  const { language } = useFormat()
  const unit = ({ figure }: Figure): FigureUnit => unitOf(figure)
  const columns: readonly Column<Figure>[] = [
    {
      key: 'figure',
      head: t('figure'),
      isTitle: true,
      cell: ({ figure }) => (
        <Hint text={figureWords[figure].definition[language]}>{figureWords[figure].label[language]}</Hint>
      ),
    },
    {
      key: 'own',
      head: t('own'),
      isNumber: true,
      cell: (row) => <ShownFigure shown={{ value: row.own, isHidden: false }} unit={unit(row)} size="row" />,
    },
    {
      key: 'others',
      head: t('others'),
      isNumber: true,
      cell: (row) => <ShownFigure shown={row.others} unit={unit(row)} size="row" />,
    },
    {
      key: 'compared',
      head: t('compared'),
      cell: (row) => {
        const is = compared(row)
        return is === null ? <span className={styles.quiet}>{t('notCompared')}</span> : t('is', { is })
      },
    },
  ]
  return (
    <DataTable
      caption={t('caption')}
      columns={columns}
      rows={figures}
      keyOf={({ figure }) => figure}
      address={address}
    />
  )
}
