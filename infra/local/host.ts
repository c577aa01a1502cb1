import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { APIGatewayProxyEvent, APIGatewayProxyResult } from 'aws-lambda'
import { bodyTooLarge, internal, unavailable } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { sendResult, toGatewayEvent } from './gateway-event.ts'
import { storePath } from './store-door.ts'

export type HttpEntry = (event: APIGatewayProxyEvent) => Promise<APIGatewayProxyResult>

export interface HostOptions {
  readonly port: number
  /** The entry of each head: `/public`, `/ingest`, and '' for all else. */
  readonly entries: Readonly<Record<'/public' | '/ingest' | '', HttpEntry>>
  /** How an error is told (the platform's own form). */
  readonly toProblem: (error: DomainError, language: 'zh' | 'en', requestId: string) => APIGatewayProxyResult
  /** Answers what comes under /store/: uploads and downloads by signed address. */
  readonly answerStore: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  /** Called after a request that may have written. */
  readonly onWrite: () => void
  /** The gateway's limits, smaller in tests. */
  readonly bodyLimitKb?: number
  readonly deadlineMs?: number
}

export interface Host {
  readonly url: string
  stop(): Promise<void>
}

// API Gateway takes 10 MB and waits 29 seconds.
const gatewayBodyLimitKb = 10 * 1024
const gatewayDeadlineMs = 29_000

/** Turns HTTP into the gateway's event and calls the entry of the path's head. It routes nothing beyond that, but for the store's addresses. */
export async function startHost(options: HostOptions): Promise<Host> {
  const server = createServer((request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      process.stderr.write(`The host lost ${request.method} ${request.url}: ${String(error)}\n`)
      response.destroy()
    })
  })
  server.listen(options.port, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port')
  return { url: `http://127.0.0.1:${address.port}`, stop: () => stop(server) }
}

async function stop(server: ReturnType<typeof createServer>): Promise<void> {
  server.close()
  server.closeIdleConnections()
  await once(server, 'close')
}

async function answer(options: HostOptions, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url?.startsWith(storePath)) return options.answerStore(request, response)
  const { bodyLimitKb = gatewayBodyLimitKb, toProblem } = options
  const head = headOf(request.url ?? '/')
  const body = await readBody(request, bodyLimitKb * 1024)
  if (body === 'aborted') return
  const event = toGatewayEvent(request, body === 'too large' ? Buffer.alloc(0) : body, head)
  const refuse = (error: DomainError) =>
    toProblem(
      error,
      /^\s*en\b/i.test(request.headers['accept-language'] ?? '') ? 'en' : 'zh',
      event.requestContext.requestId,
    )
  if (body === 'too large') {
    // The rest is read and dropped: a connection closed in the middle would lose the answer.
    request.resume()
    return sendResult(response, refuse(new DomainError(bodyTooLarge, { limit: bodyLimitKb })))
  }
  const result = await callEntry(options, head, event).catch((error: unknown) => refuse(asDomainError(error)))
  if (request.method !== 'GET' && request.method !== 'HEAD') options.onWrite()
  if (!response.destroyed) sendResult(response, result)
}

function headOf(url: string): '/public' | '/ingest' | '' {
  if (url.startsWith('/public/')) return '/public'
  return url.startsWith('/ingest/') ? '/ingest' : ''
}

class DeadlinePassed extends Error {
  override readonly name = 'DeadlinePassed'
}

async function callEntry(options: HostOptions, head: '/public' | '/ingest' | '', event: APIGatewayProxyEvent) {
  const { deadlineMs = gatewayDeadlineMs } = options
  let timer: NodeJS.Timeout | undefined
  const deadline = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new DeadlinePassed()), deadlineMs)
  })
  try {
    return await Promise.race([options.entries[head](event), deadline])
  } finally {
    clearTimeout(timer)
  }
}

/** A crash is told without its stack; whoever ran out of time may send the same key again. */
function asDomainError(error: unknown): DomainError {
  if (error instanceof DeadlinePassed) return new DomainError(unavailable)
  process.stderr.write(`An entry crashed: ${error instanceof Error ? error.stack : String(error)}\n`)
  return new DomainError(internal)
}

async function readBody(request: IncomingMessage, limitBytes: number): Promise<Buffer | 'too large' | 'aborted'> {
  if (Number(request.headers['content-length'] ?? 0) > limitBytes) return 'too large'
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      size += chunk.length
      if (size > limitBytes) return 'too large'
      chunks.push(chunk)
    }
  } catch {
    return 'aborted'
  }
  return Buffer.concat(chunks)
}
