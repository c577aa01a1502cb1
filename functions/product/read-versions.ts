import type { Platform } from '#functions/platform/context'
import { type PublishedVersion, someVersions, type VersionRef } from './product.store.ts'

export type ShelvedVersion = PublishedVersion

/** Published versions by product and number, in the order asked. They never change, so whoever has one may keep it. */
export async function readVersions(platform: Platform, refs: readonly VersionRef[]): Promise<ShelvedVersion[]> {
  const found = new Map(
    (await someVersions(platform, refs)).map((one) => [`${one.product.id}#${one.product.version}`, one]),
  )
  return refs.map(({ productId, version }) => {
    const one = found.get(`${productId}#${version}`)
    if (!one) throw new Error(`version ${version} of ${productId} is gone from the ledger`)
    return one
  })
}
