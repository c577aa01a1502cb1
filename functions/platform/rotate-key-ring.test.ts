import { expect, test } from 'vitest'
import { readConfig } from './config.ts'
import { rotateKeyRing } from './rotate-key-ring.ts'

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')

test('a key seals only a rotation after it came onto the ring, and opens for ever', () => {
  const keys = [2, 3, 4].map(key)
  const makeKey = () => keys.shift() ?? ''
  const rings = [key(1)]
  for (let turn = 0; turn < 3; turn++) rings.push(rotateKeyRing(rings.at(-1) ?? '', makeKey))
  expect(rings).toEqual([
    key(1),
    `${key(1)} ${key(2)}`,
    `${key(2)} ${key(1)} ${key(3)}`,
    `${key(3)} ${key(2)} ${key(1)} ${key(4)}`,
  ])
  for (let turn = 1; turn < rings.length; turn++) {
    const [before, after] = [rings[turn - 1], rings[turn]].map((ring) => (ring ?? '').split(' '))
    expect(before).toContain(after?.[0])
    for (const one of before ?? []) expect(after).toContain(one)
  }
})

test('what it makes is a ring that the configuration takes', () => {
  const FIELD_KEY = rotateKeyRing(
    'a long text as a secrets manager makes it at first: '.replaceAll(' ', '-').padEnd(64, 'x'),
  )
  const { keys } = readConfig({ OIDC_ISSUER: 'https://issuer.example', FIELD_KEY, HASH_KEY: key(9) })
  expect(keys.field).toHaveLength(2)
})
