import { fromCursor, toCursor } from '#functions/platform/cursor'
import { hashOf } from '#functions/platform/seal'
import type { Verb } from '#functions/platform/serve'
import type { ShelfQuery, shelf } from '#shared/product/shelf.contract'
import { shelfCard } from '#shared/product/shelf-card'
import { FacetName } from '#shared/product/shelf-facet'
import { filtersOf } from '#shared/product/shelf-filter'
import { pageOfShelf, ShelfPlace } from '#shared/product/shelf-order'
import { searchShelf, type Wanted, withoutEach, wordsOf } from '#shared/product/shelf-search'
import { readShelf } from './find-on-shelf.ts'

export const listProducts: Verb<typeof shelf.list> = async (ctx, { query }) => {
  const { catalogue, lpr, entries } = await readShelf(ctx)
  const wanted = wantedOf(query)
  const found = searchShelf(entries, wanted)
  // A cursor is a place in this very list: another filter or order has others.
  const list = `shelf#${hashOf({ wanted, sort: query.sort })}`
  const cursor = fromCursor(ctx, list, query.cursor)
  const after = cursor && ShelfPlace.parse(cursor.place)
  const page = pageOfShelf(found.entries, query.sort, after, query.limit)
  return {
    catalogueVersion: catalogue.version,
    total: found.entries.length,
    items: page.entries.map((entry) => shelfCard(entry, lpr)),
    nextCursor: toCursor(ctx, list, page.next && { place: page.next }),
    filters: filtersOf(entries, wanted, found).map((filter) => ({ ...filter, options: [...filter.options] })),
    withoutEach: found.entries.length === 0 ? withoutEach(entries, wanted) : [],
  }
}

function wantedOf(query: ShelfQuery): Wanted {
  const facets = FacetName.options.map((name) => [name, [query[name] ?? []].flat()] as const)
  const { amountFen, termMonths, purpose, region, industrySection } = query
  return {
    words: wordsOf(query.q ?? ''),
    facets: Object.fromEntries(facets),
    limits: { amountFen, termMonths, purpose, region, industrySection },
  }
}
