import { serve } from '#functions/platform/serve'
import { catalogue } from '#shared/matching/catalogue.contract'
import { showCatalogue } from './show-catalogue.ts'

export const catalogueHttp = serve('matching', { catalogue }, { catalogue: { show: showCatalogue } })
