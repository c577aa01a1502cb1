import { actingOrganisation } from '#functions/platform/acting'
import { defineAggregate, type Loaded } from '#functions/platform/aggregate'
import type { Ctx } from '#functions/platform/context'
import { Loan, LoanId } from '#shared/financing/loan'
import { notFound } from '#shared/kernel/common-errors'
import { DomainError } from '#shared/kernel/domain-error'
import { workingCalendar } from '#shared/kernel/working-day'
import { calendarYears } from '#shared/kernel/working-day.data'

export const loans = defineAggregate<Loan>('LOAN', Loan)

/** By which a due day's holidays are known. */
export const loanCalendar = workingCalendar(calendarYears)

/** Of one application comes one loan: its id follows from the application's. */
export const loanIdOf = (applicationId: string): LoanId => LoanId.parse(applicationId.replace(/^app_/, 'loan_'))

/** A loan of the acting bank or company. @throws not_found, also for another one's */
export async function loadOwnLoan(ctx: Ctx, whose: 'bankId' | 'companyId', loanId: LoanId): Promise<Loaded<Loan>> {
  const organisationId = actingOrganisation(ctx)
  const loaded = await loans.load(ctx, loanId)
  if (loaded.state[whose] !== organisationId) throw new DomainError(notFound)
  return loaded
}
