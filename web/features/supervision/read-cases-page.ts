import type { Output } from '#shared/kernel/route'
import { officeCase } from '#shared/supervision/office-case.contract'
import { FigureName, officeFigures } from '#shared/supervision/office-figures.contract'
import { orOutage } from '#web/lib/or-outage.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { definitionOf, type FigureDefinition, readFigureBook } from './figure-book.ts'
import type { OfficeFilters } from './office-address.ts'
import type { BankChoice } from './office-filters.tsx'

export type CaseList = Output<typeof officeCase.list>
type CasesPage = {
  readonly figure: FigureDefinition
  readonly list: CaseList
  readonly banks: readonly BankChoice[]
  readonly head: Pick<Output<typeof officeFigures.rankBanks>, 'asOf' | 'period' | 'cut'>
  readonly cursor: string | undefined
}

const perPage = 50

/** The cases behind a figure, applications where the address names none; undefined while the API is away. */
export async function readCasesPage(
  filters: OfficeFilters,
  { figure: named, cursor }: Readonly<Record<string, string | undefined>>,
): Promise<CasesPage | undefined> {
  const figure = FigureName.catch('applications').parse(named)
  const { bank: _bank, ...ofAllBanks } = filters
  return orOutage(
    Promise.all([
      readOwn(officeCase.list, { query: { ...filters, figure, limit: perPage, cursor } }),
      readOwn(officeFigures.rankBanks, { query: ofAllBanks }),
      readFigureBook(),
    ]).then(([list, head, book]) => ({ figure: definitionOf(book, figure), list, banks: head.banks, head, cursor })),
  )
}
