import type { Application } from '#shared/financing/application'
import {
  type ApplicationEvent,
  afterStep,
  applicationAccepted,
  applicationExpired,
  applicationPaidOut,
  applicationPaused,
  applicationRefused,
  applicationResumed,
  applicationReturned,
  applicationSigned,
  applicationSubmitted,
  applicationSuperseded,
  applicationSupplied,
  applicationWithdrawn,
  clockBreached,
  decisionProposed,
  dueDiligenceStarted,
  offerAccepted,
  offerDeclined,
  offerLapsed,
  offerMade,
  proposalSentBack,
  signingLapsed,
} from '#shared/financing/application.events'
import type { Moment } from '#shared/financing/application-clocks'
import {
  approveProposal,
  proposeDecision,
  refuseApplication,
  sendBackProposal,
} from '#shared/financing/application-decision'
import {
  acceptOffer,
  declineOffer,
  offerOf,
  payOutApplication,
  signApplication,
} from '#shared/financing/application-offer'
import {
  endApplication,
  pauseApplication,
  resumeApplication,
  returnForMore,
  step,
  supplyMissing,
  wakeApplication,
} from '#shared/financing/application-steps'
import { DomainError } from '#shared/kernel/domain-error'
import { dayOf, plusMs } from '#shared/kernel/instant'
import { addMonths } from '#shared/kernel/local-date'
import { Secret } from '#shared/kernel/secret'
import type { CaseEvent } from '#shared/supervision/case-event'
import { someApplication, somebody, someOffer, somePinned, someProposed, submitted } from './application-case.ts'

/** What comes next and after how many minutes; the pick is taken among what the state allows. */
export type Turn = { readonly minutes: number; readonly pick: number }
export type Walker = Pick<Application, 'companyId' | 'bankId' | 'county' | 'asked'> & {
  readonly applicationId: string
  readonly needId: string
  readonly productKind: string
  readonly industrySection: string | null
  readonly sizeClass: string | null
  readonly firstLoan: boolean | null
  /** What the bank offers, of what is asked, in percent. */
  readonly offeredPercent: number
}
type Told = { readonly state: Application; readonly declaration: ApplicationEvent; readonly said: object }
type Move = (state: Application, moment: Moment, walker: Walker) => Told

const reason = { code: 'debt_too_high' as const, rule: null, finding: null }
const missing = { document: 0, words: null, reason: null }
const figuresOf = (state: Application) => {
  const { conditions: _c, lessThanAskedReason: why, ...terms } = offerOf(state).terms
  return { terms, isLessThanAsked: why !== null }
}
const partiesOf = ({ needId, productId, productVersion, companyId, uscc, county, bankId, branchId }: Application) => ({
  ...{ needId, productId, productVersion, companyId, uscc, county, bankId, branchId },
})

const moves: readonly Move[] = [
  (state, moment) => ({ state: step(state, 'accept', moment), declaration: applicationAccepted, said: {} }),
  (state, moment) => ({
    state: refuseApplication(state, [reason], 'system', moment),
    declaration: applicationRefused,
    said: { reasons: [{ code: reason.code, fact: state.asked.purpose === 'equipment' ? 'debt_ratio' : null }] },
  }),
  (state, moment) => ({
    state: returnForMore(state, [missing], moment),
    declaration: applicationReturned,
    said: { stopsClock: state.returns === 0, missing: 1, beyondList: 0 },
  }),
  (state, moment) => ({ state: supplyMissing(state, moment), declaration: applicationSupplied, said: {} }),
  (state, moment) => ({
    state: pauseApplication(state, moment),
    declaration: applicationPaused,
    said: { because: 'consent_withdrawn' },
  }),
  (state, moment) => ({
    state: resumeApplication(state, 'con_2', moment),
    declaration: applicationResumed,
    said: { consentId: 'con_2' },
  }),
  (state, moment) => ({
    state: step(state, 'start_due_diligence', moment),
    declaration: dueDiligenceStarted,
    said: {},
  }),
  (state, moment, { offeredPercent }) => {
    const isLess = offeredPercent < 100
    const amountFen = Math.floor((state.asked.amountFen * offeredPercent) / 100)
    const { conditions: _conditions, lessThanAskedReason: _reason, ...figures } = someProposed
    const terms = {
      ...figures,
      amountFen,
      lprDate: null,
      conditions: [],
      lessThanAskedReason: isLess ? new Secret('…') : null,
    }
    const { conditions: _c, lessThanAskedReason: _l, ...told } = terms
    return {
      state: proposeDecision(state, { terms, opinion: new Secret('…'), by: somebody(1) }, null, moment),
      declaration: decisionProposed,
      said: { terms: told, isLessThanAsked: isLess, approvalsNeeded: 1 },
    }
  },
  (state, moment) => {
    const next = approveProposal(state, somebody(2), someOffer, moment)
    const { aprBp, totalCostFen, validUntil } = offerOf(next)
    return {
      state: next,
      declaration: offerMade,
      said: { ...figuresOf(next), offerId: someOffer, aprBp, totalCostFen, validUntil },
    }
  },
  (state, moment) => ({ state: sendBackProposal(state, somebody(2), moment), declaration: proposalSentBack, said: {} }),
  (state, moment) => ({
    state: acceptOffer(state, moment),
    declaration: offerAccepted,
    said: { offerId: someOffer, needId: state.needId, companyId: state.companyId },
  }),
  (state, moment) => ({
    state: declineOffer(state, 'terms', moment),
    declaration: offerDeclined,
    said: { offerId: someOffer, reason: 'terms' },
  }),
  (state, moment) => ({
    state: signApplication(state, 'C-1', somePinned.promisedDays, moment),
    declaration: applicationSigned,
    said: { contractNumber: 'C-1' },
  }),
  (state, moment) => {
    const { amountFen } = offerOf(state).terms
    const paidOn = dayOf(moment.now)
    const payOut = { amountFen, paidOn, firstDueOn: addMonths(paidOn, 1) }
    const { terms } = figuresOf(state)
    const { aprBp } = offerOf(state)
    return {
      state: payOutApplication(state, payOut, moment),
      declaration: applicationPaidOut,
      said: { ...partiesOf(state), consentId: state.consentId, payOut, terms, aprBp },
    }
  },
  (state, moment) => ({
    state: endApplication(state, 'withdraw', moment),
    declaration: applicationWithdrawn,
    said: {},
  }),
  (state, moment) => ({
    state: endApplication(state, 'supersede', moment),
    declaration: applicationSuperseded,
    said: { by: someApplication },
  }),
]

