import { type Catalogue, type Listed, presentCatalogue } from '#functions/matching/read-catalogue'
import type { Ctx } from '#functions/platform/context'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { dayOf } from '#shared/kernel/instant'
import { type Lpr, lprOn } from '#shared/kernel/lpr'
import type { ProductId } from '#shared/product/product-life'
import { type ShelfDetail, shelfDetail } from '#shared/product/shelf-detail'
import { type ShelfEntry, shelfEntry } from '#shared/product/shelf-search'

/** The supermarket: the very catalogue that is matched against, as it is searched. */
export type Shelf = {
  readonly catalogue: Catalogue
  readonly lpr: Lpr | null
  readonly entries: readonly ShelfEntry[]
}

/** Worked out once for a catalogue and a loan prime rate. */
const kept = new WeakMap<Catalogue, Shelf>()

export async function readShelf(ctx: Ctx): Promise<Shelf> {
  const catalogue = await presentCatalogue(ctx)
  const lpr = lprOn(dayOf(ctx.now))
  const found = kept.get(catalogue)
  if (found?.lpr?.date === lpr?.date && found) return found
  const entries = catalogue.published.map(({ product, publishedAt }) => shelfEntry(product, publishedAt, lpr))
  const shelf = { catalogue, lpr, entries }
  kept.set(catalogue, shelf)
  return shelf
}

/** A product that is or was on the shelf and may come back. @throws not_found for any other */
export function findListed({ catalogue }: Shelf, productId: ProductId): Listed {
  const listed = [...catalogue.published, ...catalogue.suspended].find(({ product }) => product.id === productId)
  if (!listed) throw new DomainError(notFound)
  return listed
}

export function detailOf({ lpr }: Shelf, { product, publishedAt, listing }: Listed): ShelfDetail {
  const status = listing.status === 'published' ? 'published' : 'suspended'
  return shelfDetail(shelfEntry(product, publishedAt, lpr), { status, since: listing.since }, lpr)
}
