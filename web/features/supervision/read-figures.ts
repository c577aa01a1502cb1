import { officeFigures } from '#shared/supervision/office-figures.contract'
import { orOutage } from '#web/lib/or-outage.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { type FigureBook, readFigureBook } from './figure-book.ts'
import type { CutBy } from './figure-groups.ts'
import type { OfficeFilters } from './office-address.ts'
import type { BankChoice } from './office-filters.tsx'
import type { FigureTable } from './read-panorama.ts'

type FiguresPage = {
  readonly table: FigureTable
  /** For the charts over time. */
  readonly byMonth: FigureTable
  readonly banks: readonly BankChoice[]
  readonly book: FigureBook
}

/** undefined while the API is away. */
export async function readFiguresPage(filters: OfficeFilters, by: CutBy): Promise<FiguresPage | undefined> {
  const show = (cut: CutBy) => readOwn(officeFigures.show, { query: { ...filters, by: cut } })
  return orOutage(
    Promise.all([
      show(by),
      by === 'month' ? undefined : show('month'),
      readOwn(officeFigures.rankBanks, { query: { period: filters.period } }),
      readFigureBook(),
    ]).then(([table, byMonth, { banks }, book]) => ({ table, byMonth: byMonth ?? table, banks, book })),
  )
}
