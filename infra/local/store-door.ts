import type { IncomingMessage, ServerResponse } from 'node:http'
import type { FolderDoor } from '#functions/file/folder-store'
import type { Instant } from '#shared/kernel/instant'

/** Where signed addresses lead on this machine; in the cloud they lead to S3. */
export const storePath = '/store/'

/** The header that goes with an upload's address, by S3's name. */
const checksumHeader = 'x-amz-checksum-sha256'

/** Beyond what any signed upload may have. */
const largestBytes = 20 * 1024 * 1024

/** Takes an upload or gives a download, for whoever holds an address that is still good. */
export async function answerStore(
  door: FolderDoor,
  now: Instant,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const token = (request.url ?? '').slice(storePath.length)
  response.setHeader('cache-control', 'no-store')
  // Pages send bytes here from the web's own origin. The address is the whole right, no cookie adds to it, so any may ask.
  response.setHeader('access-control-allow-origin', '*')
  if (request.method === 'OPTIONS') return allowPut(response)
  if (request.method === 'PUT') return end(response, await take(door, now, token, request))
  if (request.method !== 'GET') return end(response, 405)
  const found = await door.get(token, now)
  if (!found) return end(response, 403)
  // Never opened in the page's place, never taken for another type than was checked.
  response.setHeader('content-type', found.contentType)
  response.setHeader('content-disposition', `attachment; filename="${found.fileName}"`)
  response.setHeader('x-content-type-options', 'nosniff')
  response.setHeader('content-security-policy', "default-src 'none'; sandbox")
  response.end(found.bytes)
}

async function take(door: FolderDoor, now: Instant, token: string, request: IncomingMessage): Promise<number> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.length
    // The rest is read and dropped, so that the answer arrives.
    if (size <= largestBytes) chunks.push(chunk)
  }
  // A header that was signed and doesn't come: S3 refuses it too.
  if (request.headers[checksumHeader] === undefined) return 403
  return size > largestBytes ? 413 : door.put(token, Buffer.concat(chunks), now)
}

/** Before a page's upload the browser asks whether it may. */
function allowPut(response: ServerResponse): void {
  response.setHeader('access-control-allow-methods', 'PUT')
  response.setHeader('access-control-allow-headers', checksumHeader)
  response.setHeader('access-control-max-age', '600')
  end(response, 204)
}

function end(response: ServerResponse, status: number): void {
  response.statusCode = status
  response.end()
}
