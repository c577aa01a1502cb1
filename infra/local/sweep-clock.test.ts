import { expect, test } from 'vitest'
import { startSweep } from './sweep-clock.ts'

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
