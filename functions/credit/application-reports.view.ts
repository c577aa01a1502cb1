import * as z from 'zod'
import { defineView } from '#functions/platform/view'
import { ReportId } from '#shared/credit/report'
import { ReportRow } from '#shared/credit/report.contract'
import { reportPulled } from '#shared/credit/report.events'
import { reports } from './report.store.ts'

const Row = ReportRow.extend({ applicationId: z.string() })
type Row = z.infer<typeof Row>

/** Reports that a bank pulled for one application. What a company pulled of itself is in no bank's list. */
export const applicationReports = defineView<Row>({
  name: 'application-reports',
  noun: reports.noun,
  schema: Row,
  apply(row, { type, id, at, data }) {
    if (type !== reportPulled.type) return row
    const { applicationId, number, contentHash, purpose, categories, dataMonths } = reportPulled.data.parse(data)
    if (applicationId === null || dataMonths === null) return undefined
    return {
      ...{ reportId: ReportId.parse(id), applicationId, issuedAt: at },
      ...{ number, contentHash, purpose, categories, dataMonths },
    }
  },
  place: (row) => ({ list: row.applicationId, order: row.issuedAt }),
})
