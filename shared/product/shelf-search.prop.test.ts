import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codesOf } from '#shared/fact/vocabulary'
import { toInstant } from '#shared/kernel/instant'
import { lprOn } from '#shared/kernel/lpr'
import { exampleTerms } from './example-terms.data.ts'
import type { LoanProduct, Rate } from './loan-product.ts'
import { FacetName } from './shelf-facet.ts'
import { comparePlaces, pageOfShelf, placeOf, type ShelfPlace, ShelfSort } from './shelf-order.ts'
import { searchShelf, shelfEntry, type Wanted, withoutEach } from './shelf-search.ts'

const some = (codes: readonly string[]) => fc.subarray([...codes], { maxLength: Math.min(3, codes.length) })
const maybe = (values: readonly number[]) => fc.option(fc.constantFrom(...values), { nil: null })
const rate: fc.Arbitrary<Rate> = fc.oneof(
  fc.record({
    kind: fc.constant('fixed' as const),
    minBp: fc.integer({ min: 300, max: 400 }),
    maxBp: fc.integer({ min: 400, max: 600 }),
  }),
  fc.record({ kind: fc.constant('from' as const), minBp: fc.integer({ min: 300, max: 500 }) }),
  fc.record({ kind: fc.constant('up_to' as const), maxBp: fc.integer({ min: 300, max: 500 }) }),
  fc.constant({ kind: 'not_published' as const }),
)
const anyProduct = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom(...codesOf('product_kind')),
    guaranteeWays: some(codesOf('guarantee_way')),
    purposes: some(['working_capital', 'fishery', 'agriculture', 'homestay']),
    policySupport: some(codesOf('policy_support')),
    amountFen: fc.record({
      min: maybe([0, 10_000_000]),
      max: maybe([50_000_000, 100_000_000, 500_000_000, 2_000_000_000]),
    }),
    termMonths: fc.record({ min: maybe([1, 3]), max: maybe([6, 12, 24, 60]) }),
    promisedDays: fc.record({ accept: maybe([1]), decide: maybe([1, 3]), pay: maybe([2, 5]) }),
    rate,
    bank: fc
      .constantFrom('甲银行', '乙银行')
      .map((zh) => ({ organisationId: null, name: { zh, en: zh }, fictional: true })),
  })
  .map((changes): LoanProduct => ({ ...exampleTerms, version: 1, origin: 'bank', source: null, ...changes }))
const anyShelf = fc
  .uniqueArray(anyProduct, { selector: ({ id }) => id, maxLength: 30 })
  .map((products) =>
    products.map((product, at) =>
      shelfEntry(product, toInstant(1_750_000_000_000 + (at % 5) * 86_400_000), lprOn('2026-03-02')),
    ),
  )
const anyWanted: fc.Arbitrary<Wanted> = fc.record({
  words: fc.subarray(['甲', '微企', 'island'], { maxLength: 1 }),
  facets: fc.record({
    guarantee: some(['credit', 'property', 'vessel']),
    amount: some(['to_1m', '1m_to_5m', 'over_5m']),
    suits: some(['fishery', 'farming']),
    bank: some(['甲银行', '乙银行']),
  }),
  limits: fc.record({ termMonths: fc.option(fc.constantFrom(6, 24), { nil: undefined }) }),
})

test('every count is what choosing that option alone in its group would show, recounted naively', () => {
  fc.assert(
    fc.property(anyShelf, anyWanted, (shelf, wanted) => {
      const { counts } = searchShelf(shelf, wanted)
      for (const name of FacetName.options)
        for (const code of new Set(shelf.flatMap(({ tags }) => tags[name]))) {
          const alone = searchShelf(shelf, { ...wanted, facets: { ...wanted.facets, [name]: [code] } })
          expect(counts[name].get(code) ?? 0).toBe(alone.entries.length)
        }
    }),
  )
})

test('what is shown meets each group by one of its options and every word; what is left out misses something', () => {
  fc.assert(
    fc.property(anyShelf, anyWanted, (shelf, wanted) => {
      const shown = new Set(searchShelf(shelf, wanted).entries)
      for (const entry of shelf) {
        const { termMonths } = wanted.limits
        const { min, max } = entry.product.termMonths
        const meets =
          Object.entries(wanted.facets).every(
            ([name, codes]) =>
              codes.length === 0 || codes.some((code) => entry.tags[FacetName.parse(name)].includes(code)),
          ) &&
          wanted.words.every((word) => entry.text.includes(word)) &&
          (termMonths === undefined || ((min ?? 0) <= termMonths && termMonths <= (max ?? 999)))
        expect(shown.has(entry)).toBe(meets)
      }
    }),
  )
})

test('pages one after the other give each product once, in order, what is not published last', () => {
  fc.assert(
    fc.property(
      anyShelf,
      fc.constantFrom(...ShelfSort.options),
      fc.integer({ min: 1, max: 7 }),
      (shelf, sort, limit) => {
        const ids: string[] = []
        let after: ShelfPlace | undefined
        do {
          const page = pageOfShelf(shelf, sort, after, limit)
          ids.push(...page.entries.map(({ product }) => product.id))
          after = page.next
        } while (after)
        const byId = new Map(shelf.map((entry) => [entry.product.id, entry]))
        expect(ids.toSorted()).toEqual([...byId.keys()].toSorted())
        const places = ids.flatMap((id) => byId.get(id) ?? []).map((entry) => placeOf(entry, sort))
        expect(places).toEqual(places.toSorted(comparePlaces))
        if (sort !== 'speed') return
        const days = ids.map((id) => byId.get(id)?.product.promisedDays.pay ?? null)
        expect(
          days.slice(days.indexOf(null) === -1 ? days.length : days.indexOf(null)).every((one) => one === null),
        ).toBe(true)
      },
    ),
  )
})

test('whoever finds nothing is told which filter to drop, with the true count', () => {
  fc.assert(
    fc.property(anyShelf, anyWanted, (shelf, wanted) => {
      for (const { filter, code, count } of withoutEach(shelf, wanted)) {
        const name = FacetName.safeParse(filter)
        if (!name.success) continue
        const left = (wanted.facets[name.data] ?? []).filter((other) => other !== code)
        const without = searchShelf(shelf, { ...wanted, facets: { ...wanted.facets, [name.data]: left } })
        expect(without.entries).toHaveLength(count)
      }
    }),
  )
})
