import { randomBytes } from 'node:crypto'

const newKey = () => randomBytes(32).toString('base64')

/**
 * The ring that follows a ring of keys. The key that seals from now on came onto the end of the ring a rotation ago, so
 * every function that runs can open it by then; a new one takes its place at the end. No key is ever dropped: what it
 * sealed would be lost.
 */
export function rotateKeyRing(ring: string, makeKey: () => string = newKey): string {
  const keys = ring.split(' ')
  const [last, ...others] = [keys.at(-1) ?? ring, ...keys.slice(0, -1)]
  return [last, ...others, makeKey()].join(' ')
}
