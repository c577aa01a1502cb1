import * as z from 'zod'
import { notFound, stateForbids } from '#shared/kernel/common-errors'
import { Committed, route } from '#shared/kernel/route'
import { offerAccepted, offerDeclined } from './application.events.ts'
import { ApplicationId } from './application.ts'
import { offerElsewhere } from './application-offer.ts'
import { ApplicationHead, OfferView } from './application-view.ts'
import { NeedId } from './need.ts'
import { DeclineReason } from './refusal-reason.ts'

const company = { allow: ['sme_owner', 'sme_staff'], scope: 'own_organisation' } as const
const params = z.object({ applicationId: ApplicationId })

/** 要约 as the company compares and answers them. */
export const companyOffer = {
  list: route({
    method: 'GET',
    path: '/company/offers',
    summary: { zh: '一个需求收到的要约，并排比较', en: 'The offers for one need, side by side' },
    ...company,
    query: z.strictObject({ needId: NeedId }),
    errors: [notFound],
    output: z.object({
      /** Those that give the whole amount first, then by total cost. */
      items: z.array(
        ApplicationHead.extend({
          offer: OfferView,
          givesWholeAmount: z.boolean(),
          /** Working days in which the product promises to pay out after signing. */
          promisedPayDays: z.int().nullable(),
        }),
      ),
      /** Applications of this need that would end if one were accepted. */
      otherApplications: z.int(),
    }),
  }),
  accept: route({
    method: 'POST',
    path: '/company/applications/{applicationId}/offer/accept',
    summary: { zh: '接受要约；同一需求的其他申请随之结束', en: "Accept the offer; the need's other applications end" },
    allow: ['sme_owner'],
    scope: 'own_organisation',
    params,
    event: offerAccepted,
    errors: [notFound, stateForbids, offerElsewhere],
    output: Committed,
  }),
  decline: route({
    method: 'POST',
    path: '/company/applications/{applicationId}/offer/decline',
    summary: { zh: '不接受要约，并说明原因', en: 'Decline the offer, with the reason' },
    ...company,
    params,
    body: z.strictObject({ reason: DeclineReason }),
    example: { reason: 'terms' },
    event: offerDeclined,
    errors: [notFound, stateForbids],
    output: Committed,
  }),
}
