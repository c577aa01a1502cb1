import * as z from 'zod'
import { OrganisationId } from '#shared/identity/organisation'
import { notFound, stateForbids } from '#shared/kernel/common-errors'
import { Instant } from '#shared/kernel/instant'
import { PageQuery, pageOf } from '#shared/kernel/page'
import { Committed, route } from '#shared/kernel/route'
import { notOnShelf, ProductId } from '#shared/product/product-life'
import { Name } from './application-view.ts'
import { CompanyTraits, needRouted, needTaken } from './need.events.ts'
import { NeedId, NeedStatus, NeedTerms } from './need.ts'
import { takenAlready } from './need-taking.ts'

const params = z.object({ needId: NeedId })

/** What a bank sees of an open need: no name, no code. */
export const OpenNeedRow = z.object({
  needId: NeedId,
  version: z.int(),
  state: NeedStatus,
  terms: NeedTerms,
  ...CompanyTraits.shape,
  openedAt: Instant,
  expiresAt: Instant,
  /** Kept for the acting bank by the office, until then. */
  routedUntil: Instant.nullable(),
  /** How many banks may prepare an offer at once. */
  maxTakers: z.int(),
  /** How many of the conditions of each of the bank's products the company meets, the best first. */
  products: z.array(z.object({ productId: z.string(), productName: Name, met: z.int(), of: z.int() })),
})
export type OpenNeedRow = z.infer<typeof OpenNeedRow>

/** 需求大厅: needs that banks may take, and that the office routes. */
export const openNeed = {
  list: route({
    method: 'GET',
    path: '/bank/open-needs',
    summary: { zh: '需求大厅：不带企业名称', en: 'Open needs, without a name' },
    allow: ['loan_officer', 'bank_approver', 'product_manager'],
    scope: 'platform',
    query: PageQuery.extend({ limit: z.coerce.number().int().min(1).max(20).default(10) }),
    output: pageOf(OpenNeedRow),
  }),
  take: route({
    method: 'POST',
    path: '/bank/open-needs/{needId}/take',
    summary: {
      zh: '用本行的一个产品接单；企业 1 个工作日内确认',
      en: "Take it with one of the bank's products; the company confirms within a working day",
    },
    allow: ['loan_officer'],
    // Any bank takes any open need, but only with a product of its own.
    scope: 'own_organisation',
    params,
    body: z.strictObject({ productId: ProductId }),
    example: { productId: 'prd_01jdh2m4x7n8p9q0r1s2t3v4w5' },
    event: needTaken,
    errors: [notFound, stateForbids, notOnShelf, takenAlready],
    output: Committed,
  }),
  route: route({
    method: 'POST',
    path: '/office/needs/{needId}/route',
    summary: { zh: '把公开的需求转派给一家银行', en: 'Route an open need to a bank' },
    allow: ['supervisor'],
    scope: 'platform',
    params,
    body: z.strictObject({ bankId: OrganisationId }),
    example: { bankId: 'org_01jdh2m4x7n8p9q0r1s2t3v4w5' },
    event: needRouted,
    errors: [notFound, stateForbids],
    output: Committed,
  }),
}
