import * as z from 'zod'
import { FileAnswer, route } from '#shared/kernel/route'
import { FileKind, tableMediaTypes } from '#shared/kernel/table-file'
import { ProductId } from '#shared/product/product-life'
import { InboxSort, InboxView } from './bank-inbox.contract.ts'
import { LoanSort, LoanView } from './bank-loan-book.contract.ts'
import { OfferStatus } from './bank-offer.contract.ts'

const shared = {
  method: 'GET',
  allow: ['loan_officer', 'bank_approver'],
  scope: 'own_organisation',
  mediaTypes: tableMediaTypes,
  output: FileAnswer,
} as const
const kind = { kind: FileKind.default('csv') }

/** 导出: the bank's tables as its screens show them, with the same filters and order, all pages in one. */
export const bankExport = {
  inbox: route({
    ...shared,
    path: '/bank/exports/inbox',
    summary: { zh: '导出收件箱（CSV 或 XLSX）', en: 'The inbox as CSV or XLSX' },
    query: z.strictObject({
      ...kind,
      view: InboxView.default('open'),
      productId: ProductId.optional(),
      county: z.string().max(20).optional(),
      sort: InboxSort.default('clock'),
    }),
  }),
  ended: route({
    ...shared,
    path: '/bank/exports/ended',
    summary: { zh: '导出已结束的申请（CSV 或 XLSX）', en: 'Applications that have ended as CSV or XLSX' },
    query: z.strictObject(kind),
  }),
  offers: route({
    ...shared,
    path: '/bank/exports/offers',
    summary: { zh: '导出发出的要约（CSV 或 XLSX）', en: 'Offers that the bank has made as CSV or XLSX' },
    query: z.strictObject({ ...kind, status: OfferStatus.default('awaiting') }),
  }),
  loans: route({
    ...shared,
    path: '/bank/exports/loans',
    summary: { zh: '导出贷款台账（CSV 或 XLSX）', en: 'The loan book as CSV or XLSX' },
    query: z.strictObject({ ...kind, view: LoanView.default('live'), sort: LoanSort.default('due') }),
  }),
}
