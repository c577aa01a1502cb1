import { once } from 'node:events'
import { connect } from 'node:net'
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda'
import { afterEach, expect, test, vi } from 'vitest'
import { toProblem } from '#functions/platform/problem'
import { type Host, type HostOptions, type HttpEntry, startHost } from './host.ts'

let host: Host | undefined
afterEach(async () => {
  await host?.stop()
  host = undefined
})

const ok: APIGatewayProxyResult = { statusCode: 200, headers: { 'content-type': 'application/json' }, body: '{}' }

const noStore: HostOptions['answerStore'] = async (_request, response) => void response.end()

async function hostWith(entry: HttpEntry, more: Partial<HostOptions> = {}): Promise<string> {
  const entries = { '/public': entry, '/ingest': entry, '': entry }
  host = await startHost({ port: 0, entries, toProblem, answerStore: noStore, onWrite: () => undefined, ...more })
  return host.url
}

async function eventOf(path: string, init: RequestInit = {}): Promise<APIGatewayProxyEvent> {
  const entry = vi.fn<HttpEntry>().mockResolvedValue(ok)
  const url = await hostWith(entry)
  await fetch(`${url}${path}`, init)
  const event = entry.mock.calls[0]?.[0]
  if (event === undefined) throw new Error('the entry was not called')
  return event
}

test('a request becomes the event of a greedy proxy: path as sent, query decoded, headers and address', async () => {
  const event = await eventOf('/public/products/%E6%B5%B7?amount=1&amount=2&q=a%20b', { headers: { 'X-Trial': 'x' } })
  expect(event).toMatchObject({
    resource: '/public/{proxy+}',
    path: '/public/products/%E6%B5%B7',
    httpMethod: 'GET',
    pathParameters: { proxy: 'products/海' },
    queryStringParameters: { amount: '2', q: 'a b' },
    multiValueQueryStringParameters: { amount: ['1', '2'], q: ['a b'] },
    body: null,
    isBase64Encoded: false,
    requestContext: { stage: 'local', identity: { sourceIp: '127.0.0.1' } },
  })
  const trial = Object.entries(event.multiValueHeaders).find(([name]) => name.toLowerCase() === 'x-trial')
  expect(trial?.[1]).toEqual(['x'])
  expect(event.requestContext.requestId).toMatch(/^[0-9a-f-]{36}$/)
})

test('no query is null, as the gateway sends it', async () => {
  const event = await eventOf('/me')
  expect([event.queryStringParameters, event.multiValueQueryStringParameters]).toEqual([null, null])
})

test('a body that is text goes as text, bytes go in base64', async () => {
  expect(await eventOf('/needs', { method: 'POST', body: '{"名":1}' })).toMatchObject({
    body: '{"名":1}',
    isBase64Encoded: false,
  })
  await host?.stop()
  const bytes = new Uint8Array([0xff, 0xfe, 0x00])
  expect(await eventOf('/needs', { method: 'POST', body: bytes })).toMatchObject({
    body: Buffer.from(bytes).toString('base64'),
    isBase64Encoded: true,
  })
})

test('the head of the path chooses the entry, and only as a whole segment', async () => {
  const named = (name: string) => async () => ({ ...ok, body: name })
  const entries = { '/public': named('public'), '/ingest': named('ingest'), '': named('app') }
  const url = await hostWith(named('app'), { entries })
  const answers = ['/public/x', '/ingest/x', '/me', '/publicity', '/'].map(async (path) =>
    (await fetch(`${url}${path}`)).text(),
  )
  expect(await Promise.all(answers)).toEqual(['public', 'ingest', 'app', 'app', 'app'])
})

test('status, headers, repeated headers and base64 bodies of the answer reach the caller', async () => {
  const url = await hostWith(async () => ({
    statusCode: 201,
    headers: { etag: '"1"' },
    multiValueHeaders: { 'set-cookie': ['a=1', 'b=2'] },
    body: Buffer.from('海').toString('base64'),
    isBase64Encoded: true,
  }))
  const response = await fetch(url)
  expect([response.status, response.headers.get('etag'), await response.text()]).toEqual([201, '"1"', '海'])
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
})

test('a body over the gateway’s limit is refused with 413 before it is read', async () => {
  const entry = vi.fn<HttpEntry>().mockResolvedValue(ok)
  const url = await hostWith(entry, { bodyLimitKb: 1 })
  const response = await fetch(url, { method: 'POST', body: 'x'.repeat(1025) })
  expect([response.status, await response.json()]).toEqual([
    413,
    expect.objectContaining({ code: 'body_too_large', status: 413 }),
  ])
  expect(entry).not.toHaveBeenCalled()
})

test('a chunked body over the limit is refused too', async () => {
  const url = await hostWith(async () => ok, { bodyLimitKb: 1 })
  const body = new ReadableStream({
    start(controller) {
      controller.enqueue(new Uint8Array(2048))
      controller.close()
    },
  })
  const response = await fetch(url, { method: 'POST', body, duplex: 'half' } as RequestInit)
  expect(response.status).toBe(413)
})

test('a crash is a problem in the reader’s language, without the stack or the message', async () => {
  const report = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  const url = await hostWith(async () => {
    throw new Error('secret detail')
  })
  const response = await fetch(url, { headers: { 'accept-language': 'en' } })
  const text = await response.text()
  expect([response.status, response.headers.get('content-type')]).toEqual([
    500,
    'application/problem+json; charset=utf-8',
  ])
  expect(JSON.parse(text)).toMatchObject({ code: 'internal', title: 'Sorry, this is our fault' })
  expect(text).not.toMatch(/secret|host\.ts/)
  expect(report).toHaveBeenCalledWith(expect.stringContaining('secret detail'))
  report.mockRestore()
})

test('an entry that takes longer than the gateway waits is answered with 503', async () => {
  const url = await hostWith(() => new Promise(() => undefined), { deadlineMs: 20 })
  const response = await fetch(url)
  expect([response.status, await response.json()]).toEqual([503, expect.objectContaining({ code: 'unavailable' })])
})

test('a caller who goes away in the middle of a body leaves the host working', async () => {
  const entry = vi.fn<HttpEntry>().mockResolvedValue(ok)
  const url = await hostWith(entry)
  const socket = connect(Number(new URL(url).port), '127.0.0.1')
  await once(socket, 'connect')
  socket.write('POST /needs HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf')
  socket.destroy()
  await once(socket, 'close')
  expect((await fetch(url)).status).toBe(200)
  expect(entry).toHaveBeenCalledTimes(1)
})

test('the stream is looked at after a write, not after a read', async () => {
  const onWrite = vi.fn()
  const url = await hostWith(async () => ok, { onWrite })
  await fetch(url)
  expect(onWrite).not.toHaveBeenCalled()
  await fetch(url, { method: 'POST', body: '{}' })
  expect(onWrite).toHaveBeenCalledTimes(1)
})
