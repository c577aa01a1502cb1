import { CutQuery } from '#shared/supervision/cut-query'
import { type FilterName, filterNames } from './filter-names.ts'

/** What the address says of them. */
export type OfficeFilters = { readonly [name in FilterName]?: string }

/** As Next hands an address to a page. */
export type SearchParams = Readonly<Record<string, string | string[] | undefined>>

const first = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value)

/** Reads an address. What the API would not take is left out, so that a mistyped link still shows figures. */
export function readOfficeFilters(given: SearchParams): OfficeFilters {
  return Object.fromEntries(
    filterNames.flatMap((name) => {
      const value = first(given[name])
      return value !== undefined && CutQuery.shape[name].safeParse(value).success ? [[name, value]] : []
    }),
  )
}

/** One of a few values of the address, the first of them where it says none of them. */
export function chosenOf<T extends string>(given: SearchParams, name: string, values: readonly [T, ...T[]]): T {
  return values.find((value) => value === first(given[name])) ?? values[0]
}

export type Further = Readonly<Record<string, string | null | undefined>>

/** A page with the filters and whatever else it is told; null and undefined leave a name out. */
export function officeHref(path: string, filters: OfficeFilters, further: Further = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...filters, ...further })) {
    if (typeof value === 'string' && value !== '') query.set(name, value)
  }
  return query.size === 0 ? path : `${path}?${query}`
}
