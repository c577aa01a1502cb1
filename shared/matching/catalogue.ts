import * as z from 'zod'
import { Instant } from '#shared/kernel/instant'
import { ProductId, ProductStatus } from '#shared/product/product-life'

/** Where one product stands: which version, on the shelf or off it, since when. */
export const Listing = z.strictObject({
  productId: ProductId,
  version: z.int().min(1),
  status: ProductStatus.extract(['published', 'suspended', 'retired']),
  since: Instant,
  /** How far the product's own life had come. */
  seen: z.int().min(1),
})
export type Listing = z.infer<typeof Listing>

/** Every product that ever was on the shelf, as it stands at one version of the catalogue. */
export type Listings = ReadonlyMap<ProductId, Listing>

/**
 * The catalogue after some more changes, in their order. What is known is never replaced by something older, so that a
 * change that comes late, or twice, undoes nothing.
 */
export function applyChanges(listings: Listings, changes: Iterable<Listing>): Listings {
  const after = new Map(listings)
  for (const change of changes) {
    const known = after.get(change.productId)
    if (!known || known.seen < change.seen) after.set(change.productId, change)
  }
  return after
}
