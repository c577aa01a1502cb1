import { type Instant, toInstant } from './instant.ts'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'
/** The first ten characters of 26 hold two empty bits and the 48 of the time (RFC 9562, version 7). */
const timeLength = 10

/** @param id a time-ordered id of any kind @returns the moment at which it was made, to the millisecond */
export function momentOfId(id: string): Instant {
  const time = id.slice(id.indexOf('_') + 1).slice(0, timeLength)
  return toInstant([...time].reduce((ms, digit) => ms * alphabet.length + alphabet.indexOf(digit), 0))
}
