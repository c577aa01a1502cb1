import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OrganisationId } from '#shared/identity/organisation'
import { DomainError } from '#shared/kernel/domain-error'
import { Instant, plusDays } from '#shared/kernel/instant'
import {
  changeNeed,
  closeNeed,
  expireNeed,
  type Need,
  type NeedTerms,
  needLife,
  needOpenDays,
  needStatusAt,
  openNeed,
  toNeedTerms,
} from './need.ts'

const start = Instant.parse('2026-03-02T10:00:00.000+08:00')
const terms: NeedTerms = {
  amountFen: 100_000_000,
  termMonths: 12,
  purpose: 'working_capital',
  guaranteeWays: ['credit'],
  repaymentWay: null,
}
const stated: Need = {
  status: 'draft',
  companyId: OrganisationId.parse(`org_${'0'.repeat(26)}`),
  terms,
  note: null,
  statedAt: start,
  expiresAt: null,
}
const step = fc.record({
  action: fc.constantFrom('save', 'open', 'keep', 'withdraw', 'expire' as const),
  days: fc.integer({ min: 0, max: 40 }),
})

function perform(need: Need, action: keyof typeof needLife, now: Instant): Need {
  switch (action) {
    case 'save':
      return changeNeed(need, { terms, note: null }, now)
    case 'open':
      return openNeed(need, now)
    case 'expire':
      return expireNeed(need, now)
    default:
      return closeNeed(need, action, now)
  }
}

test('an action does what its table says from the state that holds at that moment, and nothing else', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 20, size: 'max' }), (steps) => {
      let [need, now] = [stated, start]
      for (const { action, days } of steps) {
        now = plusDays(now, days)
        const from: readonly string[] = needLife[action].from
        const isPossible =
          action === 'expire'
            ? need.status === 'open' && needStatusAt(need, now) === 'expired'
            : from.includes(needStatusAt(need, now))
        try {
          need = perform(need, action, now)
          expect(isPossible).toBe(true)
          expect(need.status).toBe(needLife[action].to)
        } catch (error) {
          expect(error).toBeInstanceOf(DomainError)
          expect(isPossible).toBe(false)
        }
        // A need has an end in sight exactly while it is open.
        expect(need.expiresAt !== null).toBe(need.status === 'open')
      }
    }),
    { numRuns: 300 },
  )
})

test('an open need is open for its days to the millisecond, and over from then on', () => {
  const need = openNeed(stated, start)
  expect(need.expiresAt).toBe(plusDays(start, needOpenDays))
  expect(needStatusAt(need, plusDays(start, needOpenDays - 1))).toBe('open')
  expect(needStatusAt(need, need.expiresAt)).toBe('expired')
})

test('whoever offers nothing can still borrow unsecured: credit is in every need, once', () => {
  expect(toNeedTerms({ ...terms, guaranteeWays: [] }).guaranteeWays).toEqual(['credit'])
  expect(toNeedTerms({ ...terms, guaranteeWays: ['guarantor', 'credit', 'guarantor'] }).guaranteeWays).toEqual([
    'credit',
    'guarantor',
  ])
})
