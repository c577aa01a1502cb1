import { actingPerson } from '#functions/platform/acting'
import { assertVersion } from '#functions/platform/aggregate'
import { newId } from '#functions/platform/ids'
import type { Verb } from '#functions/platform/serve'
import { type Application, OfferFigures } from '#shared/financing/application'
import { decisionProposed, offerMade, proposalApproved, proposalSentBack } from '#shared/financing/application.events'
import { approveProposal, proposeDecision, sendBackProposal } from '#shared/financing/application-decision'
import type { bankDecision } from '#shared/financing/bank-decision.contract'
import { toOfferTerms } from '#shared/financing/offer-terms'
import { dayOf } from '#shared/kernel/instant'
import { lprOn } from '#shared/kernel/lpr'
import { Secret } from '#shared/kernel/secret'
import { loadOwnApplication } from './application.store.ts'
import { readSettings, settingsCheck } from './bank-settings.store.ts'
import { commitStep, momentOf } from './commit-step.ts'
import { pinnedProduct } from './read-pinned-product.ts'

/** By a person; how many approve follows from the limit that the bank has at this moment. */
export const proposeTerms: Verb<typeof bankDecision.propose> = async (ctx, { params, body: { opinion, ...given } }) => {
  const by = actingPerson(ctx)
  const loaded = await loadOwnApplication(ctx, 'bankId', params.applicationId)
  const { bankId, asked } = loaded.state
  const [product, settings] = await Promise.all([pinnedProduct(ctx, loaded.state), readSettings(ctx, bankId)])
  const terms = toOfferTerms(given, asked, product, lprOn(dayOf(ctx.now)))
  const { approvalLimitFen } = settings.state
  const proposed = { terms, opinion: new Secret(opinion), by }
  const state = proposeDecision(loaded.state, proposed, approvalLimitFen, momentOf(ctx))
  const said = { ...figuresOf(terms), approvalsNeeded: state.proposal?.approvalsNeeded ?? 1 }
  return commitStep(ctx, loaded, state, decisionProposed, said, {
    payload: { terms, opinion },
    writes: [settingsCheck(ctx, bankId, settings)],
  })
}

/** By a person who neither proposed nor approved before; the last approval makes the offer. */
export const approveTerms: Verb<typeof bankDecision.approve> = async (ctx, { params, body }) => {
  const by = actingPerson(ctx)
  const loaded = await loadOwnApplication(ctx, 'bankId', params.applicationId)
  const state = approveProposal(loaded.state, by, newId('off', ctx.now), momentOf(ctx))
  assertVersion(loaded, body.version)
  const { offer } = state
  if (!offer) {
    const approvals = state.proposal?.approvals.length ?? 0
    return commitStep(ctx, loaded, state, proposalApproved, { approvals })
  }
  const { offerId, aprBp, totalCostFen, validUntil, terms } = offer
  return commitStep(ctx, loaded, state, offerMade, { ...figuresOf(terms), offerId, aprBp, totalCostFen, validUntil })
}

export const sendBackTerms: Verb<typeof bankDecision.sendBack> = async (ctx, { params, body }) => {
  const by = actingPerson(ctx)
  const loaded = await loadOwnApplication(ctx, 'bankId', params.applicationId)
  const state = sendBackProposal(loaded.state, by, momentOf(ctx))
  const payload = { words: new Secret(body.words) }
  return commitStep(ctx, loaded, state, proposalSentBack, {}, { payload })
}

/** What an event says of terms: figures and codes, no words. */
const figuresOf = (terms: NonNullable<Application['offer']>['terms']) => ({
  terms: OfferFigures.parse(terms),
  isLessThanAsked: terms.lessThanAskedReason !== null,
})
