import fc from 'fast-check'
import { expect, test } from 'vitest'
import { OrganisationId } from '#shared/identity/organisation'
import { DomainError } from '#shared/kernel/domain-error'
import { Instant, plusDays, plusMs } from '#shared/kernel/instant'
import { officialCalendar } from '#shared/kernel/official-calendar'
import {
  changeNeed,
  isShown,
  type Need,
  type NeedTerms,
  needLife,
  needOpenDays,
  stateNeed,
  TakingId,
  toNeedTerms,
} from './need.ts'
import {
  confirmTakings,
  endNeed,
  freePlace,
  needApplied,
  needAt,
  needWakesAt,
  openNeed,
  routeNeed,
  takeNeed,
  wakeNeed,
} from './need-taking.ts'

const start = Instant.parse('2026-03-02T10:00:00.000+08:00')
const numbered = (n: number) => String(n).padStart(26, '0')
const organisation = (n: number) => OrganisationId.parse(`org_${numbered(n)}`)
const terms: NeedTerms = {
  amountFen: 100_000_000,
  termMonths: 12,
  purpose: 'working_capital',
  guaranteeWays: ['credit'],
  repaymentWay: null,
}
const stated = stateNeed({ companyId: organisation(0), terms, note: null }, start)

type Action = keyof typeof needLife
type Step = { readonly action: Action; readonly hours: number; readonly bank: number; readonly maxTakers: number }
const step: fc.Arbitrary<Step> = fc.record({
  action: fc.constantFrom(...(Object.keys(needLife) as Action[])), // its own keys
  hours: fc.integer({ min: 0, max: 900 }),
  bank: fc.integer({ min: 1, max: 4 }),
  maxTakers: fc.integer({ min: 1, max: 3 }),
})

function perform(need: Need, { action, bank, maxTakers }: Step, now: Instant): Need {
  const moment = { now, calendar: officialCalendar }
  const productId = `product of ${bank}`
  switch (action) {
    case 'save':
      return changeNeed(need, { terms, note: null }, now)
    case 'open':
      return openNeed(need, maxTakers, now)
    case 'apply':
      return needApplied(need, productId, now)
    case 'route':
      return routeNeed(need, organisation(bank), moment)
    case 'take': {
      const takingId = TakingId.parse(`tak_${numbered(need.takings.length)}`)
      return takeNeed(need, { takingId, bankId: organisation(bank), productId, productVersion: 1 }, moment).need
    }
    case 'free':
      return freePlace(need, productId, now)
    case 'release':
    case 'expire':
      return wakeNeed(need, now)
    default:
      return endNeed(need, action, now)
  }
}

/** The need after a step, or as it was where the step is refused. */
function attempt(need: Need, one: Step, now: Instant, isPossible: boolean): Need {
  try {
    const next = perform(need, one, now)
    expect(isPossible).toBe(true)
    return next
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    return need
  }
}

const places = ({ takings }: Need) =>
  takings.filter(({ status }) => status === 'pending' || status === 'confirmed').length

test('whatever happens: never more takers than allowed, an end in sight exactly while banks see it, ended stays ended', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 25, size: 'max' }), (steps) => {
      let [need, now] = [stated, start]
      for (const one of steps) {
        now = plusMs(now, one.hours * 3_600_000)
        const before = needAt(need, now)
        // What time does itself, and what makes room, start from what was written; people from what holds now.
        const isOfSystem = ['expire', 'release', 'free'].includes(one.action)
        // An application that is there confirms its taking, whatever time says.
        const applied = needAt(confirmTakings(need, [{ productId: `product of ${one.bank}` }]), now)
        const judged = isOfSystem ? need : one.action === 'apply' ? applied : before
        const isPossible = needLife[one.action].from.some((status) => status === judged.status)
        need = attempt(need, one, now, isPossible)
        expect(places(need)).toBeLessThanOrEqual(Math.max(need.maxTakers, places(before)))
        expect(need.expiresAt !== null).toBe(isShown(need.status))
        if (need.status === 'taken') expect(places(need)).toBeGreaterThanOrEqual(need.maxTakers)
        if (need.status === 'open' || need.status === 'routed') expect(places(need)).toBeLessThan(need.maxTakers)
        expect(need.routedTo !== null).toBe(need.status === 'routed')
      }
    }),
    { numRuns: 400 },
  )
})

