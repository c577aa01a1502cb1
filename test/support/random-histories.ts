import fc from 'fast-check'
import { accessRefused, reportPulled } from '#shared/credit/report.events'
import { applicationPaidOut, applicationSubmitted } from '#shared/financing/application.events'
import { LoanOrigin, LoanTerms } from '#shared/financing/loan'
import { loanFellOverdue, loanOpened, loanReported } from '#shared/financing/loan.events'
import { LoanGrade, type LoanReport } from '#shared/financing/loan-report'
import { announceOverdue, openLoan, reportLoan } from '#shared/financing/loan-standing'
import { type Need, stateNeed, TakingId } from '#shared/financing/need'
import {
  afterNeedStep,
  needAppliedWith,
  needClosed,
  needExpired,
  needKept,
  needOpened,
  needReleased,
  needRouted,
  needStated,
  needTaken,
  needWithdrawn,
} from '#shared/financing/need.events'
import {
  endNeed,
  needApplied,
  needWakesAt,
  openNeed,
  routeNeed,
  takeNeed,
  wakeNeed,
} from '#shared/financing/need-taking'
import { DomainError } from '#shared/kernel/domain-error'
import type { EventDeclaration } from '#shared/kernel/event'
import { dayOf, Instant, plusMs, toEpochMs, toInstant } from '#shared/kernel/instant'
import { officialCalendar } from '#shared/kernel/official-calendar'
import { matchRecorded } from '#shared/matching/match.events'
import type { CaseEvent } from '#shared/supervision/case-event'
import type { RawAggregate } from '#shared/supervision/raw-case'
import { someOrganisation } from './application-case.ts'
import { walkApplication } from './random-application.ts'

const firstDay = Instant.parse('2026-01-05T09:30:00.000+08:00')
const turns = (maxLength: number) =>
  fc.array(
    // Mostly hours, now and then longer than an offer stands.
    fc.record({ minutes: fc.oneof(fc.integer({ min: 1, max: 3000 }), fc.constant(12_000)), pick: fc.nat(120) }),
    { maxLength, size: 'max' },
  )
const numbered = (prefix: string, n: number) => `${prefix}_${String(n).padStart(26, '0')}`

const one = fc.record({
  company: fc.nat(9),
  bank: fc.nat(2),
  county: fc.constantFrom('330902', '330921', null),
  sizeClass: fc.constantFrom('micro', 'small', 'medium', null),
  industrySection: fc.constantFrom('C', 'F', null),
  productKind: fc.constantFrom('credit', 'mortgage'),
  firstLoan: fc.constantFrom(true, false, null),
  amountFen: fc.integer({ min: 1_000_000, max: 3_000_000_000 }),
  offeredPercent: fc.constantFrom(100, 60),
  begin: fc.integer({ min: 0, max: 200 * 1440 }),
  isOpened: fc.boolean(),
  applies: fc.boolean(),
  need: turns(5),
  matches: fc.array(fc.nat(3), { maxLength: 2 }),
  application: turns(24),
  loan: turns(6),
  looks: fc.array(fc.record({ minutes: fc.nat(9000), isRefused: fc.boolean() }), { maxLength: 2 }),
})
type One = typeof one extends fc.Arbitrary<infer T> ? T : never

const historiesOf = (minLength: number, maxLength: number): fc.Arbitrary<RawAggregate[]> =>
  fc.array(one, { minLength, maxLength }).map((all) => all.flatMap((each, at) => historyOf(each, at)))

/** What needs, applications, loans, matches and looks announced, each by the rules themselves. */
export const someHistories = historiesOf(0, 10)
/** Of so many that everything has happened. */
export const townHistories = fc.noBias(historiesOf(300, 300))

const toEvent = (id: string, at: Instant, { type, data }: EventDeclaration, said: object): CaseEvent => ({
  ...{ type, id, at },
  data: Object(data.parse(said)),
})

