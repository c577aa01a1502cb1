import type { Ctx, Platform } from '#functions/platform/context'
import { readVersions, type ShelvedVersion } from '#functions/product/read-versions'
import { applyChanges, type Listing, type Listings } from '#shared/matching/catalogue'
import { type CompiledCatalogue, compileCatalogue } from '#shared/matching/compiled-catalogue'
import { productLife } from '#shared/product/product-life'
import { catalogueId, catalogues, changesBetween } from './catalogue.store.ts'

/** A product with its place in the catalogue. */
export type Listed = ShelvedVersion & { readonly listing: Listing }

/** The catalogue at one version, ready to search and to match. */
export type Catalogue = {
  readonly version: number
  readonly listings: Listings
  /** On the shelf, in order of their ids. */
  readonly published: readonly Listed[]
  /** Off the shelf for a while. */
  readonly suspended: readonly Listed[]
  readonly compiled: CompiledCatalogue
}

const empty: Catalogue = { version: 0, listings: new Map(), published: [], suspended: [], compiled: [] }
/** The present catalogue of each running function; one request reads one number to know that it still is. */
const held = new WeakMap<Platform, { readonly version: number; readonly catalogue: Promise<Catalogue> }>()
/** Earlier ones, for answers that are computed again. */
const earlier = new WeakMap<Platform, Map<number, Promise<Catalogue>>>()
const keptEarlier = 4

/** The catalogue as it stands now. Loads what changed since the last request, once however many ask, and only that. */
export async function presentCatalogue(ctx: Ctx): Promise<Catalogue> {
  const { platform } = ctx
  const version = (await catalogues.find(ctx, catalogueId))?.version ?? 0
  const before = held.get(platform)
  if (before && before.version >= version) return before.catalogue
  const catalogue = Promise.resolve(before?.catalogue ?? empty).then((base) => load(platform, base, version, base))
  held.set(platform, { version, catalogue })
  catalogue.catch(() => held.delete(platform)) // the next request loads the whole
  return catalogue
}

/** The catalogue as it stood at a version. @throws RangeError for one that is still to come */
export async function catalogueAt(ctx: Ctx, version: number): Promise<Catalogue> {
  const present = await presentCatalogue(ctx)
  if (version === present.version) return present
  if (version > present.version) throw new RangeError(`the catalogue is at ${present.version}, not ${version}`)
  const kept = earlier.get(ctx.platform) ?? new Map<number, Promise<Catalogue>>()
  earlier.set(ctx.platform, kept)
  const [oldest] = kept.keys()
  if (oldest !== undefined && kept.size >= keptEarlier && !kept.has(version)) kept.delete(oldest)
  const catalogue = kept.get(version) ?? load(ctx.platform, empty, version, present)
  kept.set(version, catalogue)
  catalogue.catch(() => kept.delete(version))
  return catalogue
}

/** Folds the changes after `base`; contents that `stock` holds are taken from there, since versions never change. */
async function load(platform: Platform, base: Catalogue, version: number, stock: Catalogue): Promise<Catalogue> {
  const listings = applyChanges(base.listings, await changesBetween(platform, base.version, version))
  const shown = [...listings.values()]
    .filter(({ status }) => status !== 'retired')
    .sort((a, b) => (a.productId < b.productId ? -1 : 1))
  const contents = new Map<string, ShelvedVersion>(
    [...stock.published, ...stock.suspended].map((one) => [refOf(one.listing), one]),
  )
  const missing = shown.filter((listing) => !contents.has(refOf(listing)))
  const loaded = await readVersions(platform, missing)
  missing.forEach((listing, at) => {
    const content = loaded[at]
    if (content) contents.set(refOf(listing), content)
  })
  return toCatalogue(version, listings, shown, contents)
}

const refOf = ({ productId, version }: Listing) => `${productId}#${version}`

function toCatalogue(
  version: number,
  listings: Listings,
  shown: readonly Listing[],
  contents: ReadonlyMap<string, ShelvedVersion>,
): Catalogue {
  const listed = shown.flatMap((listing): Listed[] => {
    const content = contents.get(refOf(listing))
    return content ? [{ product: content.product, publishedAt: content.publishedAt, listing }] : []
  })
  const published = listed.filter(({ listing }) => listing.status === productLife.publish.to)
  return {
    version,
    listings,
    published,
    suspended: listed.filter(({ listing }) => listing.status === productLife.suspend.to),
    compiled: compileCatalogue(published.map(({ product }) => product)),
  }
}
