import { expect, test } from 'vitest'
import * as z from 'zod'
import { orEarlier } from './earlier-form.ts'

const First = z.strictObject({ yuan: z.int() })
const Second = z.strictObject({ fen: z.int() })
const Third = z.strictObject({ fen: z.int(), currency: z.enum(['CNY']) })
const fromSecond = orEarlier(Third, Second, ({ fen }) => ({ fen, currency: 'CNY' }))
const amount = orEarlier(fromSecond, First, ({ yuan }) => ({ fen: yuan * 100, currency: 'CNY' }))

test('every form that was ever written reads as today’s', () => {
  const today = { fen: 1200, currency: 'CNY' }
  expect(amount.parse(today)).toEqual(today)
  expect(amount.parse({ fen: 1200 })).toEqual(today)
  expect(amount.parse({ yuan: 12 })).toEqual(today)
})

test('what no version wrote is refused, and so is what an upcast makes wrong', () => {
  expect(amount.safeParse({ jiao: 120 }).success).toBe(false)
  const wrong = orEarlier(Second, First, ({ yuan }) => ({ fen: yuan + 0.5 }))
  expect(wrong.safeParse({ yuan: 12 }).success).toBe(false)
})