/** More than thirty days. */
const unsignedMinutes = 44_000

const way: readonly ApplicationEvent[] = [
  ...[applicationSupplied, applicationResumed, applicationAccepted, decisionProposed, offerMade, offerAccepted],
  ...[applicationSigned, applicationPaidOut],
]

const wake: Move = (before, moment) => {
  const { wake: woken, application: state } = wakeApplication(before, moment)
  if (woken.what === 'breach') {
    const { clock, to } = woken.breach
    return { state, declaration: clockBreached, said: { clock, to } }
  }
  if (woken.what === 'expire') return { state, declaration: applicationExpired, said: {} }
  return { state, declaration: woken.what === 'unsigned' ? signingLapsed : offerLapsed, said: { offerId: someOffer } }
}

/** What a move leads to, or nothing where the state forbids it. */
function tried(move: Move, state: Application, moment: Moment, walker: Walker): Told[] {
  try {
    return [move(state, moment, walker)]
  } catch (error) {
    if (error instanceof DomainError || error instanceof TypeError) return []
    throw error
  }
}

/** The life of one application by the rules themselves: every event says what the commands would have it say. */
export function walkApplication(walker: Walker, turns: readonly Turn[], begin: Moment): CaseEvent[] {
  const { applicationId: id, productKind, industrySection, sizeClass, firstLoan, offeredPercent: _p, ...own } = walker
  let state: Application = { ...submitted(begin), ...own }
  let moment = begin
  const events: CaseEvent[] = []
  const tell = (declaration: ApplicationEvent, said: object) => {
    const data = declaration.data.parse({ ...afterStep(state, moment), ...said })
    events.push({ type: declaration.type, id, at: moment.now, data })
  }
  const { origin, asked, consentId } = state
  tell(applicationSubmitted, {
    ...{ ...partiesOf(state), origin, takingId: null, asked, productName: { zh: '贷', en: 'loan' }, productKind },
    ...{ industrySection, sizeClass, firstLoan, consentId, rules: { holds: 0, fails: 0, notKnown: 0, bankChecks: 0 } },
  })
  for (const { minutes, pick } of turns) {
    // One accepted offer of nine is left unsigned.
    const waited = state.status === 'offer_accepted' && pick % 9 === 8 ? unsignedMinutes : minutes
    moment = { ...moment, now: plusMs(moment.now, waited * 60_000) }
    const due = tried(wake, state, moment, walker)
    const open = due.length > 0 ? due : moves.flatMap((move) => tried(move, state, moment, walker))
    // Three turns of four go on towards the payout, else few would get there.
    const onward = pick % 4 > 0 ? open.find(({ declaration }) => way.includes(declaration)) : undefined
    const next = onward ?? open[Math.floor(pick / 4) % Math.max(1, open.length)]
    if (!next) break
    state = next.state
    tell(next.declaration, next.said)
  }
  return events
}
