import type { FactValue, LimitValue } from '#shared/fact/limit'
import { vocabulary } from '#shared/fact/vocabulary'
import type { Facts, MatchNeed } from '#shared/matching/match-answer'
import type { Limit, LoanProduct } from '#shared/product/loan-product'

// The honest rival of the matcher: the same rules laid out in typed arrays, one row a rule, read from front to back.
// It tells the group of each product only (no reasons, no price), and leaves a product at its first failed rule.

export const groups = ['eligible', 'nearMiss', 'cannotTell'] as const
const [eligible, nearMiss, cannotTell] = [0, 1, 2]

/** Kinds of test: a number within bounds, codes shared with a set of bits, codes not shared, a region within spans. */
const [within, shares, sharesNone, inSpans] = [0, 1, 2, 3]

type Row = { slot: number; kind: number; low: number; high: number; bits: number; spans: [number, number][] }

export type ScanTable = {
  readonly first: Uint32Array
  readonly slot: Uint8Array
  readonly kind: Uint8Array
  readonly low: Float64Array
  readonly high: Float64Array
  readonly bits: Uint32Array
  readonly spanFirst: Uint32Array
  readonly spanLow: Uint32Array
  readonly spanHigh: Uint32Array
}

const slots = new Map(
  [...vocabulary.keys(), '#amount', '#term', '#purpose', '#ways', '#way'].map((name, slot) => [name, slot]),
)
const slotOf = (name: string): number => slots.get(name) ?? Number.NaN

/** Codes of all facts as bits, slot by slot; bit 31 stands for whatever no product names. */
export class CodeBits {
  readonly #bits = new Map<string, number>()
  readonly #next = new Map<number, number>()

  of(slot: number, code: string): number {
    const key = `${slot} ${code}`
    const known = this.#bits.get(key)
    if (known !== undefined) return known
    const next = this.#next.get(slot) ?? 0
    if (next > 30) throw new Error(`more than 31 codes in slot ${slot}`)
    this.#next.set(slot, next + 1)
    this.#bits.set(key, 1 << next)
    return 1 << next
  }

  all(slot: number, codes: readonly (string | number)[]): number {
    return codes.reduce<number>((bits, code) => bits | this.of(slot, String(code)), 0) >>> 0
  }
}

const pledges = 'deposit bill receivables warehouse_receipt ip gold'.split(' ').map((kind) => `${kind}_pledge`)
const withPledges = (codes: readonly (string | number)[]) => (codes.includes('pledge') ? [...codes, ...pledges] : codes)
const isListed = (value: LimitValue | FactValue): value is readonly (string | number)[] => typeof value === 'object'
const asList = (value: LimitValue | FactValue) => (isListed(value) ? value : [String(value)])

const span = (code: string): [number, number] => {
  const size = code.endsWith('0000') ? 10_000 : code.endsWith('00') ? 100 : 1
  return [Number(code), Number(code) + size - 1]
}

const empty = { kind: within, low: 0, high: 0, bits: 0, spans: [] }
const bounds = (slot: number, low: number | null, high: number | null): Row[] =>
  low === null && high === null
    ? []
    : [{ ...empty, slot, low: low ?? Number.NEGATIVE_INFINITY, high: high ?? Number.POSITIVE_INFINITY }]

function ruleRow({ fact, op, value }: Pick<Limit, 'fact' | 'op' | 'value'>, codes: CodeBits): Row[] {
  const slot = slotOf(fact)
  if (fact === 'region')
    return [{ ...empty, slot, kind: inSpans, spans: asList(value).map((code) => span(String(code))) }]
  if (typeof value === 'boolean') return bounds(slot, Number(value), Number(value))
  if (typeof value === 'number') return bounds(slot, op === 'at_most' ? null : value, op === 'at_least' ? null : value)
  if (op === 'between') return bounds(slot, Number(value[0]), Number(value[1]))
  const wanted = fact === 'guarantee_ways_offered' ? withPledges(asList(value)) : asList(value)
  return [{ ...empty, slot, kind: op === 'none_of' ? sharesNone : shares, bits: codes.all(slot, wanted) }]
}

