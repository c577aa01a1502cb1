import {
  AfterStep,
  applicationAccepted,
  applicationExpired,
  applicationPaidOut,
  applicationRefused,
  applicationReturned,
  applicationSigned,
  applicationSubmitted,
  applicationSuperseded,
  applicationWithdrawn,
  clockBreached,
  offerAccepted,
  offerDeclined,
  offerLapsed,
  offerMade,
  signingLapsed,
} from '#shared/financing/application.events'
import type { Instant } from '#shared/kernel/instant'
import type { ApplicationCase } from './case.ts'
import type { CaseEvent } from './case-event.ts'

const responses: readonly string[] = [applicationAccepted.type, applicationRefused.type]
const ends: readonly string[] = [
  applicationRefused.type,
  applicationWithdrawn.type,
  applicationExpired.type,
  offerDeclined.type,
  offerLapsed.type,
  signingLapsed.type,
  applicationSuperseded.type,
]

/** The row of an application after one more of its events. */
export function foldApplicationCase(row: ApplicationCase | undefined, event: CaseEvent): ApplicationCase | undefined {
  const before = row ?? firstRow(event)
  if (before === undefined) return undefined
  const { type, at, data } = event
  const { status, duty, deadlines } = AfterStep.parse(data)
  const next: ApplicationCase = {
    ...before,
    status,
    duty,
    stands: standsAfter(before.stands, duty?.isPaused ?? false, at),
    acceptDueAt: deadlines.accept,
    respondedAt: before.respondedAt ?? (responses.includes(type) ? at : null),
    endedAt: ends.includes(type) ? at : before.endedAt,
  }
  return { ...next, ...saidBy(next, event) }
}

/** What only some events tell. */
function saidBy(row: ApplicationCase, { type, at, data }: CaseEvent): Partial<ApplicationCase> {
  switch (type) {
    case applicationAccepted.type:
      return { acceptedAt: row.acceptedAt ?? at }
    case applicationRefused.type:
      return { refusedAt: at, reasons: applicationRefused.data.parse(data).reasons }
    case applicationReturned.type:
      return { returns: row.returns + 1 }
    case offerMade.type: {
      const { terms, isLessThanAsked } = offerMade.data.parse(data)
      return { offeredAt: row.offeredAt ?? at, offeredFen: terms.amountFen, isLessThanAsked }
    }
    case offerAccepted.type:
      return { offerAcceptedAt: at }
    case applicationSigned.type:
      return { signedAt: at }
    case applicationPaidOut.type:
      return { paidOutAt: at }
    case clockBreached.type: {
      const { clock, to } = clockBreached.data.parse(data)
      return { breaches: [...row.breaches, { clock, to, at }] }
    }
    default:
      return {}
  }
}

function standsAfter(stands: ApplicationCase['stands'], isPaused: boolean, at: Instant): ApplicationCase['stands'] {
  const last = stands.at(-1)
  const stood = last !== undefined && last.to === null
  if (stood === isPaused) return stands
  return stood ? [...stands.slice(0, -1), { from: last.from, to: at }] : [...stands, { from: at, to: null }]
}

function firstRow({ type, id, at, data }: CaseEvent): ApplicationCase | undefined {
  if (type !== applicationSubmitted.type) return undefined
  const said = applicationSubmitted.data.parse(data)
  const { needId, productId, productKind, companyId, bankId, county, industrySection, sizeClass } = said
  return {
    ...{ applicationId: id, needId, productId, productKind, companyId, bankId, county, industrySection, sizeClass },
    ...{ askedFen: said.asked.amountFen, status: said.status, duty: said.duty, stands: [], breaches: [] },
    ...{ submittedAt: at, acceptDueAt: said.deadlines.accept, respondedAt: null, acceptedAt: null, refusedAt: null },
    ...{ offeredAt: null, offerAcceptedAt: null, signedAt: null, paidOutAt: null, endedAt: null },
    ...{ offeredFen: null, isLessThanAsked: false, reasons: [], returns: 0 },
  }
}
