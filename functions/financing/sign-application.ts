import type { Verb } from '#functions/platform/serve'
import { OfferFigures } from '#shared/financing/application'
import { applicationPaidOut, applicationSigned } from '#shared/financing/application.events'
import { offerOf, payOutApplication, signApplication as sign } from '#shared/financing/application-offer'
import type { bankDecision } from '#shared/financing/bank-decision.contract'
import { loadOwnApplication } from './application.store.ts'
import { commitStep, momentOf } from './commit-step.ts'
import { pinnedProduct } from './read-pinned-product.ts'

export const signApplication: Verb<typeof bankDecision.sign> = async (ctx, { params, body: { contractNumber } }) => {
  const loaded = await loadOwnApplication(ctx, 'bankId', params.applicationId)
  const { promisedDays } = await pinnedProduct(ctx, loaded.state)
  const state = sign(loaded.state, contractNumber, promisedDays, momentOf(ctx))
  return commitStep(ctx, loaded, state, applicationSigned, { contractNumber })
}

export const payOut: Verb<typeof bankDecision.payOut> = async (ctx, { params, body }) => {
  const loaded = await loadOwnApplication(ctx, 'bankId', params.applicationId)
  const state = payOutApplication(loaded.state, body, momentOf(ctx))
  const { needId, productId, productVersion, companyId, uscc, county, bankId, branchId, consentId } = state
  const { terms, aprBp } = offerOf(state)
  return commitStep(ctx, loaded, state, applicationPaidOut, {
    ...{ needId, productId, productVersion, companyId, uscc, county, bankId, branchId, consentId },
    ...{ payOut: body, terms: OfferFigures.parse(terms), aprBp },
  })
}
