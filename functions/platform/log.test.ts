import { expect, test, vi } from 'vitest'
import { captureOutput } from '#test/support/captured-output'
import { faultOf, logOutcome, nameMetrics } from './log.ts'

function linesOf(log: () => void): Record<string, unknown>[] {
  const told = captureOutput()
  log()
  vi.restoreAllMocks()
  return told.map((line) => JSON.parse(line))
}
const request = () =>
  logOutcome('request', { route: 'a.b.c' }, { by: 'entry', counts: { requests: 1 }, times: { latency: 12.5 } })

test('a line carries its measures as CloudWatch reads them once the metrics have a name', () => {
  expect(linesOf(request)[0]).not.toHaveProperty('_aws')
  nameMetrics('somewhere')
  const [line] = linesOf(request)
  nameMetrics(undefined)
  const Metrics = [
    { Name: 'requests', Unit: 'Count' },
    { Name: 'latency', Unit: 'Milliseconds' },
  ]
  expect(line).toMatchObject({
    ...{ message: 'request', route: 'a.b.c', requests: 1, latency: 12.5 },
    _aws: {
      Timestamp: expect.any(Number),
      CloudWatchMetrics: [{ Namespace: 'somewhere', Dimensions: [['entry']], Metrics }],
    },
  })
})

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
