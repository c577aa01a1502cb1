import { commit } from '#functions/platform/commit'
import type { Consumer } from '#functions/platform/consumer'
import type { StoredEvent } from '#functions/platform/ledger-event'
import { runCommand } from '#functions/platform/run-command'
import type { Listing } from '#shared/matching/catalogue'
import { catalogueChanged } from '#shared/matching/catalogue.events'
import { productPublished, productResumed, productRetired, productSuspended } from '#shared/product/product.events'
import { ProductId, productLife } from '#shared/product/product-life'
import { catalogueId, catalogues } from './catalogue.store.ts'

/** What each event makes of a product's place. */
const statusAfter = new Map<string, Listing['status']>([
  [productPublished.type, productLife.publish.to],
  [productSuspended.type, productLife.suspend.to],
  [productResumed.type, productLife.resume.to],
  [productRetired.type, productLife.retire.to],
])

const OnShelf = productSuspended.data.pick({ version: true }).strip()

/** Keeps the catalogue: each step of a product on the shelf is one change of it, once. */
export const onProductPublished: Consumer = {
  name: 'matching-on-product-published',
  hears: [productPublished, productSuspended, productResumed, productRetired],
  react: (ctx, event) =>
    runCommand(ctx, async () => {
      const loaded = await catalogues.find(ctx, catalogueId)
      const state = { status: 'current' } as const
      return commit(ctx, {
        aggregate: loaded ? catalogues.change(loaded, state) : catalogues.create(catalogueId, state),
        event: { declaration: catalogueChanged, data: listingAfter(event) },
      })
    }),
}

function listingAfter({ type, id, version, at, data }: StoredEvent): Listing {
  const status = statusAfter.get(type)
  if (!status) throw new Error(`${type} is not heard here`)
  const onShelf = OnShelf.parse(data)
  return { productId: ProductId.parse(id), version: onShelf.version, status, since: at, seen: version }
}
