import type { Ctx } from '#functions/platform/context'
import { readVersions } from '#functions/product/read-versions'
import type { Application } from '#shared/financing/application'
import type { LoanProduct } from '#shared/product/loan-product'

type Pinned = Pick<Application, 'productId' | 'productVersion'>

/** The versions that applications were made on, in their order. */
export async function pinnedProducts(ctx: Ctx, pinned: readonly Pinned[]): Promise<LoanProduct[]> {
  const refs = pinned.map(({ productId, productVersion }) => ({ productId, version: productVersion }))
  return (await readVersions(ctx.platform, refs)).map(({ product }) => product)
}

export async function pinnedProduct(ctx: Ctx, pinned: Pinned): Promise<LoanProduct> {
  const [product] = await pinnedProducts(ctx, [pinned])
  if (!product) throw new TypeError('as many versions come back as were asked for')
  return product
}
