/** Where a table stands and all that its address says: filters, tab, sort, page. */
export type TableState = {
  readonly path: string
  readonly query: Readonly<Record<string, string | undefined>>
}
export type TableSort = { readonly by: string; readonly way: 'up' | 'down' }

/** As Next hands it to a page. */
export type GivenQuery = Readonly<Record<string, string | string[] | undefined>>

/** The first value of each name. */
export function tableState(path: string, given: GivenQuery): TableState {
  const query = Object.fromEntries(
    Object.entries(given).map(([name, value]) => [name, Array.isArray(value) ? value[0] : value]),
  )
  return { path, query }
}

/** The same place with some of it changed; null leaves a name out. */
export function tableHref({ path, query }: TableState, changes: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams()
  for (const [name, value] of Object.entries({ ...query, ...changes })) {
    if (value !== undefined && value !== null && value !== '') next.set(name, value)
  }
  return next.size === 0 ? path : `${path}?${next}`
}

/** @param allowed the columns that sort, the usual one first; `-due` in the address is downwards */
export function tableSort({ query }: TableState, allowed: readonly [string, ...string[]]): TableSort {
  const said = query.sort ?? ''
  const by = allowed.find((name) => name === said.replace(/^-/, ''))
  return by === undefined ? { by: allowed[0], way: 'up' } : { by, way: said.startsWith('-') ? 'down' : 'up' }
}
