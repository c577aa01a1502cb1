import * as z from 'zod'
import { toEpochMs } from '#shared/kernel/instant'
import type { ShelfEntry } from './shelf-search.ts'

/** 年化利率, 额度, 放款速度, 最近更新. What isn't published comes after what is. */
export const ShelfSort = z.enum(['rate', 'amount', 'speed', 'newest'])
export type ShelfSort = z.infer<typeof ShelfSort>

/** A product's place in an order: compared figure by figure, then by id, so that a page can begin behind it. */
export const ShelfPlace = z.tuple([z.number(), z.number(), z.number(), z.string()])
export type ShelfPlace = z.infer<typeof ShelfPlace>

const last = Number.MAX_SAFE_INTEGER

export function placeOf({ product, annual, publishedAt }: ShelfEntry, sort: ShelfSort): ShelfPlace {
  const { id, rate, promisedDays, amountFen } = product
  switch (sort) {
    case 'rate':
      if (annual) return [0, annual.minBp, annual.maxBp, id]
      // A "from" alone promises nothing to anybody, so it stands behind every range.
      if (rate.kind === 'from') return [1, rate.minBp, last, id]
      return rate.kind === 'up_to' ? [2, rate.maxBp, last, id] : [3, last, last, id]
    case 'amount':
      return [amountFen.max === null ? last : -amountFen.max, 0, 0, id]
    case 'speed':
      return [promisedDays.pay ?? last, promisedDays.decide ?? last, promisedDays.accept ?? last, id]
    case 'newest':
      return [-toEpochMs(publishedAt), 0, 0, id]
  }
}

export function comparePlaces(a: ShelfPlace, b: ShelfPlace): number {
  for (const at of [0, 1, 2] as const) if (a[at] !== b[at]) return a[at] - b[at]
  return a[3] < b[3] ? -1 : a[3] > b[3] ? 1 : 0
}

/** The entries behind a place, in order. */
export function pageOfShelf(
  entries: readonly ShelfEntry[],
  sort: ShelfSort,
  after: ShelfPlace | undefined,
  limit: number,
) {
  const placed = entries
    .map((entry) => ({ entry, place: placeOf(entry, sort) }))
    .filter(({ place }) => after === undefined || comparePlaces(place, after) > 0)
    .sort((a, b) => comparePlaces(a.place, b.place))
  const page = placed.slice(0, limit)
  return { entries: page.map(({ entry }) => entry), next: placed.length > limit ? page.at(-1)?.place : undefined }
}
