import type { Ctx } from '#functions/platform/context'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import type { Product, ProductId } from '#shared/product/product-life'
import { products } from './product.store.ts'

/** Whose a product is and what it is called, also when it is off the shelf by now. @throws not_found for one that never was on it */
export async function findProduct(ctx: Ctx, productId: ProductId): Promise<Pick<Product, 'bankId' | 'name'>> {
  const { live, bankId, name } = (await products.load(ctx, productId)).state
  if (!live) throw new DomainError(notFound)
  return { bankId, name }
}
