import { serve } from '#functions/platform/serve'
import { subject } from '#shared/subject/contract'
import { claimCompany } from './claim-company.ts'
import { declareFacts } from './declare-facts.ts'
import { finishLoad } from './finish-load.ts'
import { listLoads, listRefusedRows, showLoad } from './read-loads.ts'
import { showCompany, showCompanyProfile } from './show-company.ts'
import { startLoad } from './start-load.ts'
import { takeChunk } from './take-chunk.ts'

export const subjectHttp = serve('subject', subject, {
  load: { start: startLoad, takeChunk, finish: finishLoad, show: showLoad, list: listLoads, listRefusedRows },
  claim: { create: claimCompany },
  company: { show: showCompany, showProfile: showCompanyProfile, declareFacts },
})
