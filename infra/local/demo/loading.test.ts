import { expect, test } from 'vitest'
import { inParallel } from './loading.ts'

test('a fault is told once nothing is at work any more, and nothing more is begun', async () => {
  const begun: string[] = []
  const ended: string[] = []
  const { promise, resolve } = Promise.withResolvers<void>()
  const work = async (one: string) => {
    begun.push(one)
    if (one === 'wrong') throw new Error(one)
    if (one === 'slow') await promise
    ended.push(one)
  }
  const whole = inParallel(['first', 'slow', 'wrong', 'never'], 2, work)
  await expect.poll(() => begun).toContain('wrong')
  resolve()
  await expect(whole).rejects.toThrow('wrong')
  expect({ begun, ended }).toEqual({ begun: ['first', 'slow', 'wrong'], ended: ['first', 'slow'] })
})

test('each of the list is done once, however many at a time', async () => {
  const done: number[] = []
  await inParallel([1, 2, 3, 4, 5], 3, async (one) => {
    done.push(one)
  })
  expect(done.sort()).toEqual([1, 2, 3, 4, 5])
})
