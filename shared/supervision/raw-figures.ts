import type { Instant } from '#shared/kernel/instant'
import { lprOn } from '#shared/kernel/lpr'
import { officialCalendar } from '#shared/kernel/official-calendar'
import { workingMsBetween } from '#shared/kernel/working-time'
import type { FigureId } from './figures.ts'
import { hasEvent, type RawCase } from './raw-case.ts'
import { atOf, firstOf, type History, inside, lastSaid, numberIn, stoodMs } from './raw-history.ts'
import { rawApplication, rawLoan, rawNeed } from './raw-sets.ts'

/** Every figure once more, from nothing but events, and by arithmetic of its own. */
export function recountFigures(cases: readonly RawCase[], now: Instant): Readonly<Record<FigureId, number | null>> {
  const of = (kind: RawCase['of']) => cases.filter((one) => one.of === kind)
  return {
    ...recountNeeds(of('need'), now),
    ...recountApplications(of('application'), now),
    ...recountLoans(of('loan'), now),
    ...recountLooks(of('look')),
  }
}

const add = (cases: readonly RawCase[], value: (one: RawCase) => number): number =>
  cases.reduce((sum, one) => sum + value(one), 0)
const companies = (cases: readonly RawCase[]): number => new Set(cases.map(({ companyId }) => companyId)).size

/** Ten-thousandths, half-up; of nothing there is no share. */
function share(part: number, whole: number): number | null {
  if (whole === 0) return null
  const [n, d] = [BigInt(part) * 10_000n, BigInt(whole)]
  return Number(n / d) + ((n % d) * 2n >= d ? 1 : 0)
}

/** The value of which at least this share of all is no larger. */
function ranked(values: readonly number[], percent: number): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted.find((_, at) => (at + 1) * 100 >= percent * sorted.length) ?? null
}

function recountNeeds(all: readonly RawCase[], now: Instant) {
  const needs = all.filter(({ history }) => rawNeed.isKnown(history))
  const amount = ({ history }: RawCase) => numberIn(lastSaid(history, 'terms', 'amountFen'))
  const inState = (status: string) => needs.filter(({ history }) => rawNeed.status(history) === status).length
  const unmet = needs.filter(({ history }) => rawNeed.isUnmet(history, now))
  const supply = needs.flatMap(({ beside }) => lastMatch(beside) ?? [])
  return {
    needs: needs.length,
    needs_amount: add(needs, amount),
    needs_taken_back: inState('draft'),
    needs_open: inState('open'),
    needs_applied: inState('applied'),
    needs_taken: inState('taken'),
    needs_routed: inState('routed'),
    needs_closed: inState('closed'),
    needs_expired: inState('expired'),
    needs_withdrawn: inState('withdrawn'),
    needs_unmet: unmet.length,
    needs_unmet_amount: add(unmet, amount),
    pick_up_rate: share(needs.filter(({ history }) => rawNeed.isMet(history)).length, needs.length),
    needs_matched: supply.length,
    supply_median: ranked(supply, 50),
    supply_none_share: share(supply.filter((eligible) => eligible === 0).length, supply.length),
  }
}

/** How many products the last match of a need found. */
function lastMatch(matches: readonly History[]): number | undefined {
  const events = matches.flat().sort((a, b) => (`${a.at}#${a.id}` < `${b.at}#${b.id}` ? -1 : 1))
  const last = events.at(-1)
  return last && numberIn(inside(last.data, 'counts', 'eligible'))
}

const minutes = (ms: number) => Math.floor(ms / 60_000)

function recountApplications(all: readonly RawCase[], now: Instant) {
  const having = (type: string) => all.filter((one) => hasEvent(one, `application.${type}`))
  const answered = all.flatMap(({ history }) => {
    const at = rawApplication.answeredAt(history)
    const [submitted] = history
    if (!at || !submitted) return []
    return minutes(workingMsBetween(submitted.at, at, officialCalendar) - stoodMs(history, at))
  })
  const due = all.filter(({ history }) => rawApplication.isAnswerDue(history, now))
  const inTime = all.filter(({ history }) => rawApplication.isAnsweredInTime(history))
  const offered = having('offered')
  const lastOffer = ({ history }: RawCase) => history.findLast(({ type }) => type === 'application.offered')?.data
  const clock = (state: string) => all.filter(({ history }) => rawApplication.clock(history, now) === state).length
  return {
    applications: all.length,
    applications_amount: add(all, ({ history }) => numberIn(inside(history[0]?.data, 'asked', 'amountFen'))),
    applicants: companies(all),
    answers_due: due.length,
    response_rate: share(inTime.length, due.length),
    response_median: ranked(answered, 50),
    response_p90: ranked(answered, 90),
    ...recountSteps(all),
    conversion_rate: share(having('paid_out').length, all.length),
    granted_companies: companies(offered),
    granted_amount: add(offered, (one) => numberIn(inside(lastOffer(one), 'terms', 'amountFen'))),
    less_than_asked: offered.filter((one) => lastOffer(one)?.isLessThanAsked === true).length,
    refused: having('refused').length,
    returned: having('returned').length,
    clocks_running: clock('running'),
    clocks_due_today: clock('due_today'),
    clocks_breached: clock('breached'),
    clocks_paused: clock('paused'),
    duties_breached: all.filter(({ history }) => rawApplication.isTold(history)).length,
  }
}

