import { look } from './look.contract.ts'
import { report } from './report.contract.ts'
import { reportCheck } from './report-check.contract.ts'

export const credit = { look, report, reportCheck }
