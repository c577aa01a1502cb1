import * as z from 'zod'
import { route } from '#shared/kernel/route'
import { Name } from './application-view.ts'
import { CompanyTraits } from './need.events.ts'
import { NeedId, NeedTerms, Taking } from './need.ts'

/** A need that the bank has taken and the company has not confirmed yet: still without a name. */
export const BankTakingRow = z.object({
  ...Taking.pick({ takingId: true, origin: true, productId: true, takenAt: true, confirmBy: true, provisional: true })
    .shape,
  needId: NeedId,
  terms: NeedTerms,
  ...CompanyTraits.shape,
  productName: Name,
})
export type BankTakingRow = z.infer<typeof BankTakingRow>

/** 已接单，等企业确认: what the bank has taken and nobody has answered yet. */
export const bankTaking = {
  list: route({
    method: 'GET',
    path: '/bank/takings',
    summary: {
      zh: '本行已接、等企业确认的需求，最先到期的在前',
      en: 'Needs that the bank has taken and the company has yet to confirm, what runs out first on top',
    },
    allow: ['loan_officer', 'bank_approver', 'product_manager'],
    scope: 'own_organisation',
    output: z.object({
      items: z.array(BankTakingRow),
      /** There are more than are read at once. */
      isCut: z.boolean(),
    }),
  }),
}
