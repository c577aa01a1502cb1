import * as z from 'zod'
import { route } from '#shared/kernel/route'
import { ProductId } from '#shared/product/product-life'
import { ApplicationId } from './application.ts'
import { Name } from './application-view.ts'
import { BankApplicationRow } from './bank-application.contract.ts'

/** 待受理, 我的, 待审批, 全部: what is not over yet. */
export const InboxView = z.enum(['new', 'mine', 'approval', 'open'])
export type InboxView = z.infer<typeof InboxView>

export const InboxSort = z.enum(['clock', 'amount_up', 'amount_down', 'company', 'newest'])
export type InboxSort = z.infer<typeof InboxSort>

/** 收件箱: the bank's running applications with their counts, what is due first on top. */
export const bankInbox = {
  show: route({
    method: 'GET',
    path: '/bank/inbox',
    summary: {
      zh: '收件箱：在办的申请、各类件数、今天到期和已超时的件数',
      en: 'The inbox: running applications, counts, what is due today and what is late',
    },
    allow: ['loan_officer', 'bank_approver'],
    scope: 'own_organisation',
    query: z.strictObject({
      view: InboxView.default('open'),
      productId: ProductId.optional(),
      county: z.string().max(20).optional(),
      sort: InboxSort.default('clock'),
      page: z.coerce.number().int().min(1).max(1000).default(1),
      limit: z.coerce.number().int().min(1).max(100).default(20),
      /** Where this one stands in the list, and its neighbours. */
      around: ApplicationId.optional(),
    }),
    output: z.object({
      items: z.array(BankApplicationRow),
      total: z.int(),
      page: z.int(),
      pages: z.int(),
      /** Of each view under the same filters. */
      counts: z.object({ new: z.int(), mine: z.int(), approval: z.int(), open: z.int() } satisfies Record<
        InboxView,
        z.ZodInt
      >),
      /** Of everything that runs: duties that end today, and those that ran out. */
      dueToday: z.int(),
      overdue: z.int(),
      /** Submitted today, and how many of these no longer wait. */
      today: z.object({ received: z.int(), answered: z.int() }),
      products: z.array(z.object({ productId: z.string(), productName: Name, count: z.int() })),
      counties: z.array(z.object({ county: z.string(), count: z.int() })),
      around: z
        .object({ at: z.int(), previousId: ApplicationId.nullable(), nextId: ApplicationId.nullable() })
        .nullable(),
      /** There is more than is read at once: counts are of the most urgent only. */
      isCut: z.boolean(),
    }),
  }),
}
