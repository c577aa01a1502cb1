import { serve } from '#functions/platform/serve'
import { financing } from '#shared/financing/contract'
import { bankVerbs } from './serve-banks.ts'
import { companyVerbs } from './serve-companies.ts'

export const financingHttp = serve('financing', financing, { ...companyVerbs, ...bankVerbs })
