import * as z from 'zod'
import { defineAggregate } from '#functions/platform/aggregate'
import { putNew, type Write } from '#functions/platform/commit'
import type { Ctx, Platform } from '#functions/platform/context'
import { Instant } from '#shared/kernel/instant'
import { LoanProduct } from '#shared/product/loan-product'
import { Product } from '#shared/product/product-life'

/** 产品: arbiter of what is on the shelf and what is in the making. */
export const products = defineAggregate<Product>('PRODUCT', Product)

/** One version of one product. */
export type VersionRef = { readonly productId: string; readonly version: number }

const VersionItem = z.object({ product: LoanProduct, publishedAt: Instant })
export type PublishedVersion = z.infer<typeof VersionItem>

const versionPrefix = 'VERSION#'
const versionKey = ({ productId, version }: VersionRef) => ({
  pk: `${products.noun}#${productId}`,
  sk: `${versionPrefix}${String(version).padStart(10, '0')}`,
})

/** A published version: put once, under the condition that it isn't there, and never changed. */
export function versionWrite(ctx: Ctx, product: LoanProduct): Write {
  const key = versionKey({ productId: product.id, version: product.version })
  return { item: putNew(ctx.platform.config.tables.ledger, { ...key, product, publishedAt: ctx.now }) }
}

/** Every version of a product, newest first. */
export async function allVersions({ config, db }: Platform, productId: string): Promise<PublishedVersion[]> {
  const versions: PublishedVersion[] = []
  const items = db.query(config.tables.ledger, {
    KeyConditionExpression: 'pk = :pk AND begins_with(sk, :version)',
    ExpressionAttributeValues: { ':pk': `${products.noun}#${productId}`, ':version': versionPrefix },
    ScanIndexForward: false,
    ConsistentRead: true,
  })
  for await (const item of items) versions.push(VersionItem.parse(item))
  return versions
}

/** The named versions, in no order. */
export async function someVersions({ config, db }: Platform, refs: readonly VersionRef[]): Promise<PublishedVersion[]> {
  const items = await db.getMany(config.tables.ledger, refs.map(versionKey))
  return items.map((item) => VersionItem.parse(item))
}
