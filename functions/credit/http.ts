import { serve } from '#functions/platform/serve'
import { credit } from '#shared/credit/contract'
import { checkReport } from './check-report.ts'
import { listLooks } from './list-looks.ts'
import { listReports } from './list-reports.ts'
import { openReport } from './open-report.ts'
import { pullOwnReport } from './pull-own-report.ts'
import { pullReport } from './pull-report.ts'

export const creditHttp = serve('credit', credit, {
  look: { list: listLooks },
  report: { pull: pullReport, list: listReports, open: openReport, pullOwn: pullOwnReport },
  reportCheck: { show: checkReport },
})
