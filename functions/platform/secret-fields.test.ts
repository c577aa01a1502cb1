import { expect, test } from 'vitest'
import { Secret } from '#shared/kernel/secret'
import { seal, unseal } from './seal.ts'
import { revealSecrets, sealSecrets, unsealSecrets } from './secret-fields.ts'

const key = [Buffer.alloc(32, 7)] as const
const other = [Buffer.alloc(32, 8)] as const
const state = () => ({
  owner: { name: new Secret('沈海波') },
  agents: [{ name: new Secret('王海燕') }, { name: new Secret('李舟山') }],
  lines: 3,
  left: undefined,
})
const open = (itemKey: string, value: unknown) => revealSecrets(unsealSecrets(key, itemKey, value))
/** A tree of plain JSON, as the table keeps it, free to be tampered with. */
type Sealed = { owner: { name: unknown }; agents: { name: unknown }[] }
const sealed = (itemKey = 'NOTE#1') => structuredClone(sealSecrets(key, itemKey, state())) as Sealed

test('a sealed state says nothing and opens to what it was', () => {
  expect(JSON.stringify(sealed())).not.toMatch(/沈海波|王海燕|李舟山/)
  expect(unsealSecrets(key, 'NOTE#1', sealed())).toEqual({
    owner: { name: new Secret('沈海波') },
    agents: [{ name: new Secret('王海燕') }, { name: new Secret('李舟山') }],
    lines: 3,
  })
  const opened = unsealSecrets(key, 'NOTE#1', sealed()) as ReturnType<typeof state>
  expect(opened.agents[1]?.name.reveal()).toBe('李舟山')
})

test('the same value sealed twice looks different', () => {
  expect(sealed().owner).not.toEqual(sealed().owner)
})

test('a value moved to another item, another field or another element is refused', () => {
  expect(open('NOTE#1', sealed('NOTE#1'))).toMatchObject({ owner: { name: '沈海波' } })
  expect(() => open('NOTE#2', sealed('NOTE#1'))).toThrow()
  const field = sealed()
  field.owner.name = field.agents[0]?.name
  expect(() => open('NOTE#1', field)).toThrow()
  const element = sealed()
  element.agents.reverse()
  expect(() => open('NOTE#1', element)).toThrow()
})

test('a changed byte, a shortened tag and another key are refused', () => {
  const text = seal(key, 'place', 'value')
  expect(unseal(key, 'place', text)).toBe('value')
  const bytes = Buffer.from(text, 'base64')
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes)
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at)
    expect(() => unseal(key, 'place', changed.toString('base64'))).toThrow()
  }
  expect(() => unseal(key, 'place', bytes.subarray(0, 20).toString('base64'))).toThrow()
  expect(() => unseal(other, 'place', text)).toThrow()
})

test('what an earlier key sealed is opened while that key is on the ring; the newest seals', () => {
  const ring = [...other, ...key] as const
  expect(unseal(ring, 'place', seal(key, 'place', 'value'))).toBe('value')
  expect(unseal(other, 'place', seal(ring, 'place', 'value'))).toBe('value')
  expect(() => unseal(ring, 'another place', seal(key, 'place', 'value'))).toThrow()
})

test('a secret prints as *** wherever it is joined, logged or serialised', () => {
  const secret = new Secret('沈海波')
  expect([`${secret}`, JSON.stringify({ secret }), String([secret])]).toEqual(['***', '{"secret":"***"}', '***'])
})
