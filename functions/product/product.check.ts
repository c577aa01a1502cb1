import { stateKey } from '#functions/platform/aggregate'
import type { Write } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import type { ProductStatus } from '#shared/product/product-life'
import { products, type VersionRef } from './product.store.ts'

/** For the transaction of another context: this version is on the shelf still. Taken off or replaced meanwhile: outrun. */
export function onShelfCheck({ platform }: Ctx, { productId, version }: VersionRef): Write {
  return {
    item: {
      ConditionCheck: {
        TableName: platform.config.tables.ledger,
        Key: stateKey(products.noun, productId),
        ConditionExpression: '#state.#status = :published AND #state.#live.#version = :version',
        ExpressionAttributeNames: { '#state': 'state', '#status': 'status', '#live': 'live', '#version': 'version' },
        ExpressionAttributeValues: { ':published': 'published' satisfies ProductStatus, ':version': version },
      },
    },
  }
}
