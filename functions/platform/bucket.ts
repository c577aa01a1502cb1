import { createHash, createHmac, type Hash, type Hmac } from 'node:crypto'
import { SignatureV4 } from '@smithy/signature-v4'
import type { AwsCredentialIdentityProvider, HttpRequest } from '@smithy/types'

/** S3's own name of a header by which it checks what arrives; in base64. */
export const checksumHeader = 'x-amz-checksum-sha256'

type Asked = {
  readonly method: 'GET' | 'PUT' | 'DELETE'
  readonly key: string
  readonly query?: Readonly<Record<string, string>>
  readonly headers?: Readonly<Record<string, string>>
}

/** One bucket of S3, by its REST interface: signed by the SDK's own signer, without the 145 kB of the SDK's client. */
export type Bucket = {
  /** An address for one thing, good for so many seconds; the headers given must be sent with it. */
  presign(asked: Asked, seconds: number, at: Date): Promise<string>
  /** Nothing where nothing lies under the key. */
  read(key: string): Promise<Buffer | undefined>
  /** Writes once. @returns `false` where the key is taken */
  add(key: string, body: Buffer): Promise<boolean>
  remove(key: string): Promise<void>
  /** Keys that begin with the prefix, in their order. */
  list(prefix: string): AsyncGenerator<string>
}

/** @param url where the bucket lies: its own host name, or a path of an emulator's */
export function openBucket(url: string, region: string, credentials: AwsCredentialIdentityProvider): Bucket {
  const signer = new SignatureV4({
    service: 's3',
    ...{ region, credentials, sha256: NodeSha256, uriEscapePath: false, applyChecksum: false },
  })
  async function send(asked: Asked, body?: Buffer): Promise<Response> {
    const sha256 = createHash('sha256')
      .update(body ?? '')
      .digest('hex')
    const request = requestOf(url, asked)
    const headers = { ...request.headers, 'x-amz-content-sha256': sha256 }
    const signed = await signer.sign({ ...request, headers })
    const { host: _host, ...rest } = signed.headers
    return fetch(addressOf(signed), {
      method: asked.method,
      headers: rest,
      signal: AbortSignal.timeout(10_000),
      ...(body ? { body: new Uint8Array(body) } : {}),
    })
  }
  return {
    async presign(asked, seconds, at) {
      const own = Object.keys(asked.headers ?? {})
      const headers = { ...asked.headers, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' }
      const signed = await signer.presign(requestOf(url, { ...asked, headers }), {
        ...{ expiresIn: seconds, signingDate: at },
        // What the caller has to send stays a header: S3 looks at a checksum nowhere else.
        unhoistableHeaders: new Set(own),
        signableHeaders: new Set(['host', ...own]),
      })
      return addressOf(signed)
    },
    async read(key) {
      const answer = await send({ method: 'GET', key })
      if (answer.status === 404) return undefined
      return Buffer.from(await (await taken(answer)).arrayBuffer())
    },
    async add(key, body) {
      const checksum = createHash('sha256').update(body).digest('base64')
      const headers = { 'if-none-match': '*', [checksumHeader]: checksum }
      const answer = await send({ method: 'PUT', key, headers }, body)
      // 409: somebody else is writing the same key at this moment.
      if (answer.status === 412 || answer.status === 409) return false
      await taken(answer)
      return true
    },
    async remove(key) {
      await taken(await send({ method: 'DELETE', key }))
    },
    async *list(prefix) {
      let after: string | undefined = ''
      while (after !== undefined) {
        const query = { 'list-type': '2', prefix, 'start-after': after }
        const text: string = await (await taken(await send({ method: 'GET', key: '', query }))).text()
        const keys = [...text.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key]) => key ?? '')
        yield* keys
        after = text.includes('<IsTruncated>true<') ? keys.at(-1) : undefined
      }
    },
  }
}

/** S3 says "later" by 503 and 500. */
async function taken(answer: Response): Promise<Response> {
  if (answer.ok) return answer
  const error = new Error(`the bucket answers ${answer.status}`)
  if (answer.status >= 500) error.name = 'ServiceUnavailable'
  throw error
}

function requestOf(url: string, { method, key, query = {}, headers = {} }: Asked): HttpRequest {
  const { protocol, hostname, port, host, pathname } = new URL(url)
  return {
    ...{ method, protocol, hostname },
    ...(port === '' ? {} : { port: Number(port) }),
    path: `${pathname.replace(/\/$/, '')}/${key}`,
    query: { ...query },
    headers: { host, ...headers },
  }
}

function addressOf({ protocol, hostname, port, path, query }: HttpRequest): string {
  const url = new URL(`${protocol}//${hostname}${port === undefined ? '' : `:${port}`}${path}`)
  // As it was signed: a space is %20, never a plus.
  url.search = Object.entries(query ?? {})
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(String(value))}`)
    .join('&')
  return url.href
}

/** What the signer wants of a hash. */
class NodeSha256 {
  readonly #hash: Hash | Hmac

  constructor(secret?: string | Uint8Array | ArrayBuffer | ArrayBufferView) {
    this.#hash = secret === undefined ? createHash('sha256') : createHmac('sha256', bytesOf(secret))
  }

  update(chunk: string | Uint8Array | ArrayBuffer | ArrayBufferView): void {
    this.#hash.update(bytesOf(chunk))
  }

  async digest(): Promise<Uint8Array> {
    return new Uint8Array(this.#hash.digest())
  }

  reset(): void {
    throw new Error('one hash, one digest')
  }
}

function bytesOf(data: string | Uint8Array | ArrayBuffer | ArrayBufferView): string | Uint8Array {
  if (typeof data === 'string') return data
  return data instanceof ArrayBuffer
    ? new Uint8Array(data)
    : new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
}
