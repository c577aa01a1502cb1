import { cache } from 'react'
import type { Output } from '#shared/kernel/route'
import { officeFigures } from '#shared/supervision/office-figures.contract'
import { readOwn } from '#web/lib/read-own.ts'

export type FigureDefinition = Output<typeof officeFigures.define>['figures'][number]
export type FigureId = FigureDefinition['figure']
/** What every figure is called, means and is counted in. */
export type FigureBook = ReadonlyMap<FigureId, FigureDefinition>

/** Once for all that ask on a page. */
export const readFigureBook = cache(async (): Promise<FigureBook> => {
  const { figures } = await readOwn(officeFigures.define, {})
  return new Map(figures.map((one) => [one.figure, one]))
})

export function definitionOf(book: FigureBook, id: FigureId): FigureDefinition {
  const found = book.get(id)
  if (!found) throw new RangeError(`no figure ${id}`)
  return found
}
