import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test, vi } from 'vitest'
import { served } from '#functions/entries/http-entry'
import { canonicalText } from '#functions/platform/seal'
import type { NamedRoute } from '#infra/local/cli/openapi-document'
import { isCommand } from '#shared/kernel/route'
import { cellsOf } from '#test/contract/access-cells'
import { pathOf, prepare } from '#test/support/builders'
import { captureOutput } from '#test/support/captured-output'
import { httpEvent } from '#test/support/http-event'
import { keepFigure } from '#test/support/keep-figure'
import { foundSociety } from '#test/support/society'
import type { Town } from '#test/support/town'
import { type Answer, startWorld, type Worker } from '#test/support/world'
import { firedCode, type Order } from './fault-order.ts'

const isFull = inject('effort') === 'full'
const commands = served.filter(({ id, route }) => isCommand(route) && (isFull || id === 'financing.need.create'))
const mostPoints = 80

let town: Town
let fired = 0
let spare: Promise<ChildProcess>
beforeAll(() => {
  captureOutput()
  spare = startHost()
})
// A town for each command: every kill reads the whole ledger.
beforeEach(async () => {
  const world = await startWorld()
  town = { world, society: await foundSociety(world) }
})
afterEach(() => town.world.stop())
afterAll(async () => {
  ;(await spare).kill()
  vi.restoreAllMocks()
  keepFigure('commands killed at every call', commands.length, 'commands')
  keepFigure('kills of the process', fired, 'kills')
})

async function startHost(): Promise<ChildProcess> {
  const host = fork(fileURLToPath(new URL('./fault-host.ts', import.meta.url)), { silent: true, execArgv: [] })
  await once(host, 'message')
  return host
}

/** @returns its answer, or nothing where the fault point fired */
async function handled(order: Order): Promise<Answer | undefined> {
  const host = await spare
  spare = startHost()
  const answers: Answer[] = []
  host.on('message', (answer) => answers.push(answer as Answer))
  host.send(order)
  const [code] = await once(host, 'exit')
  if (code !== 0 && code !== firedCode) throw new Error(`the host ended with ${code}, not by its fault point`)
  return code === 0 ? answers[0] : undefined
}

/** Every item of the ledger, by key with its content. */
async function allItems(): Promise<Map<string, string>> {
  const { config, db } = town.world.platform
  const items = new Map<string, string>()
  for await (const item of db.scan(config.tables.ledger)) items.set(`${item.pk} ${item.sk}`, canonicalText(item))
  return items
}
/** What is new or other than before, without ids: the shape of one whole transaction. */
function shapeOf(before: Map<string, string>, after: Map<string, string>): string[] {
  const changed = [...after].filter(([key, content]) => before.get(key) !== content).map(([key]) => key)
  const shapes = changed.map((key) =>
    key
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '?')
      .replace(/[0-9a-hjkmnp-tv-z]{26}/g, '?')
      .replace(/(CLAIM#[a-z-]+#).*/, '$1?')
      .replace(/[A-Z0-9]{18}/g, '?')
      .replace(/[A-Z0-9]{4}-[A-Z0-9]{4}/g, '?')
      // What all share has had other events before.
      .replace(/(EVENT|PAYLOAD)#\d+/, '$1#?'),
  )
  return shapes.sort()
}

async function killEverywhere({ id, route }: NamedRoute): Promise<void> {
  const cell = cellsOf({ id, route }).find(
    ({ expected, relation }) => expected === 'reaches' && relation !== 'other_organisation',
  )
  if (!cell) throw new RangeError(`nobody reaches ${id}`)
  // Whoever made a product does not publish it.
  const who =
    id === 'product.bankProduct.publish'
      ? town.society.worker('bank A', 'product_manager', 1)
      : (cell.who(town.society) as Worker)
  const { config, clock } = town.world.platform
  let whole: string[] | undefined
  for (let diesAt = 0; diesAt < mostPoints; diesAt++) {
    // Tries of a claim are limited by the hour.
    if (id === 'subject.claim.create') clock.move(3_600_000)
    const { params, query, body } = await prepare(town, { id, route }, cell.maker(town.society))
    const headers = await town.world.headersOf(who)
    const request = {
      method: route.method,
      path: pathOf(route.path, params),
      ...(query ? { query } : {}),
      headers,
      body,
    }
    const before = await allItems()
    const answer = await handled({ config, now: clock.now(), event: httpEvent(request), diesAt })
    const after = await allItems()
    const left = shapeOf(before, after)
    if (answer) {
      expect([200, 201], `${id}: ${JSON.stringify(answer)}`).toContain(answer.status)
      if (whole) expect(left, `${id} without a kill`).toEqual(whole)
      return
    }
    fired++
    // The client knows nothing, and sends the same again to a host that lives.
    const again = await town.world.call(who, request)
    expect([200, 201], `${id} again after ${diesAt}: ${JSON.stringify(again)}`).toContain(again.status)
    if (left.length > 0) {
      whole ??= left
      expect(left, `${id} killed at ${diesAt}: neither as before nor as after`).toEqual(whole)
      expect(shapeOf(after, await allItems()), `${id} again after ${diesAt}: done twice`).toEqual([])
    }
  }
  throw new Error(`${id} makes more than ${mostPoints / 2} calls on the database`)
}

test.for(commands.map((named) => [named.id, named] as const))(
  '%s, killed before and after each call on the database: as before or as after, and the same again makes it whole',
  { timeout: 300_000 },
  async ([, named]) => killEverywhere(named),
)
