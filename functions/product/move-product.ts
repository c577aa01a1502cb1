import { commit } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import type { Verb } from '#functions/platform/serve'
import type { Committed } from '#shared/kernel/route'
import type { bankProduct } from '#shared/product/bank-product.contract'
import { productResumed, productRetired, productSuspended } from '#shared/product/product.events'
import { moveOnShelf, type ProductId, type ShelfMove } from '#shared/product/product-life'
import { loadOwnProduct } from './own-product.ts'
import { products } from './product.store.ts'

const announced = { suspend: productSuspended, resume: productResumed, retire: productRetired } as const

export const suspendProduct: Verb<typeof bankProduct.suspend> = (ctx, { params }) => move(ctx, params, 'suspend')
export const resumeProduct: Verb<typeof bankProduct.resume> = (ctx, { params }) => move(ctx, params, 'resume')
export const retireProduct: Verb<typeof bankProduct.retire> = (ctx, { params }) => move(ctx, params, 'retire')

async function move(ctx: Ctx, { productId }: { productId: ProductId }, action: ShelfMove): Promise<Committed> {
  const { bankId, loaded } = await loadOwnProduct(ctx, productId)
  const product = moveOnShelf(loaded.state, action, ctx.now)
  return commit(ctx, {
    aggregate: products.change(loaded, product),
    event: { declaration: announced[action], data: { origin: 'bank', bankId, version: product.live.version } },
  })
}
