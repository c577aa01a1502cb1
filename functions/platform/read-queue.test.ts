import { expect, test } from 'vitest'
import type { Item, Key } from './db.ts'
import { ReadQueue } from './read-queue.ts'

const key = (sk: string): Key => ({ pk: 'NEED#1', sk })

/** Reads what is there of STATE and USE, and remembers what each call asked for. */
function queue(fault?: Error) {
  const calls: string[][] = []
  const reads = new ReadQueue(async (table, keys) => {
    calls.push([table, ...keys.map(({ sk }) => sk)])
    if (fault) throw fault
    return keys
      .filter(({ sk }) => sk !== 'GONE')
      .map((one): Item => ({ ...one, from: table }))
      .reverse()
  })
  return { reads, calls }
}

test('what is asked for at the same moment is one call for each table, an item asked for twice one key', async () => {
  const { reads, calls } = queue()
  const later = async () => {
    await Promise.resolve()
    return reads.get('ledger', key('USE'))
  }
  const got = await Promise.all([
    reads.get('ledger', key('STATE')),
    reads.get('views', key('STATE')),
    later(),
    reads.get('ledger', key('STATE')),
    reads.get('ledger', key('GONE')),
  ])
  expect(got.map((item) => item && `${item.from} ${item.sk}`)).toEqual([
    ...['ledger STATE', 'views STATE', 'ledger USE', 'ledger STATE'],
    undefined,
  ])
  expect(calls).toEqual([
    ['ledger', 'STATE', 'GONE', 'USE'],
    ['views', 'STATE'],
  ])
})

test('a call after an answer is another one: nothing is kept', async () => {
  const { reads, calls } = queue()
  await reads.get('ledger', key('STATE'))
  await reads.get('ledger', key('STATE'))
  expect(calls).toHaveLength(2)
})

test('a fault of a call is that of everybody who waited for it', async () => {
  const { reads } = queue(new Error('throttled'))
  const [first, second] = await Promise.allSettled([reads.get('ledger', key('STATE')), reads.get('ledger', key('USE'))])
  expect([first.status, second.status]).toEqual(['rejected', 'rejected'])
})
