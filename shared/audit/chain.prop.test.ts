import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Instant } from '#shared/kernel/instant'
import { type AuditFault, type Link, verifyChain } from './chain.ts'
import { type Head, headKey, makeRoot, type Root, verifyRoots } from './root.ts'

type Event = Link & { readonly what: string }
type Aggregate = { key: string; events: Event[]; state: { version: number; head: string } | undefined }
type Ledger = { aggregates: Aggregate[]; roots: Root[] }

const sha = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex')
const eventHash = ({ hash: _hash, ...unsigned }: Event) => sha(unsigned)
const sealed = (event: Omit<Event, 'hash'>): Event => ({ ...event, hash: sha(event) })
const at = Instant.parse('2026-11-24T17:30:00.000+08:00')

/** @param lengths events of each aggregate @param anchored how many of them were there at each of two roots */
function ledgerOf(lengths: readonly { events: number; first: number; second: number }[]): Ledger {
  const aggregates = lengths.map(({ events: count }, n): Aggregate => {
    const events: Event[] = []
    for (let version = 1; version <= count; version++)
      events.push(
        sealed({ noun: 'NOTE', id: String(n), version, previous: events.at(-1)?.hash ?? '', what: `${n}.${version}` }),
      )
    return { key: `NOTE#${n}`, events, state: { version: count, head: events.at(-1)?.hash ?? '' } }
  })
  const headsAt = (share: 'first' | 'second'): Head[] =>
    lengths.flatMap((length, n) => {
      const event = aggregates[n]?.events[length[share] - 1]
      return event ? [{ noun: event.noun, id: event.id, version: event.version, hash: event.hash }] : []
    })
  const first = makeRoot(undefined, headsAt('first'), at, sha)
  return { aggregates, roots: [first, makeRoot(first, headsAt('second'), at, sha)] }
}

function verify({ aggregates, roots }: Ledger): AuditFault[] {
  const anchored = new Map<string, Head[]>()
  for (const head of roots.flatMap(({ heads }) => heads))
    anchored.set(headKey(head), [...(anchored.get(headKey(head)) ?? []), head])
  const keys = new Set([...aggregates.map(({ key }) => key), ...anchored.keys()])
  const faults = [...keys].flatMap((key) => {
    const found = aggregates.find((one) => one.key === key) ?? { key, events: [], state: undefined }
    return verifyChain({ ...found, anchored: anchored.get(key) ?? [] }, eventHash)
  })
  return [...faults, ...verifyRoots(new Map(roots.map((root) => [root.number, root])), sha)]
}

/** Links and hashes everything behind an event again, and moves the state: what a thorough forger does. */
function relink(aggregate: Aggregate): void {
  const events: Event[] = []
  for (const { hash: _hash, ...event } of aggregate.events)
    events.push(sealed({ ...event, previous: events.at(-1)?.hash ?? '' }))
  aggregate.events = events
  const last = events.at(-1)
  aggregate.state = last && { version: last.version, head: last.hash }
}

/** Each does harm at or before the place `at` of the aggregate, which lies at or before its last anchored event. */
const tamperings: Record<string, (one: Aggregate, at: number, others: Aggregate[]) => void> = {
  'change a field': (one, at) => {
    one.events = one.events.map((event, n) => (n === at ? { ...event, what: `${event.what}!` } : event))
  },
  'change a field and forge all hashes behind it': (one, at) => {
    one.events = one.events.map((event, n) => (n === at ? { ...event, what: `${event.what}!` } : event))
    relink(one)
  },
  'remove one event': (one, at) => {
    one.events.splice(at, 1)
  },
  'remove one event, close the gap and forge': (one, at) => {
    one.events.splice(at, 1)
    one.events = one.events.map((event, n) => ({ ...event, version: n + 1 }))
    relink(one)
  },
  'truncate behind the place, and set the state back': (one, at) => {
    one.events = one.events.slice(0, at)
    const last = one.events.at(-1)
    one.state = last && { version: last.version, head: last.hash }
  },
  'remove the whole aggregate': (one) => {
    one.events = []
    one.state = undefined
  },
  'swap two events': (one, at) => {
    const [a, b] = [one.events[at], one.events[at === 0 ? one.events.length - 1 : at - 1]]
    one.events = one.events.map((event) => {
      const other = event === a ? b : event === b ? a : undefined
      return other ? { ...other, version: event.version } : event
    })
  },
  'swap the content of two events and forge': (one, at) => {
    const [a, b] = [one.events[at], one.events[at === 0 ? one.events.length - 1 : at - 1]]
    one.events = one.events.map((event) => {
      const other = event === a ? b : event === b ? a : undefined
      return other ? { ...event, what: other.what } : event
    })
    relink(one)
  },
  'put the chain of another aggregate in its place': (one, _at, others) => {
    const other = others.find((another) => another !== one)
    one.events = (other?.events ?? []).map((event) => ({ ...event, id: one.key.slice('NOTE#'.length) }))
    relink(one)
  },
}

