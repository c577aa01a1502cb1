import * as z from 'zod'
import { notFound, stateForbids } from '#shared/kernel/common-errors'
import { idOf } from '#shared/kernel/id'
import { Instant } from '#shared/kernel/instant'
import { PageQuery, pageOf } from '#shared/kernel/page'
import { Committed, route } from '#shared/kernel/route'
import { notOnShelf, ProductId } from '#shared/product/product-life'
import {
  applicationResumed,
  applicationSubmitted,
  applicationSupplied,
  applicationWithdrawn,
} from './application.events.ts'
import { ApplicationId } from './application.ts'
import { alreadyApplied, bankNotHere, consentNotLive } from './application-errors.ts'
import { offerElsewhere } from './application-offer.ts'
import { ApplicationBody, ApplicationHead, Name, OfferView, ReasonView } from './application-view.ts'
import { NeedId, TakingId } from './need.ts'
import { takingOver } from './need-taking.ts'

const company = { allow: ['sme_owner', 'sme_staff'], scope: 'own_organisation' } as const
const owner = { allow: ['sme_owner'], scope: 'own_organisation' } as const
const ConsentId = idOf('con')
const params = z.object({ applicationId: ApplicationId })

const example = {
  productId: 'prd_01jdh2m4x7n8p9q0r1s2t3v4w5',
  consentId: 'con_01jdh2m4x7n8p9q0r1s2t3v4w5',
}

/** One way in which the answer could become another, checked by judging the product again. */
const Way = z.object({
  kind: z.enum(['workable', 'waiting']),
  date: z.string().nullable(),
  steps: z.array(z.object({ fact: z.string(), label: Name, toWords: Name })),
})

const CompanyApplicationRow = ApplicationHead.extend({ offer: OfferView.nullable() })

/** 申请 as the company makes and follows it. */
export const companyApplication = {
  apply: route({
    method: 'POST',
    path: '/company/needs/{needId}/applications',
    summary: { zh: '用一个需求申请一个产品', en: 'Apply for a product with a need' },
    ...owner,
    params: z.object({ needId: NeedId }),
    body: z.strictObject({ productId: ProductId, consentId: ConsentId }),
    example,
    event: applicationSubmitted,
    errors: [notFound, stateForbids, alreadyApplied, offerElsewhere, bankNotHere, notOnShelf, consentNotLive],
    output: Committed,
  }),
  confirmTaking: route({
    method: 'POST',
    path: '/company/needs/{needId}/takings/{takingId}/confirm',
    summary: {
      zh: '确认银行接单：让它知道你是谁，并提交申请',
      en: 'Confirm a taking: the bank learns who you are, and has your application',
    },
    ...owner,
    params: z.object({ needId: NeedId, takingId: TakingId }),
    body: z.strictObject({ consentId: ConsentId }),
    example: { consentId: example.consentId },
    event: applicationSubmitted,
    errors: [notFound, stateForbids, takingOver, alreadyApplied, offerElsewhere, notOnShelf, consentNotLive],
    output: Committed,
  }),
  list: route({
    method: 'GET',
    path: '/company/applications',
    summary: { zh: '本企业的申请', en: "The company's applications" },
    ...company,
    query: z.strictObject({
      ...PageQuery.shape,
      /** Those of one need only, all on one page. */
      needId: NeedId.optional(),
    }),
    errors: [notFound],
    output: pageOf(CompanyApplicationRow),
  }),
  show: route({
    method: 'GET',
    path: '/company/applications/{applicationId}',
    summary: { zh: '一笔申请：经过、时限、要约、理由', en: 'One application: its course, clocks, offer and reasons' },
    ...company,
    params,
    errors: [notFound],
    output: ApplicationBody.extend({
      consentId: z.string(),
      refusal: z
        .object({
          at: Instant,
          reasons: z.array(ReasonView),
          /** What would change the rules that failed; empty where nothing on the company's side would. */
          ways: z.array(Way),
        })
        .nullable(),
    }),
  }),
  supply: route({
    method: 'POST',
    path: '/company/applications/{applicationId}/supply',
    summary: { zh: '补充了缺的材料，交回银行', en: 'Hand in what was missing' },
    ...company,
    params,
    body: z.strictObject({ note: z.string().trim().max(500).default('') }),
    example: { note: '已补 2025 年度报表' },
    event: applicationSupplied,
    errors: [notFound, stateForbids],
    output: Committed,
  }),
  withdraw: route({
    method: 'POST',
    path: '/company/applications/{applicationId}/withdraw',
    summary: { zh: '撤回申请', en: 'Withdraw an application' },
    ...company,
    params,
    event: applicationWithdrawn,
    errors: [notFound, stateForbids],
    output: Committed,
  }),
  resume: route({
    method: 'POST',
    path: '/company/applications/{applicationId}/resume',
    summary: { zh: '用新的授权继续暂停的申请', en: 'Go on with a paused application, under a new consent' },
    ...owner,
    params,
    body: z.strictObject({ consentId: ConsentId }),
    example: { consentId: example.consentId },
    event: applicationResumed,
    errors: [notFound, stateForbids, consentNotLive],
    output: Committed,
  }),
}