function rowsOf(product: LoanProduct, need: MatchNeed, codes: CodeBits): Row[] {
  const list = (name: string, wanted: readonly string[]): Row[] =>
    wanted.length === 0 ? [] : [{ ...empty, slot: slotOf(name), kind: shares, bits: codes.all(slotOf(name), wanted) }]
  const own = [
    ...bounds(slotOf('#amount'), product.amountFen.min, product.amountFen.max),
    ...bounds(slotOf('#term'), product.termMonths.min, product.termMonths.max),
    ...list('#purpose', product.purposes),
    ...list('#ways', withPledges(product.guaranteeWays).map(String)),
    ...(need.repaymentWay === null ? [] : list('#way', product.repaymentWays)),
    ...(product.regions.length === 0 ? [] : ruleRow({ fact: 'region', op: 'one_of', value: product.regions }, codes)),
    ...list('industry_section', product.industrySections),
  ]
  const judged = product.limits.filter(({ fact, hard }) => hard && vocabulary.get(fact)?.knownBy !== 'bank')
  return [...own, ...judged.flatMap((limit) => ruleRow(limit, codes))]
}

export function scanTable(products: readonly LoanProduct[], need: MatchNeed, codes: CodeBits): ScanTable {
  const byProduct = products.map((product) => rowsOf(product, need, codes))
  const rows = byProduct.flat()
  const starts = (lengths: readonly number[]) => {
    let sum = 0
    return Uint32Array.from([0, ...lengths.map((length) => (sum += length))])
  }
  const spans = rows.flatMap((row) => row.spans)
  return {
    first: starts(byProduct.map(({ length }) => length)),
    slot: Uint8Array.from(rows, ({ slot }) => slot),
    kind: Uint8Array.from(rows, ({ kind }) => kind),
    low: Float64Array.from(rows, ({ low }) => low),
    high: Float64Array.from(rows, ({ high }) => high),
    bits: Uint32Array.from(rows, ({ bits }) => bits),
    spanFirst: starts(rows.map((row) => row.spans.length)),
    spanLow: Uint32Array.from(spans, ([low]) => low),
    spanHigh: Uint32Array.from(spans, ([, high]) => high),
  }
}

export type ScanValues = { readonly known: Uint8Array; readonly number: Float64Array; readonly bits: Uint32Array }

export function scanValues(facts: Facts, need: MatchNeed, codes: CodeBits): ScanValues {
  const known = new Uint8Array(slots.size)
  const number = new Float64Array(slots.size)
  const bits = new Uint32Array(slots.size)
  const put = (name: string, value: FactValue) => {
    const slot = slotOf(name)
    known[slot] = 1
    if (typeof value === 'number' || typeof value === 'boolean' || name === 'region') number[slot] = Number(value)
    else bits[slot] = codes.all(slot, asList(value))
  }
  const { annual_revenue_yuan: revenue, owner_age: age } = facts
  if (typeof revenue === 'number' && revenue > 0) put('loan_to_revenue_pct', need.amountFen / revenue)
  if (typeof age === 'number') put('owner_age_at_maturity', age + need.termMonths / 12)
  put('purpose', need.purpose)
  put('guarantee_ways_offered', need.guaranteeWays)
  for (const [name, value] of Object.entries(facts)) if (value !== undefined) put(name, value)
  put('#amount', need.amountFen)
  put('#term', need.termMonths)
  put('#purpose', need.purpose)
  put('#ways', need.guaranteeWays)
  if (need.repaymentWay !== null) put('#way', need.repaymentWay)
  return { known, number, bits }
}

/** @returns the group of each product, by its place in the table */
export function scan(table: ScanTable, { known, number, bits }: ScanValues): Uint8Array {
  const { first, slot, kind, low, high, bits: wanted, spanFirst, spanLow, spanHigh } = table
  const result = new Uint8Array(first.length - 1)
  for (let product = 0; product < result.length; product += 1) {
    let group = eligible
    for (let row = first[product] ?? 0; row < (first[product + 1] ?? 0); row += 1) {
      const at = slot[row] ?? 0
      if (known[at] === 0) {
        group = cannotTell
        continue
      }
      let holds = false
      const test = kind[row]
      if (test === within) {
        const value = number[at] ?? 0
        holds = value >= (low[row] ?? 0) && value <= (high[row] ?? 0)
      } else if (test === inSpans) {
        const value = number[at] ?? 0
        for (let one = spanFirst[row] ?? 0; one < (spanFirst[row + 1] ?? 0) && !holds; one += 1) {
          holds = value >= (spanLow[one] ?? 0) && value <= (spanHigh[one] ?? 0)
        }
      } else holds = (((wanted[row] ?? 0) & (bits[at] ?? 0)) !== 0) === (test === shares)
      if (!holds) {
        group = nearMiss
        break
      }
    }
    result[product] = group
  }
  return result
}
