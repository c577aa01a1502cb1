import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { httpEntryOf } from '#functions/entries/http-entry'
import { eventsAfter } from '#functions/platform/ledger-event'
import { captureOutput } from '#test/support/captured-output'
import { collect } from '#test/support/collect'
import { httpEvent, type Request } from '#test/support/http-event'
import { keepFigure } from '#test/support/keep-figure'
import { foundSociety } from '#test/support/society'
import { needBody, type Town } from '#test/support/town'
import { startWorld, type Worker } from '#test/support/world'
import { pressedDb } from './pressed-db.ts'

const rounds = inject('effort') === 'full' ? 300 : 6

let town: Town
beforeAll(async () => {
  captureOutput()
  const world = await startWorld()
  town = { world, society: await foundSociety(world) }
})
afterAll(() => town.world.stop())

/** Every fifth call fails in one of the ways that DynamoDB has; with `lost` it was done all the same. */
function faultyHandler(seed: number) {
  let [state, faults] = [seed, 0]
  const dice = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return (state >> 8) % 100
  }
  const named = (name: string) => Object.assign(new Error(`injected ${name}`), { name })
  const conflict = () =>
    new TransactionCanceledException({
      message: 'injected',
      $metadata: {},
      CancellationReasons: [{ Code: 'TransactionConflict' }],
    })
  const { platform } = town.world
  const db = pressedDb(platform.db, (moment, method) => {
    const thrown = dice()
    if (thrown >= 10) return
    faults++
    if (moment === 'after') throw named('TimeoutError')
    if (method === 'transact' && thrown < 4) throw conflict()
    throw named(thrown % 2 === 0 ? 'ThrottlingException' : 'InternalServerError')
  })
  return { handler: httpEntryOf('app', { ...platform, db }), faults: () => faults }
}

test(`${rounds} needs and their changes with every fifth database call failing: no update lost, none doubled, no wrong refusal`, {
  timeout: 600_000,
}, async () => {
  const { world, society } = town
  const { handler, faults } = faultyHandler(20_261_124)
  const who: Worker = society.worker('company A', 'sme_owner', 0)
  /** What a careful client does: the same key again for as long as it hears 503. */
  const insist = async (request: Request) => {
    const headers = await world.headersOf(who)
    for (let tries = 1; tries < 100; tries++) {
      const { statusCode, body } = await handler(httpEvent({ ...request, headers }))
      if (statusCode !== 503) return { status: statusCode, body: JSON.parse(body) }
    }
    throw new Error('never answered')
  }
  for (let round = 0; round < rounds; round++) {
    const made = await insist({ method: 'POST', path: '/company/needs', body: needBody })
    expect(made).toMatchObject({ status: 201, body: { version: 1, state: 'draft' } })
    const path = `/company/needs/${made.body.id}`
    expect(await insist({ method: 'PATCH', path, body: { version: 1, ...needBody, termMonths: 6 } })).toMatchObject({
      ...{ status: 200, body: { version: 2 } },
    })
    expect(await insist({ method: 'POST', path: `${path}/open`, body: { version: 2 } })).toMatchObject({
      ...{ status: 200, body: { version: 3, state: 'open' } },
    })
    const events = await collect(eventsAfter(world.platform, 'NEED', made.body.id, 0))
    expect(events.map(({ version }) => version)).toEqual([1, 2, 3])
  }
  keepFigure('needs written with failing calls', rounds, 'needs')
  keepFigure('injected faults', faults(), 'faults')
  expect(faults()).toBeGreaterThan(rounds)
})
