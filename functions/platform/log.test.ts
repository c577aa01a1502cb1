import { expect, test } from 'vitest'
import { faultOf } from './log.ts'

test('a fault line has name and calls, and nothing of the message, however many lines that has', () => {
  const error = new TypeError('first 沈海波\nsecond 王海燕\n    at 李舟山 (somewhere)\n')
  const { name, at } = faultOf(error)
  expect(name).toBe('TypeError')
  expect(at).toContain('log.test')
  expect(at).not.toMatch(/沈海波|王海燕|李舟山/)
})

test('a stack that is not led by its message gives no calls rather than a guess', () => {
  const error = new Error('told')
  error.stack = 'Error: another\n    at 沈海波'
  expect(faultOf(error).at).toBe('')
})

test('what was thrown without being an error is named by its type', () => {
  expect(faultOf('沈海波')).toEqual({ name: 'string', at: '' })
})