function historyOf(each: One, n: number): RawAggregate[] {
  const begin = plusMs(firstDay, each.begin * 60_000)
  const [needId, applicationId] = [numbered('need', n), numbered('app', n)]
  const { county, sizeClass, industrySection, productKind, firstLoan, offeredPercent } = each
  const companyId = someOrganisation(500 + each.company)
  const bankId = someOrganisation(1 + each.bank)
  const asked = {
    amountFen: each.amountFen,
    termMonths: 12,
    purpose: 'working_capital',
    guaranteeWays: ['credit'],
    repaymentWay: null,
  }
  const walker = {
    ...{ applicationId, needId, companyId, bankId, county, sizeClass, industrySection },
    ...{ productKind, firstLoan, offeredPercent, asked },
  }
  const moment = { now: plusMs(begin, 3_600_000), calendar: officialCalendar }
  const application = each.applies ? walkApplication(walker, each.application, moment) : []
  const looks = each.looks.map((look, at) =>
    lookOf(look, numbered(look.isRefused ? 'acc' : 'rep', n * 10 + at), application[0]),
  )
  return [
    { noun: 'NEED', id: needId, history: needOf(each, needId, begin) },
    ...each.matches.map((eligible, at) =>
      matchOf(needId, numbered('mat', n * 10 + at), companyId, eligible, plusMs(begin, at)),
    ),
    ...(application.length > 0 ? [{ noun: 'APPLICATION', id: applicationId, history: application }] : []),
    ...looks.flat(),
    ...application.flatMap((event) =>
      event.type === applicationPaidOut.type ? [loanOf(each, application, event)] : [],
    ),
  ]
}

function needOf(each: One, id: string, begin: Instant): CaseEvent[] {
  const { county, industrySection, sizeClass } = each
  const traits = { county, industrySection, sizeClass }
  const companyId = someOrganisation(500 + each.company)
  const bankId = someOrganisation(1 + each.bank)
  const terms = {
    ...{ amountFen: each.amountFen, termMonths: 12, purpose: 'working_capital' as const },
    guaranteeWays: [],
    repaymentWay: null,
  }
  let need: Need = stateNeed({ companyId, terms, note: null }, begin)
  let now = begin
  const events = [toEvent(id, now, needStated, { companyId, terms: need.terms })]
  const opened = () => {
    const next = openNeed(need, 1, now)
    return { next, declaration: needOpened, said: { expiresAt: next.expiresAt, maxTakers: 1, traits } }
  }
  const applied = () => ({
    next: needApplied(need, 'prd_1', now),
    declaration: needAppliedWith,
    said: { applicationId: 'app_1', bankId, traits },
  })
  const woken = () => {
    const next = wakeNeed(need, now)
    return next.status === 'expired'
      ? { next, declaration: needExpired, said: {} }
      : { next, declaration: needReleased, said: { lapsed: [] } }
  }
  const taken = () => {
    const took = {
      takingId: TakingId.parse(numbered('tak', need.takings.length)),
      productId: 'prd_2',
      productVersion: 1,
    }
    const { need: next, taking } = takeNeed(need, { ...took, bankId }, { now, calendar: officialCalendar })
    const { status: _status, takenAt: _at, ...said } = taking
    return { next, declaration: needTaken, said: { taking: said } }
  }
  const routed = () => {
    const next = routeNeed(need, bankId, { now, calendar: officialCalendar })
    return { next, declaration: needRouted, said: { ...next.routedTo } }
  }
  const ended = (action: 'keep' | 'withdraw' | 'close', declaration: EventDeclaration) => () => ({
    next: endNeed(need, action, now),
    declaration,
    said: action === 'close' ? { applicationId: 'app_1' } : {},
  })
  const moves: readonly (() => { next: Need; declaration: EventDeclaration; said: object })[] = [
    ...[opened, applied, woken, taken, routed],
    ...[ended('keep', needKept), ended('withdraw', needWithdrawn), ended('close', needClosed)],
  ]
  const tell = (done: ReturnType<(typeof moves)[number]>) => {
    need = done.next
    events.push(toEvent(id, now, done.declaration, { ...afterNeedStep(need, now), ...done.said }))
  }
  for (const { minutes, pick } of each.isOpened ? [{ minutes: 5, pick: 0 }, ...each.need] : each.need) {
    now = plusMs(now, minutes * 60_000)
    const done = attempt(moves[pick % moves.length])
    if (done) tell(done)
  }
  // Left alone, it ends by itself.
  for (let at = needWakesAt(need); at !== null && each.firstLoan === null; at = needWakesAt(need)) {
    now = toInstant(Math.max(toEpochMs(at), toEpochMs(now)))
    tell(woken())
  }
  return events
}

