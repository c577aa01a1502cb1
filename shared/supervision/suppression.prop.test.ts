import fc from 'fast-check'
import { expect, test } from 'vitest'
import { LinearSpan } from '#test/support/linear-span'
import { type Cell, coverFor, fewest, suppress } from './suppression.ts'

const parts = ['a', 'b', 'c'] as const
const measures = ['whole', ...parts, 'alone'] as const
type M = (typeof measures)[number]
const partitions = [{ whole: 'whole' as const, parts }]

/** Who has a case of which part in which row; a company may be in several. */
const world = fc.array(
  fc.record({ row: fc.nat(5), part: fc.constantFrom(...parts), company: fc.nat(40), alone: fc.boolean() }),
  { maxLength: 90 },
)
type Entry = { row: number; part: (typeof parts)[number]; company: number; alone: boolean }

function cellOf(entries: readonly Entry[]): Cell<M> {
  const of = (holds: (entry: Entry) => boolean) => new Set(entries.filter(holds).map(({ company }) => String(company)))
  return new Map<M, ReadonlySet<string>>([
    ['whole', of(() => true)],
    ...parts.map((part) => [part, of((entry) => entry.part === part)] as const),
    ['alone', of(({ alone }) => alone)],
  ])
}
const all = 'all'
/** A table with its sum. */
function hide(entries: readonly Entry[]) {
  const rows = [...new Set(entries.map(({ row }) => String(row)))]
  const cells = new Map([
    [all, cellOf(entries)],
    ...rows.map((row) => [row, cellOf(entries.filter((entry) => String(entry.row) === row))] as const),
  ])
  return { rows, cells, hidden: suppress({ cells, sums: [{ whole: all, parts: rows }], measures, partitions }) }
}

/** What a cell counts, by the unknowns behind it: those of one row and part that are alone or not. */
function vectorOf(rows: readonly string[], row: string, measure: M): number[] {
  return rows.flatMap((each) =>
    parts.flatMap((part) =>
      [true, false].map((alone) => {
        const isIn = measure === 'whole' || measure === part || (measure === 'alone' && alone)
        return isIn && (row === all || row === each) ? 1 : 0
      }),
    ),
  )
}

test('no cell of fewer than five companies is shown, and none follows from what is shown by any sums and differences', () => {
  fc.assert(
    fc.property(world, (entries) => {
      const { rows, cells, hidden } = hide(entries)
      const asked = [...cells.keys()].flatMap((row) => measures.map((measure) => ({ row, measure })))
      const isHidden = (row: string, measure: M) => hidden.get(row)?.has(measure) ?? false
      const span = new LinearSpan()
      for (const { row, measure } of asked) if (!isHidden(row, measure)) span.add(vectorOf(rows, row, measure))
      for (const { row, measure } of asked) {
        const companies = cells.get(row)?.get(measure)?.size ?? 0
        if (companies === 0 || companies >= fewest) continue
        expect(isHidden(row, measure)).toBe(true)
        expect(span.holds(vectorOf(rows, row, measure))).toBe(false)
      }
    }),
    { numRuns: 300 },
  )
})

test('a cell of at least five companies is hidden only where something has to be covered', () => {
  fc.assert(
    fc.property(world, (entries) => {
      const { cells, hidden } = hide(entries)
      const sizes = [...cells.values()].flatMap((cell) => [...cell.values()].map(({ size }) => size))
      if (sizes.every((size) => size === 0 || size >= fewest))
        expect([...hidden.values()].every(({ size }) => size === 0)).toBe(true)
    }),
  )
})

test('four companies are covered by the smallest cell that makes five of them', () => {
  const of = (name: string, n: number) => new Set(Array.from({ length: n }, (_, at) => `${name}${at}`))
  const entry = (key: string, n: number, isHidden = false) => ({ key, companies: of(key, n), isHidden })
  expect(coverFor(false, [entry('x', 4, true), entry('y', 9), entry('z', 6)])).toEqual(['z'])
  expect(coverFor(false, [entry('x', 2, true), entry('y', 2, true), entry('z', 6)])).toEqual(['z'])
  expect(coverFor(false, [entry('x', 3, true), entry('y', 2, true), entry('z', 6)])).toEqual([])
  expect(coverFor(false, [entry('y', 9), entry('z', 6)])).toEqual([])
  expect(coverFor(true, [entry('y', 9), entry('z', 6)])).toEqual(['z'])
})

test('a sum of one part is hidden with it: else it says the part, and with that what the part covers', () => {
  const of = (name: string, n: number) => Array.from({ length: n }, (_, at) => `${name}${at}`)
  const cell = (...companies: string[]) => new Map([['n', new Set(companies)]])
  const [few, cover] = [of('x', 1), of('y', 6)]
  const cells = new Map([
    ['top', cell(...few, ...cover)],
    ['few', cell(...few)],
    ['cover', cell(...cover)],
    ['same', cell(...cover)],
  ])
  const sums = [
    { whole: 'same', parts: ['cover'] },
    { whole: 'top', parts: ['few', 'cover'] },
  ]
  const hidden = suppress({ cells, sums, measures: ['n'], partitions: [] })
  expect([...cells.keys()].filter((key) => hidden.get(key)?.has('n'))).toEqual(['few', 'cover', 'same'])
})
