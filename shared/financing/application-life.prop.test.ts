import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DomainError } from '#shared/kernel/domain-error'
import { dayOf, type Instant, plusMs } from '#shared/kernel/instant'
import { addMonths } from '#shared/kernel/local-date'
import { lprOn } from '#shared/kernel/lpr'
import { officialCalendar } from '#shared/kernel/official-calendar'
import { Secret } from '#shared/kernel/secret'
import {
  monday,
  someAsked,
  somebody,
  someOffer,
  somePinned,
  someProposed,
  submitted,
} from '#test/support/application-case'
import type { Application } from './application.ts'
import { applicationStatusAt, type Moment } from './application-clocks.ts'
import {
  approveProposal,
  proposeDecision,
  refuseApplication,
  rejectProposal,
  sendBackProposal,
} from './application-decision.ts'
import { type ApplicationAction, applicationLife, hasEnded } from './application-life.ts'
import { acceptOffer, declineOffer, payOutApplication, signApplication } from './application-offer.ts'
import {
  endApplication,
  pauseApplication,
  resumeApplication,
  returnForMore,
  step,
  supplyMissing,
  wakeApplication,
} from './application-steps.ts'
import { toOfferTerms } from './offer-terms.ts'
import { toRefusalReasons } from './refusal-form.ts'

const terms = toOfferTerms(someProposed, someAsked, somePinned, lprOn('2026-03-02'))
const finding = { value: '3', limit: '2', source: '合同', date: '2026-03-01' }
const reasons = toRefusalReasons([{ code: 'debt_too_high', fact: null, finding }], [])

type Step = {
  readonly action: ApplicationAction
  readonly hours: number
  readonly person: number
  readonly limit: number
}
const oneStep: fc.Arbitrary<Step> = fc.record({
  action: fc.constantFrom(...(Object.keys(applicationLife) as ApplicationAction[])), // its own keys
  hours: fc.integer({ min: 0, max: 60 }),
  person: fc.integer({ min: 1, max: 4 }),
  limit: fc.constantFrom(1, 900_000_000),
})
/** What leads on comes more often, so that runs get far. */
const onward: fc.Arbitrary<Step> = fc
  .tuple(
    oneStep,
    fc.constantFrom<ApplicationAction>('accept', 'propose', 'approve', 'approve', 'accept_offer', 'sign', 'pay_out'),
  )
  .map(([one, action]) => ({ ...one, action, hours: one.hours % 8 }))

function perform(application: Application, { action, person, limit }: Step, moment: Moment): Application {
  const by = somebody(person)
  switch (action) {
    case 'refuse':
      return refuseApplication(application, reasons, by, moment)
    case 'return_for_more':
      return returnForMore(application, [{ document: 0, words: null, reason: null }], moment)
    case 'supply':
      return supplyMissing(application, moment)
    case 'propose':
      return proposeDecision(application, { terms, opinion: new Secret('同意'), by }, limit, moment)
    case 'approve':
      return approveProposal(application, by, someOffer, moment)
    case 'send_back':
      return sendBackProposal(application, by, moment)
    case 'reject':
      return rejectProposal(application, reasons, by, moment)
    case 'accept_offer':
      return acceptOffer(application, moment)
    case 'decline_offer':
      return declineOffer(application, 'terms', moment)
    case 'sign':
      return signApplication(application, 'HT-1', somePinned.promisedDays, moment)
    case 'pay_out': {
      const day = dayOf(moment.now)
      const payOut = { amountFen: 100_000_000, paidOn: day, firstDueOn: addMonths(day, 1) }
      return payOutApplication(application, payOut, moment)
    }
    case 'withdraw':
    case 'supersede':
      return endApplication(application, action, moment)
    case 'pause':
      return pauseApplication(application, moment)
    case 'resume':
      return resumeApplication(application, 'con_2', moment)
    case 'lapse_offer':
    case 'expire':
      return wakeApplication(application, moment).application
    default:
      return step(application, action, moment)
  }
}

