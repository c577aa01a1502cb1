import { serve } from '#functions/platform/serve'
import { matching } from '#shared/matching/contract'
import { listMatches, showMatch } from './read-match.ts'
import { recordMatch } from './record-match.ts'
import { showCatalogue } from './show-catalogue.ts'

export const matchingHttp = serve('matching', matching, {
  catalogue: { show: showCatalogue },
  match: { record: recordMatch, list: listMatches, show: showMatch },
})