function recountSteps(all: readonly RawCase[]) {
  const step = (from: string, to: string) => {
    const reached = all.filter((one) => hasEvent(one, `application.${to}`))
    const times = reached.flatMap(({ history }) => {
      const [begin, end] = [atOf(history, `application.${from}`), atOf(history, `application.${to}`)]
      return begin && end ? minutes(workingMsBetween(begin, end, officialCalendar)) : []
    })
    return { count: reached.length, median: ranked(times, 50), p90: ranked(times, 90) }
  }
  const accepted = step('submitted', 'accepted')
  const offered = step('accepted', 'offered')
  const offerAccepted = step('offered', 'offer_accepted')
  const signed = step('offer_accepted', 'signed')
  const paidOut = step('signed', 'paid_out')
  return {
    ...{ accepted: accepted.count, accepted_median: accepted.median, accepted_p90: accepted.p90 },
    ...{ offered: offered.count, offered_median: offered.median, offered_p90: offered.p90 },
    offer_accepted: offerAccepted.count,
    offer_accepted_median: offerAccepted.median,
    offer_accepted_p90: offerAccepted.p90,
    ...{ signed: signed.count, signed_median: signed.median, signed_p90: signed.p90 },
    ...{ paid_out: paidOut.count, paid_out_median: paidOut.median, paid_out_p90: paidOut.p90 },
  }
}

function recountLoans(all: readonly RawCase[], now: Instant) {
  const terms = ({ history }: RawCase, name: string) => inside(history[0]?.data, 'terms', name)
  const trait = ({ history }: RawCase, name: string) => inside(history[0]?.data, 'traits', name)
  const amount = (one: RawCase) => numberIn(terms(one, 'amountFen'))
  const balance = ({ history }: RawCase) => rawLoan.balance(history)
  const mean = (value: (one: RawCase) => number) => {
    const weighted = all.reduce((sum, one) => sum + BigInt(value(one)) * BigInt(amount(one)), 0n)
    const weight = BigInt(add(all, amount))
    return weight === 0n ? null : Number(weighted / weight) + ((weighted % weight) * 2n >= weight ? 1 : 0)
  }
  const byCompany = (some: readonly RawCase[]) => share(companies(some), companies(all))
  const byAmount = (some: readonly RawCase[]) => share(add(some, amount), add(all, amount))
  const first = all.filter((one) => trait(one, 'firstLoan') === true)
  const pure = all.filter((one) => trait(one, 'productKind') === 'credit')
  const inclusive = all.filter(({ history }) => rawLoan.isInclusive(history))
  const live = all.filter(({ history }) => rawLoan.isLive(history))
  const overdue = all.filter(({ history }) => rawLoan.isOverdue(history, now))
  const graded = (...grades: string[]) => live.filter(({ history }) => grades.includes(String(rawLoan.grade(history))))
  const ofBalance = (some: readonly RawCase[]) => share(add(some, balance), add(live, balance))
  return {
    loans: all.length,
    borrowers: companies(all),
    loans_amount: add(all, amount),
    average_rate: mean((one) => numberIn(terms(one, 'aprBp'))),
    average_lpr: mean((one) => lprOn(String(terms(one, 'paidOn')))?.oneYearBp ?? 0),
    ...{ first_loan_company_share: byCompany(first), first_loan_amount_share: byAmount(first) },
    ...{ pure_credit_company_share: byCompany(pure), pure_credit_amount_share: byAmount(pure) },
    ...{ inclusive_company_share: byCompany(inclusive), inclusive_amount_share: byAmount(inclusive) },
    ...{ loans_live: live.length, balance: add(live, balance) },
    ...{ loans_overdue: overdue.length, overdue_balance: add(overdue, balance), overdue_share: ofBalance(overdue) },
    special_mention_share: ofBalance(graded('special_mention')),
    npl_share: ofBalance(graded('substandard', 'doubtful', 'loss')),
  }
}

function recountLooks(all: readonly RawCase[]) {
  const pulls = all.filter((one) => hasEvent(one, 'report.pulled'))
  const purpose = (name: string) => pulls.filter(({ history }) => history[0]?.data.purpose === name)
  const decisions = ['application.offered', 'application.refused']
  const isDecided = ({ history, beside }: RawCase) => {
    const pulledAt = firstOf(history, 'report.pulled')?.at ?? ''
    return beside.some((about) => about.some(({ type, at }) => decisions.includes(type) && at > pulledAt))
  }
  return {
    pulls: pulls.length,
    pulls_to_decide: purpose('credit_decision').length,
    pulls_to_monitor: purpose('loan_monitoring').length,
    pulls_without_decision: purpose('credit_decision').filter((one) => !isDecided(one)).length,
    pulls_refused: all.length - pulls.length,
  }
}
