import { DescribeTableCommand, type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBStreamEvent } from 'aws-lambda'
import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { useTestDatabase } from '#test/support/database'
import { localAccess, localClient } from './create-tables.ts'
import { type StreamEntry, type StreamPump, startStream } from './stream-reader.ts'
import type { ShardPositions } from './stream-shards.ts'

const database = useTestDatabase()
let client: DynamoDBClient
let streams: DynamoDBStreamsClient
let streamArn: string
let pump: StreamPump | undefined
let position: ShardPositions
let faults: unknown[]

beforeAll(async () => {
  const { dynamodb, tables } = database.config
  const endpoint = dynamodb.endpoint ?? ''
  client = localClient(endpoint)
  streams = new DynamoDBStreamsClient({ endpoint, ...localAccess })
  const { Table } = await client.send(new DescribeTableCommand({ TableName: tables.ledger }))
  streamArn = Table?.LatestStreamArn ?? ''
})
beforeEach(async () => {
  faults = []
  position = {}
  // Each test begins behind what the ones before it wrote.
  await write('marker')
  const seen = collector()
  start(seen.entry)
  await expect.poll(() => seen.keys.at(-1)).toBe('marker')
  await stop()
})
afterEach(stop)

async function stop(): Promise<void> {
  await pump?.stop()
  pump = undefined
}

async function write(...keys: string[]): Promise<void> {
  for (const key of keys) {
    const item = { pk: { S: key }, sk: { S: crypto.randomUUID() } }
    await client.send(new PutItemCommand({ TableName: database.config.tables.ledger, Item: item }))
  }
}

function start(entry: StreamEntry): void {
  pump = startStream({
    client: streams,
    streamArn,
    entry,
    position: {
      load: async () => position,
      keep: async (kept) => {
        position = kept
      },
    },
    onFault: (error) => faults.push(error),
  })
}

function keysOf(event: DynamoDBStreamEvent): string[] {
  return event.Records.map((record) => record.dynamodb?.NewImage?.pk?.S ?? '')
}

function collector(fail: (key: string) => boolean = () => false) {
  const keys: string[] = []
  const batches: number[] = []
  const entry: StreamEntry = async (event) => {
    batches.push(event.Records.length)
    for (const [at, key] of keysOf(event).entries()) {
      if (fail(key)) {
        return { batchItemFailures: [{ itemIdentifier: event.Records[at]?.dynamodb?.SequenceNumber ?? '' }] }
      }
      keys.push(key)
    }
    return { batchItemFailures: [] }
  }
  return { keys, batches, entry }
}

test('records arrive in order, in the form that Lambda gives', async () => {
  const events: DynamoDBStreamEvent[] = []
  start(async (event) => {
    events.push(event)
    return { batchItemFailures: [] }
  })
  await write('a', 'b', 'c')
  await expect.poll(() => events.flatMap(keysOf)).toEqual(['a', 'b', 'c'])
  const [record] = events[0]?.Records ?? []
  expect(record).toMatchObject({
    eventName: 'INSERT',
    dynamodb: { Keys: { pk: { S: 'a' } }, StreamViewType: 'NEW_IMAGE' },
  })
  expect(record?.dynamodb?.ApproximateCreationDateTime).toBeTypeOf('number')
})

test('a reader that starts again goes on behind what was done', async () => {
  const first = collector()
  start(first.entry)
  await write('a', 'b')
  await expect.poll(() => first.keys).toEqual(['a', 'b'])
  await stop()
  await write('c')
  const second = collector()
  start(second.entry)
  await expect.poll(() => second.keys).toEqual(['c'])
})

test('a reader that ends before it kept its position gets the records again', async () => {
  const before = position
  const first = collector()
  start(first.entry)
  await write('a', 'b')
  await expect.poll(() => first.keys).toEqual(['a', 'b'])
  await stop()
  position = before
  const second = collector()
  start(second.entry)
  await expect.poll(() => second.keys).toEqual(['a', 'b'])
})

test('a record that failed comes again with all behind it, and none before it', async () => {
  let isAway = true
  const seen = collector((key) => key === 'b' && isAway)
  await write('a', 'b', 'c')
  start(seen.entry)
  await expect.poll(() => seen.batches.length).toBeGreaterThan(1)
  expect(seen.keys).toEqual(['a'])
  isAway = false
  await expect.poll(() => seen.keys).toEqual(['a', 'b', 'c'])
})

test('a batch that crashes is halved until it passes', async () => {
  const keys: string[] = []
  const sizes: number[] = []
  await write('a', 'b', 'c', 'd')
  start(async (event) => {
    sizes.push(event.Records.length)
    if (event.Records.length > 1) throw new Error('too much at once')
    keys.push(...keysOf(event))
    return { batchItemFailures: [] }
  })
  await expect.poll(() => keys, { timeout: 10_000 }).toEqual(['a', 'b', 'c', 'd'])
  expect(sizes.slice(0, 3)).toEqual([4, 2, 1])
  expect(faults).not.toEqual([])
})

test('a position that could not be kept makes the reader begin anew from the last one', async () => {
  const seen = collector()
  let isBroken = true
  pump = startStream({
    client: streams,
    streamArn,
    entry: seen.entry,
    position: {
      load: async () => position,
      keep: async (kept) => {
        if (isBroken) throw new Error('the table is away')
        position = kept
      },
    },
    onFault: (error) => {
      faults.push(error)
      isBroken = false
    },
  })
  await write('a')
  await expect.poll(() => seen.keys).toEqual(['a', 'a'])
})

test('woken by a write, an idle reader looks at once, not a second later', async () => {
  const seen = collector()
  start(seen.entry)
  // Idle until it looks once a second only: 5 + 10 + 20 … + 640 ms.
  const idleSince = performance.now()
  await expect.poll(() => performance.now() - idleSince, { interval: 100 }).toBeGreaterThan(1_500)
  // It has looked just now, so by itself it would again only in a second.
  const looks = vi.spyOn(streams, 'send')
  await expect.poll(() => looks.mock.calls.length, { interval: 2 }).toBe(1)
  looks.mockRestore()
  await write('a')
  const from = performance.now()
  pump?.wake()
  await expect.poll(() => seen.keys, { interval: 2 }).toEqual(['a'])
  expect(performance.now() - from).toBeLessThan(800)
})