const length = fc
  .tuple(fc.integer({ min: 2, max: 9 }), fc.nat(), fc.nat())
  .map(([events, a, b]) => ({ events, low: 2 + (a % (events - 1)), high: 2 + (b % (events - 1)) }))
  .map(({ events, low, high }) => ({ events, first: Math.min(low, high), second: Math.max(low, high) }))
const lengths = fc.array(length, { minLength: 2, maxLength: 4 })

test('a ledger that nobody touched has no fault, whatever was written after the last root', () => {
  fc.assert(
    fc.property(lengths, (given) => {
      expect(verify(ledgerOf(given))).toEqual([])
    }),
    { numRuns: 1_000 },
  )
})

test('10,000 changes, removals, swaps and truncations of anchored events are all found', () => {
  const kinds = Object.keys(tamperings)
  const found = new Map<string, number>()
  fc.assert(
    fc.property(lengths, fc.nat(), fc.nat(), fc.constantFrom(...kinds), (given, which, place, kind) => {
      const ledger = ledgerOf(given)
      const n = which % given.length
      const aggregate = ledger.aggregates[n]
      if (!aggregate) throw new RangeError('no such aggregate')
      tamperings[kind]?.(aggregate, place % (given[n]?.second ?? 1), ledger.aggregates)
      expect(verify(ledger)).not.toEqual([])
      found.set(kind, (found.get(kind) ?? 0) + 1)
    }),
    { numRuns: 10_000 },
  )
  expect([...found.keys()].sort()).toEqual(kinds.sort())
})

test('behind the last root too: an event that was changed with its own hash no longer fits the one after it', () => {
  const ledger = ledgerOf([{ events: 5, first: 1, second: 2 }])
  const [aggregate] = ledger.aggregates
  if (!aggregate) throw new RangeError('no aggregate')
  aggregate.events = aggregate.events.map(({ hash, ...event }) =>
    event.version === 4 ? sealed({ ...event, what: 'changed' }) : { ...event, hash },
  )
  expect(verify(ledger)).toEqual([{ code: 'link_broken', place: 'NOTE#0@5' }])
})

test('a root that was changed, renumbered, taken out of the middle or exchanged is found', () => {
  const numbers = fc.tuple(
    fc.integer({ min: 3, max: 8 }),
    fc.nat(),
    fc.constantFrom('change', 'forge', 'remove', 'swap'),
  )
  fc.assert(
    fc.property(numbers, ([count, nth, kind]) => {
      const roots: Root[] = []
      for (let n = 0; n < count; n++)
        roots.push(makeRoot(roots.at(-1), [{ noun: 'NOTE', id: '1', version: n + 1, hash: sha(n) }], at, sha))
      expect(verifyRoots(new Map(roots.map((root) => [root.number, root])), sha)).toEqual([])
      // The newest can be exchanged without a trace in the others; object lock is what forbids it.
      const place = nth % (count - 1)
      const [root, next] = [roots[place], roots[place + 1]]
      if (!root || !next) throw new RangeError('no such root')
      const harmed = new Map<number, unknown>(roots.map((one) => [one.number, one]))
      if (kind === 'change') harmed.set(root.number, { ...root, heads: [] })
      if (kind === 'forge') harmed.set(root.number, makeRoot(roots[place - 1], [], at, sha))
      if (kind === 'remove') harmed.delete(root.number)
      if (kind === 'swap') harmed.set(root.number, next).set(next.number, root)
      expect(verifyRoots(harmed, sha)).not.toEqual([])
    }),
    { numRuns: 1_000 },
  )
})
