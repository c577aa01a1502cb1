import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Adapter } from 'oidc-provider'
import * as z from 'zod'

/** Under this path the platform keeps the systems of banks; nobody else knows the key. */
export const clientsPath = '/clients/'

const ClientId = z.string().regex(/^client-[0-9a-z]{26}$/)
const Body = z.object({ secret: z.string().min(32) })

/** Puts or removes a client; it may ask for tokens of its own and for nothing else. */
export async function answerClients(
  clients: Adapter,
  key: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const given = Buffer.from(request.headers.authorization ?? '')
  const wanted = Buffer.from(`Bearer ${key}`)
  if (given.length !== wanted.length || !timingSafeEqual(given, wanted)) return end(response, 401)
  const clientId = ClientId.safeParse((request.url ?? '').slice(clientsPath.length))
  if (!clientId.success) return end(response, 404)
  if (request.method === 'DELETE') {
    await clients.destroy(clientId.data)
    return end(response, 204)
  }
  const body = request.method === 'PUT' ? Body.safeParse(await readJson(request)) : undefined
  if (!body?.success) return end(response, 400)
  await clients.upsert(clientId.data, {
    client_id: clientId.data,
    client_secret: body.data.secret,
    redirect_uris: [],
    grant_types: ['client_credentials'],
    response_types: [],
    scope: 'api',
  })
  return end(response, 204)
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  try {
    return JSON.parse(Buffer.concat(chunks).toString())
  } catch {
    return undefined
  }
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status
  response.end()
}