/** Walks through steps; those that the table, time or the second person refuse change nothing. */
function walk(
  steps: readonly Step[],
  look: (before: Application, after: Application, now: Instant, one: Step) => void,
) {
  let [application, now] = [submitted(), monday]
  for (const one of steps) {
    now = plusMs(now, one.hours * 3_600_000)
    const before = application
    try {
      application = perform(before, one, { now, calendar: officialCalendar })
    } catch (error) {
      if (!(error instanceof DomainError)) throw error
    }
    look(before, application, now, one)
  }
}
const steps = fc.array(fc.oneof({ weight: 2, arbitrary: onward }, { weight: 1, arbitrary: oneStep }), {
  maxLength: 30,
  size: 'max',
})
const runs = { numRuns: 500 }

test('no path leads to an offer without two persons, or three where two approve', () => {
  let offers = 0
  fc.assert(
    fc.property(steps, (taken) => {
      walk(taken, (before, after) => {
        if (after.offer === null || before.offer !== null) return
        offers++
        const { by, approvals, approvalsNeeded } = after.proposal ?? { by: '', approvals: [], approvalsNeeded: 0 }
        const persons = new Set([by, ...approvals.map((one) => one.by)])
        expect(persons.size).toBe(approvalsNeeded + 1)
        expect(approvalsNeeded).toBeGreaterThanOrEqual(1)
      })
    }),
    runs,
  )
  expect(offers).toBeGreaterThan(20)
})

test('what has ended stays as it ended, and a step leads where the table says', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      walk(taken, (before, after, now, { action }) => {
        if (hasEnded(before.status)) expect(after).toBe(before)
        if (after === before || after.status === before.status) return
        const byTime = action === 'lapse_offer' || action === 'expire'
        const from: readonly string[] = applicationLife[byTime && before.offer ? 'lapse_offer' : action].from
        expect(from).toContain(byTime ? before.status : applicationStatusAt(before, now))
        if (action === 'supply') expect(after.status).toBe(before.returnedFrom)
        else if (action === 'resume') expect(after.status).toBe(before.pausedFrom)
        else expect(after.status).toBe(applicationLife[byTime && before.offer ? 'lapse_offer' : action].to)
      })
    }),
    runs,
  )
})

test('a clock that was stopped never runs again, stands only while it should, and its deadline never comes nearer', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      walk(taken, (before, after) => {
        for (const name of ['accept', 'decide', 'pay'] as const) {
          const [was, is] = [before.clocks[name], after.clocks[name]]
          if (was === null || is === null) continue
          if (was.stoppedAt !== null) expect(is).toEqual(was)
          expect(is.dueAt >= was.dueAt).toBe(true)
          expect(is.pausedMs).toBeGreaterThanOrEqual(was.pausedMs)
          expect(is.startedAt).toBe(was.startedAt)
          if (is.pausedAt !== null) expect(['paused', 'returned']).toContain(after.status)
          if (after.status === 'paused' && is.stoppedAt === null) expect(is.pausedAt).not.toBeNull()
        }
        const isDecided = after.offer !== null || hasEnded(after.status)
        expect(after.clocks.decide.stoppedAt !== null).toBe(isDecided)
        expect(after.clocks.pay?.stoppedAt === null).toBe(after.status === 'signed')
      })
    }),
    runs,
  )
})

test('only the first return stops the bank’s clock', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      walk(taken, (before, after) => {
        if (after.status !== 'returned' || before.status === 'returned' || before.status === 'paused') return
        expect(after.clocks.decide.pausedAt !== null).toBe(after.returns === 1)
      })
    }),
    runs,
  )
})

test('each duty that runs out is told to the bank once, then once to the office', () => {
  fc.assert(
    fc.property(steps, (taken) => {
      walk(taken, (_before, { breaches }) => {
        const told = breaches.map(({ clock, to }) => `${clock} ${to}`)
        expect(new Set(told).size).toBe(told.length)
        for (const { clock, to, at } of breaches)
          if (to === 'office')
            expect(breaches.some((one) => one.clock === clock && one.to === 'bank' && one.at <= at)).toBe(true)
      })
    }),
    runs,
  )
})
