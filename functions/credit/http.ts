import { serve } from '#functions/platform/serve'
import { credit } from '#shared/credit/contract'
import { listLooks } from './list-looks.ts'
import { listReports } from './list-reports.ts'
import { openReport } from './open-report.ts'
import { pullOwnReport } from './pull-own-report.ts'
import { pullReport } from './pull-report.ts'

// Visitors have an entry of their own: report-check-http.ts.
const { reportCheck: _reportCheck, ...rest } = credit

export const creditHttp = serve('credit', rest, {
  look: { list: listLooks },
  report: { pull: pullReport, list: listReports, open: openReport, pullOwn: pullOwnReport },
})
