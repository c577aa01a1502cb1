import { codeLabel } from '#shared/fact/vocabulary'
import { dayOf, toInstant } from '#shared/kernel/instant'
import { pricedWays } from '#shared/product/repayment-schedule'
import type { Format } from '#web/lib/format.ts'
import { sentenceCase } from '#web/lib/sentence-case.ts'
import type { ShownLoan } from './loan-top.tsx'
import type { ReportFormProps } from './report-form.tsx'

/** The form as the loan fills it: the instalment that is due next, and the next number of a report. */
export function reportFormProps(loan: ShownLoan, format: Format): ReportFormProps {
  const today = dayOf(toInstant(Date.now()))
  const next = loan.schedule.find(({ isPaid, kind }) => !isPaid && kind !== 'early')
  const { language } = format
  return {
    loanId: loan.loanId,
    company: loan.companyName[language],
    today,
    initial: {
      kind: 'repayment',
      reportId: nextNumber(loan, today),
      valueDate: today,
      principal: format.yuanFigure(next?.principalFen ?? 0),
      interest: format.yuanFigure(next?.interestFen ?? 0),
      penalty: '0',
      ...{ reverses: '', months: '', termMonths: '', rate: format.rateParts(loan.rateBp).figure },
      ...{ way: loan.repaymentWay, grade: '' },
    },
    repayments: loan.reports.flatMap(({ report, notCounted }) =>
      (report.kind === 'repayment' || report.kind === 'early_repayment') && notCounted === null
        ? [
            {
              value: report.reportId,
              label: `${format.date(report.valueDate)} · ${format.exactAmount(report.principalFen + report.interestFen)} · ${report.reportId}`,
            },
          ]
        : [],
    ),
    ways: pricedWays.map((way) => ({
      value: way,
      label: sentenceCase(codeLabel('repayment_way', way)?.[language] ?? way),
    })),
  }
}

/** One that no report has yet; a bank that has numbers of its own types over it. */
function nextNumber({ reports }: ShownLoan, today: string): string {
  const known = new Set(reports.map(({ report }) => report.reportId))
  const numbers = Array.from({ length: reports.length + 1 }, (_, nth) => `${today.replaceAll('-', '')}-${nth + 1}`)
  return numbers.find((number) => !known.has(number)) ?? `${today}-${reports.length + 2}`
}
