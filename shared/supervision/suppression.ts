/** A cell with fewer companies is hidden: with four, whoever knows three of them knows the fourth. */
export const fewest = 5

/** The companies behind each measure of a cell. */
export type Cell<M extends string> = ReadonlyMap<M, ReadonlySet<string>>

/** A whole that is the sum of its parts. */
export type Sum<T> = { readonly whole: T; readonly parts: readonly T[] }

type Given<M extends string> = {
  readonly cells: ReadonlyMap<string, Cell<M>>
  /** Cells that are sums of other cells, in every measure. */
  readonly sums: readonly Sum<string>[]
  readonly measures: readonly M[]
  /** Measures that are sums of other measures, in every cell. */
  readonly partitions: readonly Sum<M>[]
}

const nobody: ReadonlySet<string> = new Set()
const isFew = (companies: ReadonlySet<string>) => companies.size > 0 && companies.size < fewest

/**
 * Hides every cell of fewer than five companies, and as many others as it takes that none of them is what is left of a
 * sum that is seen when the parts that are seen are taken away. @returns the measures that are hidden in each cell
 */
export function suppress<M extends string>(given: Given<M>): ReadonlyMap<string, ReadonlySet<M>> {
  const { cells, sums, measures, partitions } = given
  const hidden = new Map(
    [...cells].map(([key, cell]) => [key, new Set(measures.filter((measure) => isFew(cell.get(measure) ?? nobody)))]),
  )
  /** Measures of which something is hidden; the others need no cover. */
  const touched = new Set([...hidden.values()].flatMap((some) => [...some]))
  const hide = (key: string, measure: M) => {
    hidden.get(key)?.add(measure)
    touched.add(measure)
  }
  const entry = <K>(name: K, key: string, measure: M): Entry<K> => ({
    key: name,
    companies: cells.get(key)?.get(measure) ?? nobody,
    isHidden: hidden.get(key)?.has(measure) ?? false,
  })
  const coverSum = ({ whole, parts }: Sum<string>, measure: M): boolean => {
    const isSumHidden = hidden.get(whole)?.has(measure) ?? false
    const entries = parts.map((key) => entry(key, key, measure))
    const cover = isSumHidden || !isOnlyPartHidden(entries) ? coverFor(isSumHidden, entries) : [whole]
    for (const key of cover) hide(key, measure)
    return cover.length > 0
  }
  const coverPartition = ({ whole, parts }: Sum<M>, key: string): boolean => {
    const isSumHidden = hidden.get(key)?.has(whole) ?? false
    const entries = parts.map((measure) => entry(measure, key, measure))
    const cover = isSumHidden || !isOnlyPartHidden(entries) ? coverFor(isSumHidden, entries) : [whole]
    for (const measure of cover) hide(key, measure)
    return cover.length > 0
  }
  let grew = true
  while (grew) {
    grew = false
    for (const measure of touched) for (const sum of sums) if (coverSum(sum, measure)) grew = true
    for (const partition of partitions)
      if ([partition.whole, ...partition.parts].some((measure) => touched.has(measure)))
        for (const key of cells.keys()) if (coverPartition(partition, key)) grew = true
  }
  return hidden
}

type Entry<K> = { readonly key: K; readonly companies: ReadonlySet<string>; readonly isHidden: boolean }

/** Whether a sum is its one part, which is hidden: then the sum says it and has to be hidden itself. */
function isOnlyPartHidden(parts: readonly Entry<unknown>[]): boolean {
  const [only, ...others] = parts.filter(({ companies }) => companies.size > 0)
  return only !== undefined && others.length === 0 && only.isHidden
}

/**
 * What has to be hidden too among the parts of a sum. Where the sum is seen and a part hidden: at least two parts with
 * five companies together; where the sum itself is hidden: at least one part. The smallest are taken.
 */
export function coverFor<K>(isSumHidden: boolean, parts: readonly Entry<K>[]): K[] {
  const some = parts.filter(({ companies }) => companies.size > 0)
  const hidden = some.filter((part) => part.isHidden)
  if (!isSumHidden && hidden.length === 0) return []
  const least = isSumHidden ? { parts: 1, companies: 0 } : { parts: 2, companies: fewest }
  const together = new Set(hidden.flatMap(({ companies }) => [...companies]))
  const cover: K[] = []
  for (const { key, companies } of some.filter((part) => !part.isHidden).toSorted(bySize)) {
    if (hidden.length + cover.length >= least.parts && together.size >= least.companies) break
    cover.push(key)
    for (const company of companies) together.add(company)
  }
  return cover
}

const bySize = (one: Entry<unknown>, other: Entry<unknown>) => one.companies.size - other.companies.size
