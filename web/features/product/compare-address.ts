/** What the address of the comparison says: which products, and whether lines that are alike are shown too. */
export type CompareAddress = { readonly ids: readonly string[]; readonly isWhole: boolean }

export function compareHref(address: CompareAddress, change: Partial<CompareAddress> = {}): string {
  const { ids, isWhole } = { ...address, ...change }
  const params = new URLSearchParams(ids.map((id) => ['with', id]))
  if (isWhole) params.set('lines', 'all')
  return params.size === 0 ? '/compare' : `/compare?${params}`
}
