import { useLocale, useTranslations } from 'next-intl'
import type { Output } from '#shared/kernel/route'
import type { officeFigures } from '#shared/supervision/office-figures.contract'
import { useFormat } from '#web/i18n/use-format.ts'
import { type Column, DataTable } from '#web/ui/data-table.tsx'
import { EmptyState } from '#web/ui/empty-state.tsx'
import { Link } from '#web/ui/link.tsx'
import { Money } from '#web/ui/quantity.tsx'
import { CaseState, tailOf } from './case-words.tsx'
import type { FigureDefinition } from './figure-book.ts'
import { type OfficeFilters, officeHref } from './office-address.ts'
import { type BankChoice, OfficeFilterBar } from './office-filters.tsx'
import styles from './office-page.module.css'
import { OfficePageHead } from './office-page-head.tsx'
import { ownCounty } from './own-county.ts'
import type { CaseList } from './read-cases-page.ts'
import { TableDownloads } from './table-downloads.tsx'

type CasesViewProps = {
  readonly figure: FigureDefinition
  readonly list: CaseList
  readonly banks: readonly BankChoice[]
  readonly head: Pick<Output<typeof officeFigures.rankBanks>, 'asOf' | 'period' | 'cut'>
  readonly filters: OfficeFilters
  readonly cursor: string | undefined
}
type CaseRow = CaseList['items'][number]

const path = '/office/cases'

/** What stands behind a figure, one by one, without whose it is. */
export function CasesView({ figure, list, banks, head, filters, cursor }: CasesViewProps) {
  const t = useTranslations('officeCases')
  const format = useFormat()
  const language = useLocale()
  const { count, items, nextCursor } = list
  const { asOf, period, cut } = head
  const kept = { figure: figure.figure }
  const name = figure.label[language]
  const columns: Column<CaseRow>[] = [
    {
      key: 'case',
      head: t('case'),
      isTitle: true,
      cell: ({ caseId, of }) => (
        <Link href={`/office/cases/${caseId}`}>{t('caseName', { of, tail: tailOf(caseId) })}</Link>
      ),
    },
    { key: 'day', head: t('day', { of: figure.of }), cell: ({ day }) => format.date(day) },
    { key: 'state', head: t('state'), cell: ({ of, state }) => <CaseState of={of} state={state} /> },
  ]
  const amount: Column<CaseRow> = {
    key: 'amount',
    head: t('amount'),
    isNumber: true,
    cell: ({ amountFen }) => <Money fen={amountFen} size="text" />,
  }
  return (
    <>
      <OfficePageHead title={t('behind', { name })} asOf={asOf}>
        {count.value === null
          ? t('countHidden')
          : t('count', { count: count.value, shown: format.number(count.value) })}
      </OfficePageHead>
      <p className={styles.lead}>{figure.definition[language]}</p>
      <OfficeFilterBar
        {...{ path, filters, banks, period, asOf, kept }}
        ownCounty={ownCounty(cut.county, filters)}
        without={figure.of === 'need' ? ['bank', 'kind'] : []}
      />
      {items.length === 0 ? (
        <EmptyState
          title={count.isHidden ? t('hiddenTitle') : t('emptyTitle')}
          action={{ href: officeHref(path, {}, kept), label: t('emptyAction') }}
        >
          {count.isHidden ? t('hiddenDetail') : t('emptyDetail')}
        </EmptyState>
      ) : (
        <section className={styles.block}>
          <div className={styles.blockHead}>
            <p className={styles.quiet}>{t('masked')}</p>
            <TableDownloads table="cases" filters={filters} further={kept} />
          </div>
          <DataTable
            caption={t('behind', { name })}
            columns={figure.of === 'look' ? columns : [...columns, amount]}
            rows={items}
            keyOf={({ caseId }) => caseId}
            address={{ path, query: { ...filters, ...kept, cursor } }}
            nextCursor={nextCursor}
          />
        </section>
      )}
    </>
  )
}
