import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { json } from 'node:stream/consumers'
import type { SQSEvent } from 'aws-lambda'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { collect } from '#test/support/collect'
import { useTestDatabase } from '#test/support/database'
import { extendNote, noteExtended, noteOpened, openNote } from '#test/support/sample-note'
import { batchOf, itemOf } from '#test/support/stream-batch'
import { contextOf, somePerson, type TestPlatform, testPlatform } from '#test/support/test-context'
import type { Consumer } from './consumer.ts'
import { deadLetters } from './dead-letter.ts'
import { eventsAfter } from './ledger-event.ts'
import { queuesOf, takeMessages } from './queue.ts'
import { relayReader } from './readers.ts'
import { takeBatch } from './stream.ts'

const database = useTestDatabase()
let server: Server
let url: string
let sent: { QueueUrl: string; MessageBody: string }[] = []
let isAway = false
beforeAll(async () => {
  server = createServer(async (request, response) => {
    const message = (await json(request)) as (typeof sent)[number]
    const MD5OfMessageBody = createHash('md5').update(message.MessageBody).digest('hex')
    sent.push(message)
    response.setHeader('content-type', 'application/x-amz-json-1.0')
    if (isAway) response.writeHead(503).end('{"__type":"ServiceUnavailable"}')
    else response.end(JSON.stringify({ MessageId: '1', MD5OfMessageBody }))
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => void server.close())

let platform: TestPlatform
let fault: Error | undefined
const taken: string[] = []
const consumerOf = (name: string, hears: Consumer['hears']): Consumer => ({
  ...{ name, hears },
  react: async (_ctx, { eventId }) => {
    if (fault) throw fault
    taken.push(`${name} ${eventId}`)
  },
})
const both = consumerOf('both', [noteOpened, noteExtended])
const consumers = [both, consumerOf('extended', [noteExtended])]
beforeEach(() => {
  const queues = Object.fromEntries(consumers.map(({ name }) => [name, `${url}/${name}`]))
  platform = testPlatform({ ...database.config, queues })
  fault = undefined
  isAway = false
  sent = []
  taken.length = 0
})

async function twoEvents() {
  const ctx = () => contextOf(platform, { kind: 'person', id: somePerson(platform), membership: undefined })
  const body = { name: crypto.randomUUID().slice(0, 20), author: '沈海波', readers: [] }
  const { id } = await openNote(ctx(), { params: undefined, query: undefined, body })
  await extendNote(ctx(), id, 2)
  return collect(eventsAfter(platform, 'NOTE', id, 0))
}
const relayed = (events: Awaited<ReturnType<typeof twoEvents>>) =>
  takeBatch(platform, relayReader(platform, consumers, queuesOf(platform)), batchOf(events.map(itemOf)))
const messages = (...bodies: string[]) =>
  ({ Records: bodies.map((body, at) => ({ messageId: `m${at}`, body })) }) as SQSEvent // what of a message is read

test('an event goes to the queue of each consumer that hears it, and none is called by the relay', async () => {
  const events = await twoEvents()
  expect(await relayed(events)).toEqual({ batchItemFailures: [] })
  expect(sent.map(({ QueueUrl }) => QueueUrl)).toEqual([`${url}/both`, `${url}/both`, `${url}/extended`])
  expect(sent.map(({ MessageBody }) => JSON.parse(MessageBody))).toEqual([events[0], events[1], events[1]])
  expect(JSON.stringify(sent)).not.toContain('沈海波')
  expect(taken).toEqual([])
})

test('while the queue is away the stream waits at this event, and nothing is set aside', async () => {
  isAway = true
  expect(await relayed(await twoEvents())).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }] })
  expect(await collect(deadLetters(platform, 'relay'))).toEqual([])
})

test('a batch is taken message by message; poison is set aside with its cause, what is no event comes again', async () => {
  const [first, second] = (await twoEvents()).map((event) => JSON.stringify(event))
  const batch = messages(first ?? '', 'no event', second ?? '')
  expect(await takeMessages(platform, both, batch)).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] })
  expect(taken).toHaveLength(2)
  fault = new TypeError('broken')
  expect(await takeMessages(platform, both, messages(first ?? ''))).toEqual({ batchItemFailures: [] })
  expect((await collect(deadLetters(platform, 'both'))).at(-1)).toMatchObject({ cause: /^TypeError/ })
})

test('in an outage the message comes again and nothing is set aside', async () => {
  const [first] = (await twoEvents()).map((event) => JSON.stringify(event))
  fault = Object.assign(new Error('away'), { name: 'ServiceUnavailable' })
  const before = (await collect(deadLetters(platform, 'both'))).length
  const answer = { batchItemFailures: [{ itemIdentifier: 'm0' }] }
  expect(await takeMessages(platform, both, messages(first ?? ''))).toEqual(answer)
  expect(await collect(deadLetters(platform, 'both'))).toHaveLength(before)
})
