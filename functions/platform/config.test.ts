import { expect, test } from 'vitest'
import { loadConfig, readConfig } from './config.ts'

const key = (byte: number) => Buffer.alloc(32, byte).toString('base64')
const phrase = (letter: string) => letter.repeat(64)
const local = { OIDC_ISSUER: 'https://issuer.example', FIELD_KEY: key(1), HASH_KEY: key(2) }
const never = async () => {
  throw new Error('no secret is asked for')
}

test('keys in base64 are taken as they are; a ring keeps its order', async () => {
  const { keys } = await loadConfig(never, { ...local, FIELD_KEY: `${key(3)} ${key(1)}` })
  expect(keys).toEqual({ field: [Buffer.alloc(32, 3), Buffer.alloc(32, 1)], hash: Buffer.alloc(32, 2) })
})

test('in the cloud the environment names secrets only, and keys follow from their text', async () => {
  const kept: Record<string, string> = { 'arn:field': `${phrase('a')} ${phrase('b')}`, 'arn:hash': phrase('c') }
  const { FIELD_KEY: _field, HASH_KEY: _hash, ...rest } = local
  const environment = { ...rest, FIELD_KEY_ARN: 'arn:field', HASH_KEY_ARN: 'arn:hash', AWS_ROLE_ARN: 'arn:role' }
  const { keys } = await loadConfig(async (arn) => kept[arn] ?? never(), environment)
  const again = readConfig({ ...local, FIELD_KEY: phrase('a'), HASH_KEY: phrase('b') }).keys
  expect(keys.field).toEqual([again.field[0], again.hash])
  expect(new Set([...keys.field, keys.hash].map(String)).size).toBe(3)
  for (const one of [...keys.field, keys.hash]) expect(one).toHaveLength(32)
})

test('a function without a key starts, and says so when it asks for it', () => {
  const { keys } = readConfig({ ...local, HASH_KEY: undefined })
  expect(keys.field).toHaveLength(1)
  expect(() => keys.hash).toThrow('has no HASH_KEY')
})

test('queues are read by their names', () => {
  const QUEUES = 'a=https://queue.example/1/a b=https://queue.example/1/b'
  expect(readConfig({ ...local, QUEUES }).queues).toEqual({
    a: 'https://queue.example/1/a',
    b: 'https://queue.example/1/b',
  })
  expect(readConfig(local).queues).toEqual({})
})

test.for([
  ['FIELD_KEY', 'short'],
  ['HASH_KEY', 'short'],
  ['OIDC_ISSUER', 'nowhere'],
  ['QUEUES', 'a=nowhere'],
  ['CLOCK_AHEAD_HOURS', '-1'],
])('%s %s: the start fails and names the variable', ([name, value]) => {
  expect(() => readConfig({ ...local, [String(name)]: value })).toThrow(`at ${name}`)
})
