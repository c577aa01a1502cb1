import type { Platform } from '#functions/platform/context'
import type { LoanProduct } from '#shared/product/loan-product'
import { type PublishedVersion, someVersions, type VersionRef } from './product.store.ts'

export type ShelvedVersion = PublishedVersion

/** Of each product the version that a running function read last, by the product's id. */
const kept = new WeakMap<Platform, Map<string, PublishedVersion>>()
const keptProducts = 2_000

/** Published versions by product and number, in the order asked. They never change, so whoever has one may keep it. */
export async function readVersions(platform: Platform, refs: readonly VersionRef[]): Promise<ShelvedVersion[]> {
  const mine = kept.get(platform) ?? new Map<string, PublishedVersion>()
  kept.set(platform, mine)
  // Several applications rest on one version; a key is asked for once.
  const distinct = [...new Map(refs.map((ref) => [keyOf(ref), ref])).values()]
  const held = distinct.flatMap((ref) => heldIn(mine, ref) ?? [])
  const read = await someVersions(
    platform,
    distinct.filter((ref) => !heldIn(mine, ref)),
  )
  for (const one of read) keep(mine, one)
  const found = new Map([...held, ...read].map((one) => [keyOf(refOf(one)), one]))
  return refs.map((ref) => {
    const { productId, version } = ref
    const one = found.get(keyOf(ref))
    if (!one) throw new Error(`version ${version} of ${productId} is gone from the ledger`)
    return one
  })
}

/** The bank of a product that was read here before; a product stays with its bank. */
export function recallBank(platform: Platform, productId: string): LoanProduct['bank'] | undefined {
  return kept.get(platform)?.get(productId)?.product.bank
}

function heldIn(mine: ReadonlyMap<string, PublishedVersion>, { productId, version }: VersionRef) {
  const one = mine.get(productId)
  return one?.product.version === version ? one : undefined
}

function keep(mine: Map<string, PublishedVersion>, one: PublishedVersion): void {
  if (mine.size >= keptProducts) mine.clear()
  mine.set(one.product.id, one)
}

const refOf = ({ product: { id, version } }: PublishedVersion): VersionRef => ({ productId: id, version })
const keyOf = ({ productId, version }: VersionRef): string => `${productId}#${version}`
