import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto'
import canonicalize from 'canonicalize'

/** SHA-256 over the canonical JSON (RFC 8785) of a value, in hex. */
export function hashOf(value: unknown): string {
  return createHash('sha256').update(canonicalText(value)).digest('hex')
}

/** Canonical JSON (RFC 8785): the same value always gives the same bytes. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('a value without a JSON form cannot be hashed')
  return text
}

const made = new WeakMap<Buffer, KeyObject>()

/** Node takes ten times as long over a key that comes as bytes. */
function keyOf(bytes: Buffer): KeyObject {
  const key = made.get(bytes) ?? createSecretKey(bytes)
  made.set(bytes, key)
  return key
}

/** Keyed hash (HMAC-SHA-256, hex) by which a personal value can be found but not read. */
export function keyedHash(key: Buffer, purpose: string, value: string): string {
  return createHmac('sha256', keyOf(key)).update(purpose).update('\0').update(value).digest('hex')
}

/** 32-byte keys of one kind: the first seals, each opens, so that a key can be changed while the system runs. */
export type KeyRing = readonly [Buffer, ...Buffer[]]

/** AES-256-GCM; `place` (table key and field) is bound as additional data, so that a sealed value can't be moved. */
export function seal([key]: KeyRing, place: string, plain: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', keyOf(key), iv).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64')
}

/** Throws when the value was changed, moved to another place, or sealed with a key that isn't on the ring. */
export function unseal([newest, ...older]: KeyRing, place: string, sealed: string): string {
  try {
    return openWith(newest, place, sealed)
  } catch (error) {
    const [next, ...rest] = older
    if (!next) throw error
    return unseal([next, ...rest], place, sealed)
  }
}

function openWith(key: Buffer, place: string, sealed: string): string {
  const bytes = Buffer.from(sealed, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', keyOf(key), bytes.subarray(0, 12), { authTagLength: 16 })
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8')
}
