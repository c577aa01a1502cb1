import { serve } from '#functions/platform/serve'
import { matching } from '#shared/matching/contract'
import { showCatalogue } from './show-catalogue.ts'

export const matchingHttp = serve('matching', matching, {
  catalogue: { show: showCatalogue },
})
