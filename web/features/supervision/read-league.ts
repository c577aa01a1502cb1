import { officeFigures } from '#shared/supervision/office-figures.contract'
import { orOutage } from '#web/lib/or-outage.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { type FigureBook, readFigureBook } from './figure-book.ts'
import type { OfficeFilters } from './office-address.ts'
import { periodBefore } from './office-choices.ts'
import type { League } from './read-panorama.ts'

export type LeagueRow = League['banks'][number] & {
  /** Places won against the period before; null: it had no place then or has none now. */
  readonly change: number | null
}
type LeaguePage = { readonly league: League; readonly rows: readonly LeagueRow[]; readonly book: FigureBook }

/** The league with each bank's movement since the period before; undefined while the API is away. */
export async function readLeaguePage({ bank: _bank, ...filters }: OfficeFilters): Promise<LeaguePage | undefined> {
  return orOutage(
    Promise.all([readOwn(officeFigures.rankBanks, { query: filters }), readFigureBook()]).then(
      async ([league, book]) => {
        const before = await readOwn(officeFigures.rankBanks, {
          query: { ...filters, period: periodBefore(league.period) },
        })
        const places = new Map(before.banks.map(({ bankId, rank }) => [bankId, rank]))
        const rows = league.banks.map((row) => {
          const was = places.get(row.bankId) ?? null
          return { ...row, change: was === null || row.rank === null ? null : was - row.rank }
        })
        return { league, rows, book }
      },
    ),
  )
}
