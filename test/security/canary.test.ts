import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { served } from '#functions/entries/http-entry'
import { cellsOf } from '#test/contract/access-cells'
import { pathOf, prepare } from '#test/support/builders'
import { captureOutput } from '#test/support/captured-output'
import { collect } from '#test/support/collect'
import { foundSociety } from '#test/support/society'
import type { Town } from '#test/support/town'
import { startWorld } from '#test/support/world'
import { placeName, textPlaces, withText } from './text-leaves.ts'

/**
 * Texts that are for everybody to read: what organisations, branches and systems are called, what banks offer, a bank's own numbers. Any other text is personal
 * until somebody says otherwise here, and must be sealed wherever it is kept.
 */
const inClear = [
  'financing.bankApplication.assign body.bankReference',
  'financing.bankDecision.sign body.contractNumber',
  'identity.branch.open body.name.',
  'identity.branch.change body.name.',
  'identity.client.create body.name',
  'identity.organisation.register body.name.',
  'identity.organisation.register body.answersFor.',
  'product.bankProduct.draft body.',
  'product.bankProduct.save body.terms.',
  'product.publishedTerms.takeOver body.',
]

/** Public terms are checked by the same rules as a file on the command line, whose messages quote what is not known. */
const quoted = [
  'product.publishedTerms.takeOver body.eligibility.*.fact',
  'product.publishedTerms.takeOver body.eligibility.*.op',
]

let town: Town
beforeAll(async () => {
  const world = await startWorld()
  town = { world, society: await foundSociety(world) }
})
afterAll(() => town.world.stop())
afterEach(() => {
  vi.restoreAllMocks()
})

type Planted = { readonly canary: string; readonly field: string; readonly status: number; readonly answer: string }

/** Sends every route with a canary at each place of its body, its query and its path where a text stands. */
async function plantEverywhere(): Promise<Planted[]> {
  const planted: Planted[] = []
  for (const one of served) {
    const cell = cellsOf(one).find(
      ({ expected, relation }) => expected === 'reaches' && relation !== 'same_organisation',
    )
    if (!cell) throw new RangeError(`nobody may call ${one.id}`)
    const { route } = one
    const sample = await prepare(town, one, cell.maker(town.society))
    for (const place of textPlaces(sample)) {
      const prepared = await prepare(town, one, cell.maker(town.society))
      const canary = `鹓鶵${planted.length}号`
      const { params, query, body } = withText(prepared, place, canary) as typeof prepared // only a text was exchanged
      const path = pathOf(route.path, params && eachEncoded(params))
      const request = { method: route.method, path, ...(query ? { query } : {}), body }
      const answer = await town.world.call(cell.who(town.society), request)
      const field = `${one.id} ${placeName(place)}`
      planted.push({ canary, field, status: answer.status, answer: JSON.stringify(answer.body) })
    }
  }
  return planted
}
const eachEncoded = (params: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, encodeURIComponent(value)]))

async function everyItem(): Promise<string> {
  const { db, config } = town.world.platform
  const tables = Object.values(config.tables)
  const items = await Promise.all(tables.map((table) => collect(db.scan(table))))
  return JSON.stringify(items)
}

test('what is typed into any field stands in no log line and no refusal, and lies in clear only where it may', {
  timeout: 180_000,
}, async () => {
  const output = captureOutput()
  const planted = await plantEverywhere()
  vi.restoreAllMocks()
  expect(planted.length).toBeGreaterThan(100)
  expect(planted.filter(({ status }) => status < 300).length).toBeGreaterThan(20)

  const logged = output.join('\n')
  expect(output.filter((line) => line.includes('"message":"request"')).length).toBeGreaterThan(planted.length)
  expect(planted.filter(({ canary }) => logged.includes(canary)).map(({ field }) => field)).toEqual([])
  const refused = planted.filter(({ status }) => status >= 400)
  expect(refused.filter(({ canary, answer }) => answer.includes(canary)).map(({ field }) => field)).toEqual(quoted)
  expect(planted.filter(({ status }) => status >= 500)).toEqual([])

  const items = await everyItem()
  const found = planted.filter(({ canary }) => items.includes(canary)).map(({ field }) => field)
  expect(found.filter((field) => !inClear.some((start) => field.startsWith(start)))).toEqual([])
  expect(inClear.filter((start) => !found.some((field) => field.startsWith(start)))).toEqual([])
})
