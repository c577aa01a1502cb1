import { serve } from '#functions/platform/serve'
import { reportCheck } from '#shared/credit/report-check.contract'
import { checkReport } from './check-report.ts'

export const reportCheckHttp = serve('credit', { reportCheck }, { reportCheck: { show: checkReport } })
