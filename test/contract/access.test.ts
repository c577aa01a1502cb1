import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { served } from '#functions/entries/http-entry'
import { newId } from '#functions/platform/ids'
import type { NamedRoute } from '#infra/local/cli/openapi-document'
import { pathOf, prepare } from '#test/support/builders'
import { foundSociety } from '#test/support/society'
import type { Prepared, Town } from '#test/support/town'
import { type Answer, startWorld } from '#test/support/world'
import { type Cell, cellsOf } from './access-cells.ts'

let town: Town
beforeAll(async () => {
  const world = await startWorld()
  town = { world, society: await foundSociety(world) }
})
afterAll(() => town.world.stop())

const matrix = served.map((route) => ({ route, cells: cellsOf(route) }))

/** Whoever drafted or submitted never publishes: the rule of the second person, not of access, refuses it. */
const secondPersonOnly = new Set(['product.bankProduct.publish'])

function call({ route }: NamedRoute, cell: Cell, { params, query, body }: Prepared): Promise<Answer> {
  const request = { method: route.method, path: pathOf(route.path, params), ...(query ? { query } : {}), body }
  return town.world.call(cell.who(town.society), request)
}

/** The same call for an object that nobody ever made. */
function unknown({ params = {}, ...rest }: Prepared): Prepared {
  const strange = Object.entries(params).map(([name, value]) => {
    const prefix = /^([a-z]+)_/.exec(value)?.[1]
    return [name, prefix ? newId(prefix, town.world.platform.clock.now()) : `${value}x`] as const
  })
  return { ...rest, params: Object.fromEntries(strange) }
}

const withoutInstance = ({ status, body: { instance: _instance, ...body } }: Answer) => ({ status, body })

async function judge(route: NamedRoute, cell: Cell, kept: Prepared): Promise<void> {
  const label = `${route.id}: ${cell.caller}, ${cell.relation}`
  const isCarriedOut = cell.expected === 'reaches' || cell.expected === 'own_only'
  // A command changes its object, and one's own is told from others', so each such call gets an object of its own.
  const prepared =
    isCarriedOut && route.route.scope !== 'public' ? await prepare(town, route, cell.maker(town.society)) : kept
  const writes = town.world.writes()
  const answer = await call(route, cell, prepared)
  if (cell.expected === 'reaches' && cell.relation === 'own' && secondPersonOnly.has(route.id))
    return expect.soft(answer, label).toMatchObject({ status: 409, body: { code: 'second_person_needed' } })
  if (isCarriedOut) {
    expect.soft([200, 201], `${label} answers ${JSON.stringify(answer)}`).toContain(answer.status)
    if (cell.expected === 'own_only') expectNothingOf(answer, label)
    return
  }
  expect.soft(answer.status, `${label} answers ${JSON.stringify(answer)}`).toBe(cell.expected)
  expect.soft(town.world.writes(), `${label} writes nothing`).toBe(writes)
  if (cell.expected === 404 && prepared.params)
    expect
      .soft(withoutInstance(answer), `${label}: a foreign id and an unknown one answer the same`)
      .toEqual(withoutInstance(await call(route, cell, unknown(prepared))))
}

/** Nothing that the organisation A of any kind has made. */
function expectNothingOf(answer: Answer, label: string): void {
  const text = JSON.stringify(answer.body)
  const theirs = [...town.world.made()].flatMap(([organisation, ids]) =>
    isOfA(organisation) ? [organisation, ...ids] : [],
  )
  expect.soft(theirs.length, label).toBeGreaterThan(0)
  expect
    .soft(
      theirs.filter((id) => text.includes(id)),
      `${label} sees nothing of the other organisation`,
    )
    .toEqual([])
}
const isOfA = (organisation: string) =>
  (['company A', 'bank A', 'department A', 'office A'] as const).some(
    (name) => town.society.organisationId(name) === organisation,
  )

describe(`${matrix.length} routes, ${matrix.flatMap(({ cells }) => cells).length} cells: what no contract allows is refused`, () => {
  test.for(matrix.map((row) => [row.route.id, row] as const))('%s', async ([, { route, cells }]) => {
    const [first] = cells
    if (!first) throw new Error('a route without cells')
    const kept = await prepare(town, route, first.maker(town.society))
    for (const cell of cells) await judge(route, cell, kept)
  })
})

test.for(['financing.need', 'product.bankProduct', 'subject.load'])(
  '%s.list shows its own organisation what it made',
  async (resource) => {
    const list = served.find(({ id }) => id === `${resource}.list`)
    const show = served.find(({ id }) => id === `${resource}.show`)
    if (!list || !show) throw new RangeError(`${resource} has no list or nothing to show`)
    const own = cellsOf(list).find(({ relation, expected }) => relation === 'own' && expected === 'reaches')
    if (!own) throw new RangeError(`nobody may list ${resource}`)
    const { params = {} } = await prepare(town, show, own.maker(town.society))
    let [text, cursor] = ['', '']
    do {
      const query = { limit: '100', ...(cursor ? { cursor } : {}) }
      const { body } = await call(list, own, { query })
      text += JSON.stringify(body)
      cursor = String(body.nextCursor ?? '')
    } while (cursor)
    for (const id of Object.values(params)) expect(text).toContain(id)
  },
)

test('a path with a method that no contract lists is not there', async () => {
  const listed = new Set(served.map(({ route }) => `${route.method} ${route.path}`))
  const paths = [...new Set(served.map(({ route }) => route.path)), '/', '/admin', '/public', '/ingest', '/platform']
  const who = town.society.worker('platform A', 'platform_admin', 0)
  for (const path of paths)
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE']) {
      if (listed.has(`${method} ${path}`)) continue
      const params = Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => [name, 'x']))
      const answer = await town.world.call(who, { method, path: pathOf(path, params) })
      expect.soft(answer, `${method} ${path}`).toMatchObject({ status: 404, body: { code: 'not_found' } })
    }
})
