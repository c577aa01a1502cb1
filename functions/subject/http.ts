import { serve } from '#functions/platform/serve'
import { subject } from '#shared/subject/contract'
import { claimCompany } from './claim-company.ts'
import { declareFacts } from './declare-facts.ts'
import { showCompany, showCompanyProfile } from './show-company.ts'

// Departments have an entry of their own: load-http.ts.
const { load: _load, ...rest } = subject

export const subjectHttp = serve('subject', rest, {
  claim: { create: claimCompany },
  company: { show: showCompany, showProfile: showCompanyProfile, declareFacts },
})
