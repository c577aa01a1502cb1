import * as z from 'zod'
import { route } from '#shared/kernel/route'
import { LoanRow } from './loan.contract.ts'

/** 存续, 逾期, 已结束: what is owed still, what of it is late, and what is over. */
export const LoanView = z.enum(['live', 'overdue', 'ended'])
export type LoanView = z.infer<typeof LoanView>
export const LoanSort = z.enum(['due', 'overdue', 'balance', 'newest'])
export type LoanSort = z.infer<typeof LoanSort>

/** 贷款台账: the bank's loans with counts and sums, what is due first on top. */
export const bankLoanBook = {
  show: route({
    method: 'GET',
    path: '/bank/loan-book',
    summary: {
      zh: '贷款台账：笔数、余额、逾期，按下次还款日排',
      en: 'The loan book: counts, balances, overdue loans, by the next due day',
    },
    allow: ['loan_officer', 'bank_approver'],
    scope: 'own_organisation',
    query: z.strictObject({
      view: LoanView.default('live'),
      sort: LoanSort.default('due'),
      page: z.coerce.number().int().min(1).max(1000).default(1),
      limit: z.coerce.number().int().min(1).max(100).default(20),
    }),
    output: z.object({
      items: z.array(LoanRow),
      total: z.int(),
      page: z.int(),
      pages: z.int(),
      counts: z.object({ live: z.int(), overdue: z.int(), ended: z.int() } satisfies Record<LoanView, z.ZodInt>),
      balanceFen: z.int(),
      overdueBalanceFen: z.int(),
      /** There is more than is read at once: counts and sums are of the newest loans only. */
      isCut: z.boolean(),
    }),
  }),
}
