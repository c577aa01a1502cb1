import { LoanStanding, loanOpened } from '#shared/financing/loan.events'
import type { LoanCase } from './case.ts'
import type { CaseEvent } from './case-event.ts'

/** The row of a loan after one more of its events. */
export function foldLoanCase(row: LoanCase | undefined, event: CaseEvent): LoanCase | undefined {
  const before = row ?? firstRow(event)
  if (before === undefined) return undefined
  const { lastDueOn: _day, ...standing } = LoanStanding.parse(event.data.standing)
  return { ...before, ...standing }
}

function firstRow({ type, id, data }: CaseEvent): LoanCase | undefined {
  if (type !== loanOpened.type) return undefined
  const { applicationId, companyId, bankId, county, traits, terms, standing } = loanOpened.data.parse(data)
  const { amountFen, aprBp, paidOn } = terms
  const { lastDueOn: _day, ...now } = standing
  return { loanId: id, applicationId, companyId, bankId, county, ...traits, amountFen, aprBp, paidOn, ...now }
}
