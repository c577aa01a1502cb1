import { actingOrganisation } from '#functions/platform/acting'
import type { Loaded } from '#functions/platform/aggregate'
import type { Ctx } from '#functions/platform/context'
import type { OrganisationId } from '#shared/identity/organisation'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import type { Product, ProductId } from '#shared/product/product-life'
import { products } from './product.store.ts'

export type OwnProduct = { readonly bankId: OrganisationId; readonly loaded: Loaded<Product> }

/** A product of the acting bank. @throws not_found, also for another bank's */
export async function loadOwnProduct(ctx: Ctx, productId: ProductId): Promise<OwnProduct> {
  const bankId = actingOrganisation(ctx)
  const loaded = await products.load(ctx, productId)
  if (loaded.state.bankId !== bankId) throw new DomainError(notFound)
  return { bankId, loaded }
}
