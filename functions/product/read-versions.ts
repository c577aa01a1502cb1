import type { Platform } from '#functions/platform/context'
import { type PublishedVersion, someVersions, type VersionRef } from './product.store.ts'

export type ShelvedVersion = PublishedVersion

/** Published versions by product and number, in the order asked. They never change, so whoever has one may keep it. */
export async function readVersions(platform: Platform, refs: readonly VersionRef[]): Promise<ShelvedVersion[]> {
  // Several applications rest on one version; a key is asked for once.
  const distinct = [...new Map(refs.map((ref) => [keyOf(ref), ref])).values()]
  const found = new Map(
    (await someVersions(platform, distinct)).map((one) => [
      keyOf({ productId: one.product.id, version: one.product.version }),
      one,
    ]),
  )
  return refs.map((ref) => {
    const { productId, version } = ref
    const one = found.get(keyOf(ref))
    if (!one) throw new Error(`version ${version} of ${productId} is gone from the ledger`)
    return one
  })
}

const keyOf = ({ productId, version }: VersionRef): string => `${productId}#${version}`
