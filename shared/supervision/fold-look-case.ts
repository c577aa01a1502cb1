import { accessRefused, reportPulled } from '#shared/credit/report.events'
import type { LookCase } from './case.ts'
import type { CaseEvent } from './case-event.ts'

/** A look never changes. A company's own is nobody else's business, and reading again what was pulled is no pull. */
export function foldLookCase(row: LookCase | undefined, { type, id, at, data }: CaseEvent): LookCase | undefined {
  if (type === reportPulled.type) {
    const { companyId, bankId, applicationId, purpose } = reportPulled.data.parse(data)
    if (bankId === null) return row
    return { lookId: id, kind: 'pulled', companyId, bankId, applicationId, purpose, reason: null, at }
  }
  if (type !== accessRefused.type) return row
  const { companyId, bankId, applicationId, purpose, reason, reportId } = accessRefused.data.parse(data)
  if (bankId === null || reportId !== null) return row
  return { lookId: id, kind: 'refused', companyId, bankId, applicationId, purpose, reason, at }
}
