import type { Platform } from '#functions/platform/context'
import type { LoanProduct } from '#shared/product/loan-product'
import { someVersions, type VersionRef } from './product.store.ts'

/** Published versions by product and number, in the order asked. They never change, so whoever has one may keep it. */
export async function readVersions(platform: Platform, refs: readonly VersionRef[]): Promise<LoanProduct[]> {
  const found = new Map(
    (await someVersions(platform, refs)).map(({ product }) => [`${product.id}#${product.version}`, product]),
  )
  return refs.map(({ productId, version }) => {
    const product = found.get(`${productId}#${version}`)
    if (!product) throw new Error(`version ${version} of ${productId} is gone from the ledger`)
    return product
  })
}
