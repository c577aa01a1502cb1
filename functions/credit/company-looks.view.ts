import * as z from 'zod'
import type { StoredEvent } from '#functions/platform/ledger-event'
import { defineView, type View } from '#functions/platform/view'
import { LookRow } from '#shared/credit/look.contract'
import { accessRefused, caseUnmasked, reportPulled, reportRead } from '#shared/credit/report.events'
import { accesses, reports } from './report.store.ts'

/** What they are called who looked, and what they wrote, is personal and stays in the ledger. */
const Row = LookRow.omit({ who: true, statedReason: true }).extend({ companyId: z.string() })
type Row = z.infer<typeof Row>

const looksOf = (noun: string): View<Row> =>
  defineView({
    name: 'company-looks',
    noun,
    schema: Row,
    apply: (row, event) => row ?? rowOf(event),
    place: (row) => ({ list: row.companyId, order: row.at }),
  })

/** Who looked at a company. Pulled reports and the other looks are two kinds of aggregate in one list. */
export const companyLooks = looksOf(reports.noun)
export const otherLooks = looksOf(accesses.noun)

function rowOf({ type, id, at, data }: StoredEvent): Row | undefined {
  const row = (kind: Row['kind'], look: object, reportId: string | null, reason: string | null) =>
    Row.strip().parse({ ...look, lookId: id, kind, at, reportId, reason })
  switch (type) {
    case reportPulled.type:
      return row('pulled', reportPulled.data.parse(data), id, null)
    case reportRead.type: {
      const read = reportRead.data.parse(data)
      return row('read', read, read.reportId, null)
    }
    case accessRefused.type: {
      const refused = accessRefused.data.parse(data)
      return row('refused', refused, refused.reportId, refused.reason)
    }
    case caseUnmasked.type: {
      const look = { ...caseUnmasked.data.parse(data), purpose: 'supervision', categories: [], applicationId: null }
      return row('unmasked', look, null, null)
    }
    default:
      return undefined
  }
}
