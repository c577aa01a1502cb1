import { expect, test } from 'vitest'
import { Instant } from '#shared/kernel/instant'
import { onceANight, startSweep } from './sweep-clock.ts'

const nextTurn = () => new Promise((resolve) => setImmediate(resolve))

test('sweeps run one at a time, a failed one ends none, and none begins after the end', async () => {
  let calls = 0
  let running = 0
  let most = 0
  const faults: unknown[] = []
  const entry = async () => {
    calls += 1
    running += 1
    most = Math.max(most, running)
    await nextTurn()
    running -= 1
    if (calls % 3 === 0) throw new Error('the table is away')
  }
  // Each is due before the one before it has ended.
  const stop = startSweep(entry, (error) => faults.push(error), 0)
  await expect.poll(() => calls, { interval: 1 }).toBeGreaterThan(9)
  await stop()
  const atEnd = calls
  await nextTurn()
  expect([most, running, calls, faults.length]).toEqual([1, 0, atEnd, Math.floor(atEnd / 3)])
})

test('what belongs to the night runs once in each, again after a failure, and never by day', async () => {
  const ran: string[] = []
  let now = ''
  let fails = true
  const tonight = onceANight(
    async () => {
      ran.push(now)
      if (fails) throw new Error('the table is away')
    },
    () => Instant.parse(`${now}:00.000+08:00`),
  )
  for (now of ['2026-03-02T18:00', '2026-03-03T01:59', '2026-03-03T02:00', '2026-03-03T02:01', '2026-03-03T02:02']) {
    await tonight().catch(() => undefined)
    fails = now < '2026-03-03T02:00'
  }
  for (now of ['2026-03-03T05:00', '2026-03-04T04:59', '2026-03-04T05:00']) await tonight()
  expect(ran).toEqual(['2026-03-03T02:00', '2026-03-03T02:01', '2026-03-04T04:59'])
})
