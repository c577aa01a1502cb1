import type { companyLoan } from '#shared/financing/loan.contract'
import type { Output } from '#shared/kernel/route'

export type EarlyQuote = Output<typeof companyLoan.quoteEarlyRepayment>
