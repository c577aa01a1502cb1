import type { Output } from '#shared/kernel/route'
import { officeFigures } from '#shared/supervision/office-figures.contract'
import { orOutage } from '#web/lib/or-outage.ts'
import { readOwn } from '#web/lib/read-own.ts'
import { type FigureBook, readFigureBook } from './figure-book.ts'
import type { OfficeFilters } from './office-address.ts'

export type FigureTable = Output<typeof officeFigures.show>
export type FigureRow = FigureTable['total']
export type League = Output<typeof officeFigures.rankBanks>
export type Clocks = Output<typeof officeFigures.showClocks>

export type Panorama = {
  readonly byCounty: FigureTable
  readonly byMonth: FigureTable
  readonly league: League
  readonly clocks: Clocks
  readonly book: FigureBook
}

/** All that the panorama shows, at one moment; undefined while the API is away. */
export async function readPanorama(filters: OfficeFilters): Promise<Panorama | undefined> {
  const { bank: _bank, ...ofAllBanks } = filters
  return orOutage(
    Promise.all([
      readOwn(officeFigures.show, { query: { ...filters, by: 'county' } }),
      readOwn(officeFigures.show, { query: { ...filters, by: 'month' } }),
      readOwn(officeFigures.rankBanks, { query: ofAllBanks }),
      readOwn(officeFigures.showClocks, {}),
      readFigureBook(),
    ]).then(([byCounty, byMonth, league, clocks, book]) => ({ byCounty, byMonth, league, clocks, book })),
  )
}
