import type { Verb } from '#functions/platform/serve'
import { offerAccepted, offerDeclined } from '#shared/financing/application.events'
import {
  acceptOffer as accept,
  declineOffer as decline,
  offerElsewhere,
  offerOf,
} from '#shared/financing/application-offer'
import type { companyOffer } from '#shared/financing/company-offer.contract'
import { DomainError } from '#shared/kernel/domain-error'
import { loadOwnApplication } from './application.store.ts'
import { commitStep, momentOf } from './commit-step.ts'
import { acceptedWrite, findAccepted } from './need-application.store.ts'

/** Of any number of calls, for this offer or the need's others, one wins; the rest find what it left. */
export const acceptOffer: Verb<typeof companyOffer.accept> = async (ctx, { params: { applicationId } }) => {
  const loaded = await loadOwnApplication(ctx, 'companyId', applicationId)
  const { needId, companyId } = loaded.state
  const accepted = await findAccepted(ctx.platform, needId)
  if (accepted !== undefined && accepted !== loaded.id)
    throw new DomainError(offerElsewhere, { applicationId: accepted })
  const state = accept(loaded.state, momentOf(ctx))
  const said = { offerId: offerOf(state).offerId, needId, companyId }
  const writes = [acceptedWrite(ctx, needId, loaded.id)]
  return commitStep(ctx, loaded, state, offerAccepted, said, { writes })
}

export const declineOffer: Verb<typeof companyOffer.decline> = async (ctx, { params, body: { reason } }) => {
  const loaded = await loadOwnApplication(ctx, 'companyId', params.applicationId)
  const state = decline(loaded.state, reason, momentOf(ctx))
  return commitStep(ctx, loaded, state, offerDeclined, { offerId: offerOf(state).offerId, reason })
}