/** What a move does, or nothing where the state forbids it. */
function attempt<T>(move: (() => T) | undefined): T | undefined {
  try {
    return move?.()
  } catch (error) {
    if (error instanceof DomainError) return undefined
    throw error
  }
}

function matchOf(needId: string, id: string, companyId: string, eligible: number, at: Instant): RawAggregate {
  const counts = { eligible, nearMiss: 1, cannotTell: 0 }
  const said = {
    needId,
    needVersion: 1,
    companyId,
    catalogueVersion: 1,
    ruleVersion: '1',
    answerHash: 'a'.repeat(64),
    counts,
  }
  return { noun: 'MATCH', id, history: [toEvent(id, at, matchRecorded, said)] }
}

function lookOf(
  { minutes, isRefused }: One['looks'][number],
  id: string,
  submitted: CaseEvent | undefined,
): RawAggregate[] {
  if (!submitted) return []
  const { companyId, bankId, uscc } = applicationSubmitted.data.parse(submitted.data)
  const look = { uscc, companyId, bankId, applicationId: submitted.id, purpose: 'credit_decision', categories: ['tax'] }
  const at = plusMs(submitted.at, minutes * 60_000)
  if (isRefused)
    return [
      {
        noun: 'ACCESS',
        id,
        history: [toEvent(id, at, accessRefused, { ...look, reportId: null, reason: 'withdrawn' })],
      },
    ]
  const said = { ...look, number: 'ZSR-1', dataMonths: 24, consentId: null, contentHash: 'h' }
  return [{ noun: 'REPORT', id, history: [toEvent(id, at, reportPulled, said)] }]
}

function loanOf(each: One, application: readonly CaseEvent[], paidOut: CaseEvent): RawAggregate {
  const id = paidOut.id.replace('app_', 'loan_')
  const { payOut, terms, aprBp, ...data } = applicationPaidOut.data.parse(paidOut.data)
  const name = { zh: '某', en: 'some' }
  const origin = LoanOrigin.parse({
    ...data,
    applicationId: paidOut.id,
    contractNumber: null,
    companyName: name,
    bankName: name,
    productName: name,
  })
  const agreed = LoanTerms.parse({ ...terms, ...payOut, aprBp })
  const { productKind, industrySection, sizeClass, firstLoan } = applicationSubmitted.data.parse(application[0]?.data)
  let now = plusMs(paidOut.at, 60_000)
  let { state, standing } = openLoan(origin, agreed, now, officialCalendar)
  const events = [
    toEvent(id, now, loanOpened, {
      ...origin,
      terms: agreed,
      standing,
      traits: { productKind, industrySection, sizeClass, firstLoan },
    }),
  ]
  const whose = { companyId: origin.companyId, bankId: origin.bankId }
  for (const [at, { minutes, pick }] of each.loan.entries()) {
    now = plusMs(now, minutes * 20 * 60_000)
    if (pick % 4 === 0) {
      const overdue = attempt(() => announceOverdue(state, now, officialCalendar))
      if (overdue) {
        ;({ state, standing } = overdue)
        events.push(toEvent(id, now, loanFellOverdue, { ...whose, standing }))
      }
      continue
    }
    const report = reportOf(pick, `R-${at}`, dayOf(now), agreed.amountFen)
    const done = reportLoan(state, [report], at + 2, now, officialCalendar)
    ;({ state, standing } = done)
    events.push(
      toEvent(id, now, loanReported, { ...whose, reports: [report], standing, overdueEnds: done.overdueEnds }),
    )
  }
  return { noun: 'LOAN', id, history: events }
}

function reportOf(pick: number, reportId: string, valueDate: string, amountFen: number): LoanReport {
  if (pick % 3 === 0)
    return { kind: 'grade', reportId, valueDate, grade: LoanGrade.options[Math.floor(pick / 3) % 5] ?? 'normal' }
  if (pick % 7 === 0) return { kind: 'write_off', reportId, valueDate }
  const principalFen = pick % 2 === 0 ? amountFen : Math.ceil(amountFen / 12)
  return { kind: 'repayment', reportId, valueDate, principalFen, interestFen: 375_000, penaltyFen: 0 }
}
