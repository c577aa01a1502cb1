import fc from 'fast-check'
import { expect, test, vi } from 'vitest'
import { react } from '#functions/platform/consumer'
import { eventsAfter, type StoredEvent } from '#functions/platform/ledger-event'
import { startTestDatabase, useTestDatabase } from '#test/support/database'
import { bankOn, relayProduct } from '#test/support/shelf'
import { contextOf, type TestPlatform, testPlatform } from '#test/support/test-context'
import { onProductPublished } from './on-product-published.ts'
import { type Catalogue, catalogueAt, presentCatalogue } from './read-catalogue.ts'

const database = useTestDatabase()
const visitor = (platform: TestPlatform) => contextOf(platform, { kind: 'visitor' })
const refsOf = ({ published }: Catalogue) => published.map(({ product }) => [product.id, product.version])
const contentOf = ({ version, published, suspended, listings }: Catalogue) => ({
  version,
  published,
  suspended,
  listings: [...listings].sort(),
})

test('the catalogue holds what is on the shelf: a new version takes the place of the old, a suspended one is out', async () => {
  const platform = testPlatform(database.config)
  const bank = await bankOn(platform)
  const [a, b] = [await bank.publish(), await bank.publish()]
  await bank.change(a, 3, { name: { zh: '新', en: 'New' } })
  await bank.move(b, 'suspend')
  const catalogue = await presentCatalogue(visitor(platform))
  const mine = refsOf(catalogue).filter(([id]) => id === a || id === b)
  expect(mine).toEqual([[a, 2]])
  expect(catalogue.suspended.find(({ product }) => product.id === b)?.listing.since).toBe(platform.clock.now())
})

test('an event that comes twice is one change, and one that comes late undoes nothing', async () => {
  const platform = testPlatform(database.config)
  const bank = await bankOn(platform)
  const id = await bank.publish()
  await bank.move(id, 'suspend')
  await bank.move(id, 'resume')
  const before = await presentCatalogue(visitor(platform))
  await relayProduct(platform, id, 0)
  expect((await presentCatalogue(visitor(platform))).version).toBe(before.version)
  const events: StoredEvent[] = []
  for await (const event of eventsAfter(platform, 'PRODUCT', id, 0)) events.push(event)
  const suspended = events.find(({ type }) => type === 'product.suspended')
  // Set aside, and re-driven only now, under a key of its own.
  if (suspended) await react(platform, onProductPublished, { ...suspended, eventId: 'late' })
  const after = await presentCatalogue(visitor(platform))
  expect(after.version).toBe(before.version + 1)
  expect(refsOf(after)).toEqual(refsOf(before))
})

test('of many requests at once each gets the present catalogue, and the ledger is read for it once', async () => {
  const platform = testPlatform(database.config)
  const bank = await bankOn(platform)
  await bank.publish()
  const reads = vi.spyOn(platform.db, 'getMany')
  const seen = await Promise.all(Array.from({ length: 20 }, () => presentCatalogue(visitor(platform))))
  expect(new Set(seen).size).toBe(1)
  expect(reads).toHaveBeenCalledTimes(1)
})

test('replayed from the first change it equals what was loaded step by step, at every version', async () => {
  const own = await startTestDatabase()
  const step = fc.record({
    action: fc.constantFrom('publish', 'change', 'suspend', 'resume', 'retire' as const),
    of: fc.nat(3),
  })
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
      const platform = testPlatform(own.config)
      const bank = await bankOn(platform)
      const products: { id: Awaited<ReturnType<typeof bank.publish>>; version: number; status: string }[] = []
      const seen = new Map<number, Catalogue>()
      for (const { action, of } of steps) {
        const product = products[of % Math.max(1, products.length)]
        if (action === 'publish' || !product)
          products.push({ id: await bank.publish(), version: 3, status: 'published' })
        else if (product.status === 'retired') continue
        else if (action === 'change') {
          product.version = await bank.change(product.id, product.version, { remark: { zh: String(of), en: null } })
          product.status = 'published'
        } else if ((action === 'resume') !== (product.status === 'published')) {
          product.version = await bank.move(product.id, action)
          product.status = { suspend: 'suspended', resume: 'published', retire: 'retired' }[action]
        } else continue
        const catalogue = await presentCatalogue(visitor(platform))
        seen.set(catalogue.version, catalogue)
      }
      const fresh = testPlatform(own.config)
      for (const [version, catalogue] of seen)
        expect(contentOf(await catalogueAt(visitor(fresh), version))).toEqual(contentOf(catalogue))
    }),
    { numRuns: 5 },
  )
  await own.stop()
})

test('a catalogue that is still to come is no empty one', async () => {
  const platform = testPlatform(database.config)
  const { version } = await presentCatalogue(visitor(platform))
  await expect(catalogueAt(visitor(platform), version + 1)).rejects.toThrow(RangeError)
})
