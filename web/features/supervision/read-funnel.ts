import type { Output } from '#shared/kernel/route'
import { officeFigures } from '#shared/supervision/office-figures.contract'
import { orOutage } from '#web/lib/or-outage.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { type FigureBook, readFigureBook } from './figure-book.ts'
import type { OfficeFilters } from './office-address.ts'
import type { BankChoice } from './office-filters.tsx'

export type Funnel = Output<typeof officeFigures.showFunnel>
export type RankedReasons = Output<typeof officeFigures.rankReasons>

/** Banks that have cases in a period, for the filter. */
async function readBankChoices({ period }: OfficeFilters): Promise<readonly BankChoice[]> {
  return (await readOwn(officeFigures.rankBanks, { query: { period } })).banks
}

type FunnelPage = {
  readonly funnel: Funnel
  readonly reasons: RankedReasons
  readonly banks: readonly BankChoice[]
  readonly book: FigureBook
}

/** undefined while the API is away. */
export async function readFunnelPage(filters: OfficeFilters): Promise<FunnelPage | undefined> {
  return orOutage(
    Promise.all([
      readOwn(officeFigures.showFunnel, { query: filters }),
      readOwn(officeFigures.rankReasons, { query: filters }),
      readBankChoices(filters),
      readFigureBook(),
    ]).then(([funnel, reasons, banks, book]) => ({ funnel, reasons, banks, book })),
  )
}
