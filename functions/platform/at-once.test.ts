import { expect, test } from 'vitest'
import { atOnce } from './at-once.ts'

test('reads start together, and give what they read in their turn', async () => {
  const started: string[] = []
  const read = async (name: string) => {
    started.push(name)
    await Promise.resolve()
    return name.length
  }
  const [first, second] = await atOnce(read('need'), read('company'))
  expect(started).toEqual(['need', 'company'])
  expect([first(), second()]).toEqual([4, 7])
})

test('of several faults the one asked for first is heard, however late it came; the others are nobody’s', async () => {
  const slow = Promise.resolve().then(async () => {
    await Promise.resolve()
    throw new Error('no need')
  })
  const [need, product] = await atOnce(slow, Promise.reject(new Error('no product')))
  expect(need).toThrow('no need')
  expect(product).toThrow('no product')
})
