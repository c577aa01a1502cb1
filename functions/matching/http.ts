import { serve } from '#functions/platform/serve'
import { matching } from '#shared/matching/contract'
import { listMatches, showMatch } from './read-match.ts'
import { recordMatch } from './record-match.ts'

// Visitors have an entry of their own: catalogue-http.ts.
const { catalogue: _catalogue, ...rest } = matching

export const matchingHttp = serve('matching', rest, {
  match: { record: recordMatch, list: listMatches, show: showMatch },
})
