import { ShelfQuery } from '#shared/product/shelf.contract'
import { FacetName } from '#shared/product/shelf-facet'
import { ShelfSort } from '#shared/product/shelf-order'
import { purposeCodes, readNeedQuery } from '#web/features/need/need-query.ts'

/** One filter as it stands in the address: `guarantee=credit`, or of a need `amount=2000000`. */
export type ShelfFilter = { readonly name: string; readonly value: string }

/** What the address of the supermarket says. */
export type ShelfAddress = {
  readonly filters: readonly ShelfFilter[]
  readonly sort: ShelfSort
  readonly page: number
  /** Chosen to be compared, 4 at most. */
  readonly compared: readonly string[]
}

export const mostCompared = 4

/** Next gives a parameter that stands once as a text, one that stands several times as a list. */
export type SearchParams = Readonly<Record<string, string | readonly string[] | undefined>>

export function toParams(given: SearchParams): URLSearchParams {
  const params = new URLSearchParams()
  for (const [name, value] of Object.entries(given)) {
    for (const one of typeof value === 'string' ? [value] : (value ?? [])) params.append(name, one)
  }
  return params
}

/** Reads an address. What is no filter is left out, so that an old or a mistyped link still shows products. */
export function readShelfAddress(params: URLSearchParams): ShelfAddress {
  const text = params.get('q')?.trim().slice(0, 100) ?? ''
  const page = Number(params.get('page'))
  return {
    filters: [...needFilters(params), ...facetFilters(params), ...(text === '' ? [] : [{ name: 'q', value: text }])],
    sort: ShelfSort.catch('rate').parse(params.get('sort')),
    page: Number.isSafeInteger(page) && page >= 1 ? page : 1,
    compared: comparedIds(params),
  }
}

/** @returns the ids in `with=`, each once, 4 at most */
export function comparedIds(params: URLSearchParams): string[] {
  const ids = params.getAll('with').filter((id) => /^prd_[0-9a-z]{26}$/.test(id))
  return [...new Set(ids)].slice(0, mostCompared)
}

/** Options of the groups. `amount` and `term` may also be a need's own figures, which are plain digits. */
function facetFilters(params: URLSearchParams): ShelfFilter[] {
  return FacetName.options.flatMap((name) =>
    [...new Set(params.getAll(name))]
      .filter((value) => ShelfQuery.shape[name].safeParse(value).success)
      .map((value) => ({ name, value })),
  )
}

function needFilters(params: URLSearchParams): ShelfFilter[] {
  const figures = new URLSearchParams(
    [...params].filter(([name, value]) => name === 'purpose' || /^[\d.,\s]+$/.test(value)),
  )
  const { amountYuan, termMonths, purpose } = readNeedQuery(figures)
  return Object.entries({ amount: amountYuan, term: termMonths, purpose }).flatMap(([name, value]) =>
    value === null ? [] : [{ name, value: String(value) }],
  )
}

export const isNeedFilter = ({ name, value }: ShelfFilter): boolean => name === 'purpose' || /^\d+$/.test(value)

/** The same address with some of it changed; a changed list begins at its first page. */
export function shelfHref(address: ShelfAddress, change: Partial<ShelfAddress> = {}): string {
  const { filters, sort, page, compared } = { ...address, page: 1, ...change }
  const params = new URLSearchParams(filters.map(({ name, value }) => [name, value]))
  if (sort !== 'rate') params.set('sort', sort)
  for (const id of compared) params.append('with', id)
  if (page > 1) params.set('page', String(page))
  return params.size === 0 ? '/products' : `/products?${params}`
}

export const without = (address: ShelfAddress, filter: ShelfFilter): ShelfFilter[] =>
  address.filters.filter(({ name, value }) => name !== filter.name || value !== filter.value)

/** What the API is asked for; the need's figures in its own units. */
export function shelfQueryOf({ filters, sort }: ShelfAddress) {
  const query: Record<string, string | number | string[]> = { sort }
  for (const filter of filters) {
    const { name, value } = filter
    if (name === 'q') query.q = value
    else if (name === 'purpose') query.purpose = codeOfPurpose(value)
    else if (isNeedFilter(filter)) query[name === 'amount' ? 'amountFen' : 'termMonths'] = needFigure(name, value)
    else query[name] = [...[query[name] ?? []].flat().map(String), value]
  }
  return query
}

const needFigure = (name: string, value: string): number => (name === 'amount' ? Number(value) * 100 : Number(value))

const codeOfPurpose = (purpose: string): string =>
  new Map<string, string>(Object.entries(purposeCodes)).get(purpose) ?? purpose

/** The filter of the address that the API names as one to drop. */
export function droppedFilter(address: ShelfAddress, filter: string, code: string): ShelfFilter | undefined {
  const ofNeed: Readonly<Record<string, string>> = {
    amountFen: 'amount',
    termMonths: 'term',
    purpose: 'purpose',
    q: 'q',
  }
  const name = ofNeed[filter]
  return address.filters.find((one) =>
    name === undefined
      ? one.name === filter && one.value === code
      : one.name === name && (name === 'q' || isNeedFilter(one)),
  )
}
