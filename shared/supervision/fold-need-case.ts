import {
  AfterNeedStep,
  needAppliedWith,
  needChanged,
  needExpired,
  needKept,
  needOpened,
  needRouted,
  needStated,
  needTaken,
  needWithdrawn,
} from '#shared/financing/need.events'
import { matchRecorded } from '#shared/matching/match.events'
import type { MatchCase, NeedCase } from './case.ts'
import type { CaseEvent } from './case-event.ts'

/** The row of a need after one more of its events. */
export function foldNeedCase(row: NeedCase | undefined, event: CaseEvent): NeedCase | undefined {
  if (row === undefined) return firstRow(event)
  const { type, at, data } = event
  if (type === needChanged.type) return { ...row, ...termsIn(needChanged.data.parse(data)) }
  const next = { ...row, status: AfterNeedStep.parse(data).status }
  switch (type) {
    case needOpened.type:
      return { ...next, ...needOpened.data.parse(data).traits, openedAt: row.openedAt ?? at }
    case needTaken.type:
      return { ...next, takenAt: row.takenAt ?? at }
    case needRouted.type:
      return { ...next, routedAt: row.routedAt ?? at }
    case needAppliedWith.type:
      return { ...next, ...needAppliedWith.data.parse(data).traits, appliedAt: row.appliedAt ?? at }
    case needKept.type:
    case needWithdrawn.type:
    case needExpired.type:
      return { ...next, leftAt: row.leftAt ?? at }
    default:
      return next
  }
}

function firstRow({ type, id, at, data }: CaseEvent): NeedCase | undefined {
  if (type !== needStated.type) return undefined
  const { companyId, terms } = needStated.data.parse(data)
  return {
    ...{ needId: id, companyId, county: null, industrySection: null, sizeClass: null },
    ...termsIn({ terms }),
    ...{ status: 'draft', statedAt: at },
    ...{ openedAt: null, takenAt: null, routedAt: null, appliedAt: null, leftAt: null },
  }
}

const termsIn = ({ terms }: { readonly terms: Pick<NeedCase, 'amountFen' | 'termMonths' | 'purpose'> }) => ({
  amountFen: terms.amountFen,
  termMonths: terms.termMonths,
  purpose: terms.purpose,
})

/** A match never changes. */
export function foldMatchCase(row: MatchCase | undefined, { type, id, at, data }: CaseEvent): MatchCase | undefined {
  if (type !== matchRecorded.type) return row
  const { needId, counts } = matchRecorded.data.parse(data)
  return { matchId: id, needId, at, ...counts }
}
