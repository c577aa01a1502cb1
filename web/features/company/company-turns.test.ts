import { expect, test } from 'vitest'
import { type Instant, plusDays, toInstant } from '#shared/kernel/instant'
import type { CompanyApplicationRow } from '#web/features/financing/application-row.tsx'
import { turnsOf } from './company-turns.ts'

const now = toInstant(Date.parse('2026-11-24T09:00:00+08:00'))
const name = { zh: '群岛银行', en: 'Qundao Bank' }

/** Only what the list of things to do reads. */
function row(needId: string, state: string, validUntil: Instant | null = null): CompanyApplicationRow {
  const offer = validUntil && { status: 'awaiting', validUntil }
  return { applicationId: `app-${needId}-${state}`, needId, state, offer, bankName: name, productName: name } as never
}

test('what runs out soonest stands first, offers of one need are one thing, and what waits for ever stands last', () => {
  const applications = [
    row('a', 'paused'),
    row('b', 'offered', plusDays(now, 3)),
    row('b', 'offered', plusDays(now, 2)),
    { ...row('c', 'returned'), supplyBy: plusDays(now, 1) },
    row('d', 'due_diligence'),
  ]
  const turns = turnsOf(applications, [])
  expect(turns.map(({ kind, count, until }) => [kind, count, until])).toEqual([
    ['returned', 1, plusDays(now, 1)],
    ['offers', 2, plusDays(now, 2)],
    ['paused', 1, null],
  ])
})

test('a bank that waits to be confirmed is something to do, one that is confirmed is not', () => {
  const taking = { takingId: 'tak', confirmBy: now, bankName: name, productName: name }
  const takings = [{ ...taking, status: 'pending' } as never, { ...taking, status: 'confirmed' } as never]
  expect(turnsOf([], [{ needId: 'need' as never, takings }]).map(({ href }) => href)).toEqual([
    '/company/needs/need/takings/tak',
  ])
})
