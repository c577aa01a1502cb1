import { v7 } from 'uuid'
import type { Id } from '#shared/kernel/id'
import { type Instant, toEpochMs } from '#shared/kernel/instant'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/** 16 bytes as 26 characters of Crockford's base 32, most significant first, so that order is kept. */
export function toBase32(bytes: Uint8Array): string {
  let rest = BigInt(`0x${Buffer.from(bytes).toString('hex')}`)
  let text = ''
  for (let i = 0; i < 26; i++) {
    text = alphabet.charAt(Number(rest & 31n)) + text
    rest >>= 5n
  }
  return text
}

/** @returns a new id of the kind, ordered by `now` */
export function newId<const P extends string>(prefix: P, now: Instant): Id<P> {
  return asId(prefix, v7({ msecs: toEpochMs(now) }, new Uint8Array(16)))
}

/** An id that follows from other data (a person from issuer and subject); the same bytes give the same id. */
export function asId<const P extends string>(prefix: P, bytes: Uint8Array): Id<P> {
  // The text has just been built in the form that the brand stands for.
  return `${prefix}_${toBase32(bytes.subarray(0, 16))}` as Id<P>
}
