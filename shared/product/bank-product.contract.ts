import * as z from 'zod'
import { notFound, stateForbids, versionConflict } from '#shared/kernel/common-errors'
import { Instant } from '#shared/kernel/instant'
import { PageQuery, pageOf } from '#shared/kernel/page'
import { Committed, route } from '#shared/kernel/route'
import { exampleTerms } from './example-terms.data.ts'
import { LoanProduct, ProductTerms } from './loan-product.ts'
import {
  draftReturned,
  draftSaved,
  draftSubmitted,
  productDrafted,
  productPublished,
  productResumed,
  productRetired,
  productSuspended,
} from './product.events.ts'
import { ProductId, ProductStatus, secondPersonNeeded, termsIncomplete } from './product-life.ts'

const manager = { allow: ['product_manager'], scope: 'own_organisation' } as const
const params = z.object({ productId: ProductId })
/** The version that the caller has looked at: what was changed behind their back is neither sent nor published. */
const seen = z.strictObject({ version: z.int().min(1) })

const DraftStatus = ProductStatus.extract(['draft', 'in_review'])
const LiveStatus = ProductStatus.extract(['published', 'suspended', 'retired'])

/** One product in its bank's list. */
export const BankProductRow = z.object({
  productId: ProductId,
  version: z.int(),
  name: LoanProduct.shape.name,
  state: ProductStatus,
  live: z.object({ status: LiveStatus, version: z.int(), since: Instant }).nullable(),
  draft: z.object({ status: DraftStatus, savedAt: Instant }).nullable(),
})
export type BankProductRow = z.infer<typeof BankProductRow>

/** A bank's own products: drafted by one person, published by another; a published version never changes. */
export const bankProduct = {
  draft: route({
    method: 'POST',
    path: '/bank/products',
    summary: { zh: '起草产品', en: 'Draft a product' },
    ...manager,
    body: ProductTerms,
    example: exampleTerms,
    event: productDrafted,
    output: Committed,
  }),
  save: route({
    method: 'PATCH',
    path: '/bank/products/{productId}',
    summary: {
      zh: '改草稿；已上架的产品由此开始新的草稿，上架的版本不变',
      en: 'Change the draft; on a published product this opens a new draft beside it, the published version stays',
    },
    ...manager,
    params,
    body: seen.extend({ terms: ProductTerms }),
    example: { version: 1, terms: exampleTerms },
    event: draftSaved,
    errors: [notFound, versionConflict, stateForbids],
    output: Committed,
  }),
  submit: route({
    method: 'POST',
    path: '/bank/products/{productId}/submit',
    summary: { zh: '送审', en: 'Send the draft to review' },
    ...manager,
    params,
    body: seen,
    example: { version: 1 },
    event: draftSubmitted,
    errors: [notFound, versionConflict, stateForbids, termsIncomplete],
    output: Committed,
  }),
  return: route({
    method: 'POST',
    path: '/bank/products/{productId}/return',
    summary: { zh: '退回修改', en: 'Send the draft back' },
    ...manager,
    params,
    body: z.strictObject({ note: z.string().trim().min(1).max(500) }),
    example: { note: '利率上限与定价通知不一致' },
    event: draftReturned,
    errors: [notFound, stateForbids],
    output: Committed,
  }),
  publish: route({
    method: 'POST',
    path: '/bank/products/{productId}/publish',
    summary: { zh: '发布（由另一个人）', en: 'Publish (by a second person)' },
    ...manager,
    params,
    body: seen,
    example: { version: 2 },
    event: productPublished,
    errors: [notFound, versionConflict, stateForbids, secondPersonNeeded],
    output: Committed,
  }),
  suspend: route({
    method: 'POST',
    path: '/bank/products/{productId}/suspend',
    summary: { zh: '暂停', en: 'Take it off the shelf for a while' },
    ...manager,
    params,
    event: productSuspended,
    errors: [notFound, stateForbids],
    output: Committed,
  }),
  resume: route({
    method: 'POST',
    path: '/bank/products/{productId}/resume',
    summary: { zh: '恢复', en: 'Put it back on the shelf' },
    ...manager,
    params,
    event: productResumed,
    errors: [notFound, stateForbids],
    output: Committed,
  }),
  retire: route({
    method: 'POST',
    path: '/bank/products/{productId}/retire',
    summary: { zh: '下架，不再恢复', en: 'Take it off the shelf for good' },
    ...manager,
    params,
    event: productRetired,
    errors: [notFound, stateForbids],
    output: Committed,
  }),
  list: route({
    method: 'GET',
    path: '/bank/products',
    summary: { zh: '本行的产品', en: "The bank's own products" },
    ...manager,
    query: PageQuery,
    output: pageOf(BankProductRow),
  }),
  show: route({
    method: 'GET',
    path: '/bank/products/{productId}',
    summary: { zh: '一个产品，含草稿和所有版本', en: 'One product with its draft and every version' },
    ...manager,
    params,
    errors: [notFound],
    output: BankProductRow.extend({
      draft: z
        .object({
          status: DraftStatus,
          terms: ProductTerms,
          savedAt: Instant,
          returnNote: z.string().nullable(),
          /** Whether the caller had a hand in it, so that somebody else must publish. */
          isOwn: z.boolean(),
          /** Everybody who wrote at it, as the bank calls them; who has left is not named. */
          editors: z.array(z.string()),
          submittedBy: z.string().nullable(),
        })
        .nullable(),
      versions: z.array(z.object({ publishedAt: Instant, product: LoanProduct })),
    }),
  }),
}
