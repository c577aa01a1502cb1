import type * as z from 'zod'
import type { StoredEvent } from '#functions/platform/ledger-event'
import { defineView } from '#functions/platform/view'
import { LoanOrigin } from '#shared/financing/loan'
import { LoanRow } from '#shared/financing/loan.contract'
import { LoanStanding, loanOpened } from '#shared/financing/loan.events'
import { loans } from './loan.store.ts'

const Row = LoanRow.omit({ overdueDays: true }).extend(LoanOrigin.pick({ bankId: true, companyId: true }).shape)
type Row = z.infer<typeof Row>

const listOf = (name: string, whose: 'bankId' | 'companyId') =>
  defineView<Row>({
    name,
    noun: loans.noun,
    schema: Row,
    apply(row, event) {
      const { status: state, overdueAt: _at, ...standing } = LoanStanding.parse(event.data.standing)
      const before = row ?? firstRow(event)
      return before && { ...before, ...standing, state, version: event.version }
    },
    place: (row) => ({ list: row[whose], order: row.paidOn }),
  })

/** Loans of a bank and of a company, by the day of the payout. Since when one is overdue stands in the row, how many days is reckoned on reading. */
export const bankLoans = listOf('bank-loans', 'bankId')
export const companyLoans = listOf('company-loans', 'companyId')

const Fixed = Row.omit({ version: true, state: true, grade: true, balanceFen: true, unpaidFrom: true, lastDueOn: true })

function firstRow({ type, id, data }: StoredEvent): z.infer<typeof Fixed> | undefined {
  if (type !== loanOpened.type) return undefined
  const { terms, ...origin } = loanOpened.data.parse(data)
  return Fixed.parse({ loanId: id, ...origin, ...terms })
}
