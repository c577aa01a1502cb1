import { invalidRequest } from '#shared/kernel/common-errors'
import { DomainError, defineError, type FieldFault } from '#shared/kernel/domain-error'
import type { Loan, Taken } from './loan.ts'
import type { LoanReport } from './loan-report.ts'

/** What one loan holds; three reports a month for thirty years stay below. */
const reportLimit = 1200

export const reportDiffers = defineError({
  code: 'report_differs',
  status: 409,
  title: { zh: '这个编号报过别的内容', en: 'This number was used for another report' },
  detail: {
    zh: '编号 {reportId} 已报过不同的内容，没有收下任何一条。要更正，请冲正原来那条，再用新编号报送。',
    en: 'Number {reportId} stands for another report already; none was taken. To correct it, reverse that one and send the right one under a new number.',
  },
})
export const tooManyReports = defineError({
  code: 'too_many_reports',
  status: 409,
  title: { zh: '这笔贷款的报告已满', en: 'This loan has no room for more reports' },
  detail: { zh: '一笔贷款最多 {limit} 条报告。', en: 'A loan holds at most {limit} reports.' },
})

/**
 * The reports that are new. One that was taken before changes nothing, whenever it comes and however often.
 * @param today reports of days to come are refused @throws invalid_request, report_differs, too_many_reports
 */
export function newReports(loan: Loan, given: readonly LoanReport[], today: string): LoanReport[] {
  const faults = given.flatMap((report, at) => dayFault(loan, report, at, today))
  if (faults.length > 0) throw new DomainError(invalidRequest, { count: faults.length }, faults)
  const known = new Map(loan.reports.map(({ report }) => [report.reportId, report]))
  const fresh: LoanReport[] = []
  for (const report of given) {
    const before = known.get(report.reportId)
    if (before && !isSame(before, report)) throw new DomainError(reportDiffers, { reportId: report.reportId })
    if (before) continue
    known.set(report.reportId, report)
    fresh.push(report)
  }
  if (known.size > reportLimit) throw new DomainError(tooManyReports, { limit: reportLimit })
  return fresh
}

/** With which version of the loan the last of these reports was taken. */
export function takenWith({ reports }: Loan, given: readonly LoanReport[]): Taken['version'] {
  const ids = new Set(given.map(({ reportId }) => reportId))
  return Math.max(...reports.filter(({ report }) => ids.has(report.reportId)).map(({ version }) => version))
}

function isSame(one: LoanReport, other: LoanReport): boolean {
  const entries = (report: LoanReport) => JSON.stringify(Object.entries(report).toSorted())
  return entries(one) === entries(other)
}

function dayFault({ terms }: Loan, { valueDate }: LoanReport, at: number, today: string): FieldFault[] {
  if (valueDate >= terms.paidOn && valueDate <= today) return []
  const detail = {
    zh: `起息日要在放款日 ${terms.paidOn} 到今天 ${today} 之间`,
    en: `The value date lies between the payout on ${terms.paidOn} and today, ${today}`,
  }
  return [{ pointer: `#/body/reports/${at}/valueDate`, code: 'out_of_range', detail }]
}
