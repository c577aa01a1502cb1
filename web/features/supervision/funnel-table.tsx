import { useLocale, useTranslations } from 'next-intl'
import { useFormat } from '#web/i18n/use-format.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { Link } from '#web/ui/link.tsx'
import { Nothing } from '#web/ui/nothing.tsx'
import type { FigureBook } from './figure-book.ts'
import { FigureName } from './figure-name.tsx'
import { stepShares } from './funnel-steps.ts'
import { type OfficeFilters, officeHref } from './office-address.ts'
import styles from './office-page.module.css'
import type { Funnel } from './read-funnel.ts'
import { ShareBar } from './share-bar.tsx'
import { ShownFigure } from './shown-figure.tsx'

type FunnelTableProps = { readonly funnel: Funnel; readonly book: FigureBook; readonly filters: OfficeFilters }
type StepRow = ReturnType<typeof stepShares<Funnel['steps'][number]>>[number]

/** Chart and table in one: each step's bar stands with its number, its share and how long it took. */
export function FunnelTable({ funnel, book, filters }: FunnelTableProps) {
  const t = useTranslations('officeFunnel')
  const format = useFormat()
  const language = useLocale()
  const rows = stepShares(funnel.steps)
  const figureOf = (step: string) => [...book.values()].find(({ figure }) => figure === step)
  const columns: Column<StepRow>[] = [
    {
      key: 'step',
      head: t('step'),
      isTitle: true,
      cell: ({ step, label }) => {
        const figure = figureOf(step)
        return figure ? <FigureName of={figure} /> : label[language]
      },
    },
    {
      key: 'cases',
      head: t('cases'),
      isNumber: true,
      cell: ({ step, cases, ofFirst, isWeakest }) =>
        cases.isHidden ? (
          <Nothing kind="tooFew" />
        ) : (
          <ShareBar share={ofFirst ?? 0} {...(isWeakest ? { tone: 'lamp' } : {})}>
            <Link href={officeHref('/office/cases', filters, { figure: step })}>{format.number(cases.value ?? 0)}</Link>
          </ShareBar>
        ),
    },
    {
      key: 'ofBefore',
      head: t('ofBefore'),
      isNumber: true,
      cell: ({ ofBefore, isWeakest, cases }) =>
        ofBefore === null ? (
          cases.isHidden && <Nothing kind="tooFew" />
        ) : (
          <span className={isWeakest ? styles.lamp : undefined}>
            {format.percent(ofBefore)}
            {isWeakest && ` ${t('least')}`}
          </span>
        ),
    },
    {
      key: 'median',
      head: t('median'),
      isNumber: true,
      cell: ({ median }) => median && <ShownFigure shown={median} unit="minutes" />,
    },
    {
      key: 'p90',
      head: t('p90'),
      isNumber: true,
      cell: ({ p90 }) => p90 && <ShownFigure shown={p90} unit="minutes" />,
    },
  ]
  return (
    <DataTable
      caption={t('stepsTitle')}
      columns={columns}
      rows={rows}
      keyOf={({ step }) => step}
      address={{ path: '/office/funnel', query: filters }}
    />
  )
}
