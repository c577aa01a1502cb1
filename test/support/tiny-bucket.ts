import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export type TinyBucket = {
  readonly url: string
  readonly objects: Map<string, string>
  /** Method, path and query of each request, and its headers. */
  readonly requests: { line: string; headers: IncomingMessage['headers'] }[]
  /** The next request is answered by this status. */
  fail(status: number): void
  stop(): Promise<void>
}

const pageSize = 2

/** As much of S3 as we call: put once, get, delete, list in pages. It looks at no signature; the emulator does. */
export async function startTinyBucket(): Promise<TinyBucket> {
  const objects = new Map<string, string>()
  const requests: TinyBucket['requests'] = []
  let failing: number | undefined
  const server = createServer((request, response) => {
    requests.push({ line: `${request.method} ${request.url}`, headers: request.headers })
    if (failing === undefined) return void answer(objects, request, response)
    response.writeHead(failing).end()
    failing = undefined
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/some-bucket`,
    objects,
    requests,
    fail: (status) => {
      failing = status
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped())
        server.closeAllConnections()
      }),
  }
}

async function answer(objects: Map<string, string>, request: IncomingMessage, response: ServerResponse) {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://tiny')
  const key = pathname.slice('/some-bucket/'.length)
  if (searchParams.has('list-type')) return response.end(listed(objects, searchParams))
  if (request.method === 'GET') {
    const found = objects.get(key)
    return found === undefined ? response.writeHead(404).end() : response.end(found)
  }
  if (request.method === 'DELETE') return response.writeHead(204).end(void objects.delete(key))
  if (objects.has(key) && request.headers['if-none-match'] === '*') return response.writeHead(412).end()
  const body = await text(request)
  const checksum = request.headers['x-amz-checksum-sha256']
  if (checksum !== createHash('sha256').update(body).digest('base64')) return response.writeHead(400).end()
  objects.set(key, body)
  return response.end()
}

function listed(objects: Map<string, string>, query: URLSearchParams): string {
  const found = [...objects.keys()]
    .filter((key) => key.startsWith(query.get('prefix') ?? '') && key > (query.get('start-after') ?? ''))
    .sort()
  const keys = found.slice(0, pageSize).map((key) => `<Contents><Key>${key}</Key></Contents>`)
  return `<ListBucketResult><IsTruncated>${found.length > pageSize}</IsTruncated>${keys.join('')}</ListBucketResult>`
}
