import { compileTest } from '#shared/fact/evaluate'
import { codeLabel } from '#shared/fact/vocabulary'
import type { Instant } from '#shared/kernel/instant'
import type { Lpr } from '#shared/kernel/lpr'
import { type AnnualRange, annualRange } from './annual-range.ts'
import type { LoanProduct } from './loan-product.ts'
import { FacetName, type Tags, tagsOf } from './shelf-facet.ts'

/** A product on the shelf with what searching and sorting need, worked out once. */
export type ShelfEntry = {
  readonly product: LoanProduct
  readonly publishedAt: Instant
  readonly tags: Tags
  readonly annual: AnnualRange | null
  /** Names in both languages, folded. */
  readonly text: string
}

/** What is looked for; what is left out excludes nothing. */
export type Wanted = {
  readonly words: readonly string[]
  readonly facets: Readonly<Partial<Record<FacetName, readonly string[]>>>
  /** Products whose own limits shut these out are not found; what a product leaves open excludes nothing. */
  readonly limits: {
    readonly amountFen?: number
    readonly termMonths?: number
    readonly purpose?: string
    readonly region?: string
    readonly industrySection?: string
  }
}

export type Found = {
  readonly entries: readonly ShelfEntry[]
  /** For each option of each group: how many there are under all other groups' filters. */
  readonly counts: Readonly<Record<FacetName, ReadonlyMap<string, number>>>
}

/** Letters of all widths and cases alike. */
const foldText = (text: string): string => text.normalize('NFKC').toLowerCase()

export const wordsOf = (text: string): string[] => foldText(text).split(/\s+/).filter(Boolean)

export function shelfEntry(product: LoanProduct, publishedAt: Instant, lpr: Lpr | null): ShelfEntry {
  const kind = codeLabel('product_kind', product.kind)
  const names = [product.bank.name, product.name, ...(kind ? [kind] : [])]
  return {
    product,
    publishedAt,
    tags: tagsOf(product),
    annual: annualRange(product, lpr),
    text: foldText(names.map(({ zh, en }) => `${zh} ${en}`).join(' ')),
  }
}

export function searchShelf(shelf: readonly ShelfEntry[], wanted: Wanted): Found {
  const counts = countsOf(() => new Map<string, number>())
  const entries: ShelfEntry[] = []
  const fits = limitTest(wanted)
  for (const entry of shelf) {
    if (!fits(entry)) continue
    const missed = FacetName.options.filter((name) => misses(entry, name, wanted))
    if (missed.length === 0) entries.push(entry)
    // Under its own group's other options a product may still show; two groups missed, it shows nowhere.
    const counted = missed.length === 0 ? FacetName.options : missed.length === 1 ? missed : []
    for (const name of counted)
      for (const tag of entry.tags[name]) counts[name].set(tag, (counts[name].get(tag) ?? 0) + 1)
  }
  return { entries, counts }
}

function misses({ tags }: ShelfEntry, name: FacetName, { facets }: Wanted): boolean {
  const chosen = facets[name] ?? []
  return chosen.length > 0 && !chosen.some((code) => tags[name].includes(code))
}

function limitTest({ words, limits }: Wanted): (entry: ShelfEntry) => boolean {
  const { amountFen, termMonths, purpose, region, industrySection } = limits
  const allows = (codes: readonly string[], wanted: string | undefined) =>
    wanted === undefined || codes.length === 0 || codes.includes(wanted)
  return ({ product, text }) =>
    words.every((word) => text.includes(word)) &&
    holds(product.amountFen, amountFen) &&
    holds(product.termMonths, termMonths) &&
    allows(product.purposes, purpose) &&
    allows(product.industrySections, industrySection) &&
    (region === undefined || product.regions.length === 0 || holdsRegion(product.regions, region))
}

const holds = ({ min, max }: { min: number | null; max: number | null }, wanted: number | undefined) =>
  wanted === undefined || ((min === null || wanted >= min) && (max === null || wanted <= max))

const holdsRegion = (regions: readonly string[], region: string) =>
  compileTest({ fact: 'region', op: 'one_of', value: regions })(region)

function countsOf<T>(make: () => T): Record<FacetName, T> {
  return {
    guarantee: make(),
    amount: make(),
    term: make(),
    suits: make(),
    policy: make(),
    kind: make(),
    bank: make(),
    origin: make(),
  }
}

/** One filter that could be dropped, and how many products there would be without it. */
export type Dropped = { readonly filter: string; readonly code: string; readonly count: number }

/** What each filter alone keeps out: for whoever found nothing. The most helpful comes first. */
export function withoutEach(shelf: readonly ShelfEntry[], wanted: Wanted): Dropped[] {
  const countOf = (other: Wanted) => searchShelf(shelf, other).entries.length
  const options = FacetName.options.flatMap((name) =>
    (wanted.facets[name] ?? []).map((code) => {
      const left = (wanted.facets[name] ?? []).filter((other) => other !== code)
      return { filter: name, code, count: countOf({ ...wanted, facets: { ...wanted.facets, [name]: left } }) }
    }),
  )
  const limits = Object.entries(wanted.limits)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ({
      filter: name,
      code: String(value),
      count: countOf({ ...wanted, limits: { ...wanted.limits, [name]: undefined } }),
    }))
  const text = { filter: 'q', code: wanted.words.join(' '), count: countOf({ ...wanted, words: [] }) }
  return [...options, ...limits, ...(wanted.words.length > 0 ? [text] : [])]
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
}
