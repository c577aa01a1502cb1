import type { Seeded } from './seeded.ts'
import { tradeRows } from './trades.data.ts'

export type Trait =
  | 'vessel'
  | 'sea'
  | 'rural'
  | 'tech'
  | 'labour'
  | 'building'
  | 'homestay'
  | 'sea-trade'
  | 'free-trade'
export type BorrowerType = 'company' | 'individual_business' | 'cooperative' | 'family_farm'
export type County = '330902' | '330903' | '330921' | '330922'

/** One row of trades.data.ts. */
export type Trade = readonly [
  /** Class of GB/T 4754-2017. */
  industry: string,
  weight: number,
  words: readonly string[],
  borrowers: readonly [number, number, number, number],
  counties: readonly [number, number, number, number],
  revenueWan: number,
  revenueAHeadWan: number,
  taxPct: number,
  marginPct: number,
  traits: readonly Trait[],
]

const counties = ['330902', '330903', '330921', '330922'] as const satisfies readonly County[]
const borrowerTypes = ['company', 'individual_business', 'cooperative', 'family_farm'] as const satisfies BorrowerType[]

/** What a business does, where, and in which form. */
export interface Business {
  readonly industry: string
  readonly word: string
  readonly county: County
  readonly borrowerType: BorrowerType
  /** Median of this trade and form. */
  readonly revenueYuan: number
  readonly revenueAHeadYuan: number
  readonly taxPct: number
  readonly marginPct: number
  readonly traits: ReadonlySet<Trait>
}

/** The table's revenue is that of a well-known company; most are smaller. */
const sizeOfForm: Readonly<Record<BorrowerType, number>> = {
  company: 0.6,
  individual_business: 0.2,
  cooperative: 0.5,
  family_farm: 0.25,
}

export function drawBusiness(random: Seeded): Business {
  const trade = random.weighted(tradeRows.map((row) => [row, row[1]] as const))
  const [industry, , words, borrowers, places, revenueWan, aHeadWan, taxPct, marginPct, traits] = trade
  const borrowerType = random.weighted(borrowerTypes.map((type, at) => [type, borrowers[at] ?? 0] as const))
  return {
    industry,
    word: random.pick(words),
    county: random.weighted(counties.map((county, at) => [county, places[at] ?? 0] as const)),
    borrowerType,
    revenueYuan: revenueWan * 10_000 * sizeOfForm[borrowerType],
    revenueAHeadYuan: aHeadWan * 10_000,
    taxPct,
    marginPct,
    traits: new Set(traits),
  }
}
