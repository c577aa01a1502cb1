import type * as z from 'zod'
import { defineView } from '#functions/platform/view'
import { MatchRow } from '#shared/matching/match.contract'
import { matchRecorded } from '#shared/matching/match.events'
import { MatchId } from '#shared/matching/recorded-match'
import { matches } from './match.store.ts'

/** The matches of a need, in the order in which they were made. */
export const needMatches = defineView<z.infer<typeof MatchRow>>({
  name: 'need-matches',
  noun: matches.noun,
  schema: MatchRow,
  apply(row, event) {
    if (event.type !== matchRecorded.type) return row
    const { companyId: _company, ...recorded } = matchRecorded.data.parse(event.data)
    return { ...recorded, matchId: MatchId.parse(event.id), recordedAt: event.at }
  },
  place: (row) => ({ list: row.needId, order: row.recordedAt }),
})
