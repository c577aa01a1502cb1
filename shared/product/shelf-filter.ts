import { codeLabel } from '#shared/fact/vocabulary'
import type { Text } from '#shared/kernel/text'
import { amountBands, bankKey, FacetName, guaranteeGroups, policyGroups, suitGroups, termBands } from './shelf-facet.ts'
import type { Found, ShelfEntry, Wanted } from './shelf-search.ts'

type Option = { readonly code: string; readonly label: Text }
export type Filter = {
  readonly name: FacetName
  readonly label: Text
  readonly options: readonly (Option & { readonly count: number; readonly isChosen: boolean })[]
}

const labels: Readonly<Record<FacetName, Text>> = {
  guarantee: { zh: '担保方式', en: 'Guarantee' },
  amount: { zh: '额度', en: 'Amount' },
  term: { zh: '期限', en: 'Term' },
  suits: { zh: '适合谁', en: 'Suited to' },
  policy: { zh: '政策支持', en: 'Policy support' },
  kind: { zh: '产品类型', en: 'Kind' },
  bank: { zh: '银行', en: 'Bank' },
  origin: { zh: '能否申请', en: 'Application' },
}

const fromTable = (table: Readonly<Record<string, { label: Text }>>): Option[] =>
  Object.entries(table).map(([code, { label }]) => ({ code, label }))

const fixed: Readonly<Partial<Record<FacetName, readonly Option[]>>> = {
  guarantee: fromTable(guaranteeGroups),
  amount: amountBands,
  term: termBands,
  suits: Object.entries(suitGroups).map(([code, label]) => ({ code, label })),
  policy: fromTable(policyGroups),
  origin: [
    { code: 'bank', label: { zh: '可在这里申请', en: 'Can be applied for here' } },
    { code: 'published_terms', label: { zh: '公开条款，仅供比较', en: 'Published terms, for comparison only' } },
  ],
}

/** Kinds and banks are those that the shelf holds, the most frequent first. */
function fromShelf(shelf: readonly ShelfEntry[], optionOf: (entry: ShelfEntry) => Option): Option[] {
  const counted = new Map<string, { option: Option; count: number }>()
  for (const entry of shelf) {
    const option = optionOf(entry)
    counted.set(option.code, { option, count: (counted.get(option.code)?.count ?? 0) + 1 })
  }
  return [...counted.values()]
    .sort((a, b) => b.count - a.count || (a.option.code < b.option.code ? -1 : 1))
    .map(({ option }) => option)
}

const kindOf = ({ product: { kind } }: ShelfEntry): Option => ({
  code: kind,
  label: codeLabel('product_kind', kind) ?? { zh: kind, en: kind },
})
const bankOf = ({ product }: ShelfEntry): Option => ({ code: bankKey(product), label: product.bank.name })

/** Every filter with its options, what is chosen, and the counts of a search. */
export function filtersOf(shelf: readonly ShelfEntry[], { facets }: Wanted, { counts }: Found): Filter[] {
  return FacetName.options.map((name) => {
    const options = fixed[name] ?? fromShelf(shelf, name === 'kind' ? kindOf : bankOf)
    return {
      name,
      label: labels[name],
      options: options.map(({ code, label }) => ({
        code,
        label,
        count: counts[name].get(code) ?? 0,
        isChosen: facets[name]?.includes(code) ?? false,
      })),
    }
  })
}