test('of two banks that want a need for one taker the second is refused, until the first is not confirmed in time', () => {
  const moment = { now: start, calendar: officialCalendar }
  const took = (bank: number) => ({
    takingId: TakingId.parse(`tak_${numbered(bank)}`),
    bankId: organisation(bank),
    productId: 'p',
    productVersion: 1,
  })
  const { need, taking } = takeNeed(openNeed(stated, 1, start), took(1), moment)
  expect(need.status).toBe('taken')
  // Monday 10:00; one working day after the day of the event, at closing time.
  expect(taking.confirmBy).toBe('2026-03-03T17:30:00.000+08:00')
  expect(() => takeNeed(need, took(2), moment)).toThrow('state_forbids')
  expect(() => takeNeed(need, took(2), { ...moment, now: taking.confirmBy })).toThrow('state_forbids')
  const late = plusMs(taking.confirmBy, 1)
  expect(needWakesAt(need)).toBe(late)
  expect(takeNeed(need, took(2), { ...moment, now: late }).need.takings.map(({ status }) => status)).toEqual([
    'lapsed',
    'pending',
  ])
  // What was applied for in time is no less confirmed because nobody has said so yet.
  expect(() => takeNeed(confirmTakings(need, [{ productId: 'p' }]), took(2), { ...moment, now: late })).toThrow(
    'state_forbids',
  )
})

test('a routed need is kept for its bank for a working day, then open to all again', () => {
  const moment = { now: start, calendar: officialCalendar }
  const need = routeNeed(openNeed(stated, 1, start), organisation(1), moment)
  const took = (bank: number) => ({
    takingId: TakingId.parse(`tak_${numbered(bank)}`),
    bankId: organisation(bank),
    productId: 'p',
    productVersion: 1,
  })
  expect(() => takeNeed(need, took(2), moment)).toThrow('state_forbids')
  expect(takeNeed(need, took(1), moment).taking.origin).toBe('routed')
  const later = { ...moment, now: Instant.parse('2026-03-03T17:30:00.001+08:00') }
  expect(takeNeed(need, took(2), later).taking.origin).toBe('taken')
  expect(wakeNeed(need, later.now)).toMatchObject({ status: 'open', routedTo: null })
})

test('an open need is open for its days to the millisecond, and over from then on', () => {
  const need = openNeed(stated, 1, start)
  expect(need.expiresAt).toBe(plusDays(start, needOpenDays))
  expect(needAt(need, plusMs(need.expiresAt, -1)).status).toBe('open')
  expect(needAt(need, need.expiresAt).status).toBe('expired')
  expect(() => wakeNeed(need, plusMs(need.expiresAt, -1))).toThrow('state_forbids')
})

test('taken back, a need with which the company has applied is no draft: nobody changes what was asked', () => {
  const opened = openNeed(stated, 1, start)
  expect(endNeed(opened, 'keep', start).status).toBe('draft')
  const kept = endNeed(needApplied(opened, 'p', start), 'keep', start)
  expect(kept.status).toBe('applied')
  expect(() => changeNeed(kept, { terms, note: null }, start)).toThrow('state_forbids')
})

test('a taker that ended while the need was kept from banks leaves its place free when it is opened again', () => {
  const moment = { now: start, calendar: officialCalendar }
  const took = {
    takingId: TakingId.parse(`tak_${numbered(1)}`),
    bankId: organisation(1),
    productId: 'p',
    productVersion: 1,
  }
  const { need } = takeNeed(openNeed(stated, 2, start), took, moment)
  const kept = endNeed(needApplied(need, 'p', start), 'keep', start)
  expect(openNeed(kept, 1, start).status).toBe('taken')
  const freed = freePlace(kept, 'p', start)
  expect(freed.status).toBe('applied')
  expect(openNeed(freed, 1, start).status).toBe('open')
})

test('whoever offers nothing can still borrow unsecured: credit is in every need, once', () => {
  expect(toNeedTerms({ ...terms, guaranteeWays: [] }).guaranteeWays).toEqual(['credit'])
  expect(toNeedTerms({ ...terms, guaranteeWays: ['guarantor', 'credit', 'guarantor'] }).guaranteeWays).toEqual([
    'credit',
    'guarantor',
  ])
})
