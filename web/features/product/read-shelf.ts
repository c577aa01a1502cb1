import { cache } from 'react'
import type { Output } from '#shared/kernel/route'
import type { ProductId } from '#shared/product/product-life'
import { shelf } from '#shared/product/shelf.contract'
import { ApiProblem, read } from '#web/lib/api.ts'
import { type ShelfAddress, shelfQueryOf } from './shelf-address.ts'

export const pageLength = 20
const mostAtOnce = 100

type ShelfList = Output<typeof shelf.list>
/** One page of the supermarket with its place in the whole. */
export type ShelfPage = Omit<ShelfList, 'nextCursor'> & { readonly page: number; readonly pages: number }

/**
 * Reads the page that an address names. Pages have numbers here, so that a link can be kept and Back is one step; the API
 * goes on from cursor to cursor, so what lies before is read too.
 */
export async function readShelfPage(address: ShelfAddress): Promise<ShelfPage> {
  const query = shelfQueryOf(address)
  const end = address.page * pageLength
  const first = await read(shelf.list, { query: { ...query, limit: Math.min(end, mostAtOnce) } })
  const items = [...first.items]
  for (let cursor = first.nextCursor; cursor !== null && items.length < end; ) {
    const next = await read(shelf.list, { query: { ...query, limit: mostAtOnce, cursor } })
    items.push(...next.items)
    cursor = next.nextCursor
  }
  const pages = Math.max(1, Math.ceil(first.total / pageLength))
  const page = Math.min(address.page, pages)
  return { ...first, items: items.slice((page - 1) * pageLength, page * pageLength), page, pages }
}

type Comparison = Output<typeof shelf.compare>
/** The comparison of those that are there, and the ids of those that no longer are. */
export type ComparedProducts = Comparison & { readonly gone: readonly string[] }

/** @param ids 0 to 4; a product that was taken off the shelf for good is left out and named in `gone` */
export async function readCompared(ids: readonly string[]): Promise<ComparedProducts> {
  if (ids.length === 0) return { catalogueVersion: 0, products: [], lines: [], gone: [] }
  try {
    return { ...(await read(shelf.compare, { query: { ids: ids.join(',') } })), gone: [] }
  } catch (error) {
    if (!isNotFound(error)) throw error
  }
  const there = await Promise.all(ids.map(async (id) => ((await isThere(id)) ? [id] : [])))
  const left = there.flat()
  return { ...(await readCompared(left)), gone: ids.filter((id) => !left.includes(id)) }
}

const isThere = (productId: string): Promise<boolean> =>
  read(shelf.compare, { query: { ids: productId } }).then(
    () => true,
    (error: unknown) => {
      if (isNotFound(error)) return false
      throw error
    },
  )

const isNotFound = (error: unknown): boolean => error instanceof ApiProblem && error.status === 404

/** One product on the shelf, or suspended; undefined for any other id. */
export const readProduct = cache(async (productId: ProductId) => {
  try {
    return await read(shelf.show, { params: { productId } })
  } catch (error) {
    if (isNotFound(error)) return undefined
    throw error
  }
})
