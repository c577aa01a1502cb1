import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { captureOutput } from '#test/support/captured-output'
import { keepFigure } from '#test/support/keep-figure'
import { foundSociety } from '#test/support/society'
import { needBody, type Town } from '#test/support/town'
import { startWorld } from '#test/support/world'

const keys = inject('effort') === 'full' ? 2000 : 40
const atOnce = 20

let town: Town
beforeAll(async () => {
  captureOutput()
  const world = await startWorld()
  town = { world, society: await foundSociety(world) }
})
afterAll(() => town.world.stop())

test(`${keys} keys, each sent 2 to 5 times at once: the same status, id and version, one object each; another body 422`, {
  timeout: 600_000,
}, async () => {
  const { world, society } = town
  const who = society.worker('company A', 'sme_owner', 0)
  const ids = new Set<string>()
  const writes = world.writes()
  let sent = 0
  const started = performance.now()
  const send = (key: string, amountFen: number) =>
    world.call(who, {
      ...{ method: 'POST', path: '/company/needs', headers: { 'idempotency-key': key } },
      body: { ...needBody, amountFen },
    })
  for (let done = 0; done < keys; done += atOnce)
    await Promise.all(
      Array.from({ length: Math.min(atOnce, keys - done) }, async (_, nth) => {
        const key = crypto.randomUUID()
        const answers = await Promise.all(Array.from({ length: 2 + ((done + nth) % 4) }, () => send(key, 1_000_000)))
        sent += answers.length + 1
        expect(answers[0]?.status).toBe(201)
        expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
        ids.add(String(answers[0]?.body.id))
        expect(await send(key, 1_000_001)).toMatchObject({ status: 422, body: { code: 'idempotency_key_reused' } })
      }),
    )
  keepFigure('keys sent several times at once', keys, 'keys')
  keepFigure('calls under these keys', sent, 'calls')
  keepFigure('all of these', Math.round(performance.now() - started), 'ms')
  expect(ids.size).toBe(keys)
  expect(world.writes() - writes).toBe(keys)
})
