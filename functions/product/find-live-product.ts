import type { Ctx } from '#functions/platform/context'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import type { LoanProduct } from '#shared/product/loan-product'
import { notOnShelf, productLife } from '#shared/product/product-life'
import { products } from './product.store.ts'
import { readVersions } from './read-versions.ts'

/** The version of a product that is on the shelf. @throws not_found for one that never was; not_on_shelf */
export async function findLiveProduct(ctx: Ctx, productId: string): Promise<LoanProduct> {
  const { live, status } = (await products.load(ctx, productId)).state
  if (!live) throw new DomainError(notFound)
  if (status !== productLife.publish.to) throw new DomainError(notOnShelf, { state: status })
  const [found] = await readVersions(ctx.platform, [{ productId, version: live.version }])
  if (!found) throw new TypeError('as many versions come back as were asked for')
  return found.product
}
