import * as z from 'zod'
import { OrganisationId } from '#shared/identity/organisation'
import { Instant } from '#shared/kernel/instant'
import { PageQuery, pageOf } from '#shared/kernel/page'
import { route } from '#shared/kernel/route'
import { ApplicationId, Asked, Offer, OfferFigures, OfferId } from './application.ts'
import { ApplicationStatus } from './application-life.ts'
import { Name } from './application-view.ts'
import { DeclineReason } from './refusal-reason.ts'

export const OfferStatus = Offer.shape.status
export type OfferStatus = z.infer<typeof OfferStatus>

export const BankOfferRow = z.object({
  offerId: OfferId,
  status: OfferStatus,
  applicationId: ApplicationId,
  /** Of the application: after an acceptance it goes on to the signature and the money. */
  state: ApplicationStatus,
  companyId: OrganisationId,
  companyName: Name,
  uscc: z.string(),
  productName: Name,
  asked: Asked,
  terms: OfferFigures,
  isLessThanAsked: z.boolean(),
  aprBp: z.int(),
  totalCostFen: z.int(),
  madeAt: Instant,
  validUntil: Instant,
  /** When it was answered, or ended unanswered. */
  endedAt: Instant.nullable(),
  declineReason: DeclineReason.nullable(),
})
export type BankOfferRow = z.infer<typeof BankOfferRow>

/** 发出的要约 */
export const bankOffer = {
  list: route({
    method: 'GET',
    path: '/bank/offers',
    summary: { zh: '本行发出的要约，按答复分开', en: 'Offers that the bank has made, by what became of them' },
    allow: ['loan_officer', 'bank_approver'],
    scope: 'own_organisation',
    query: PageQuery.extend({ status: OfferStatus.default('awaiting') }),
    output: pageOf(BankOfferRow),
  }),
}
