import type { Verb } from '#functions/platform/serve'
import { applicationReturned } from '#shared/financing/application.events'
import { returnForMore } from '#shared/financing/application-steps'
import type { bankApplication } from '#shared/financing/bank-application.contract'
import { toMissing } from '#shared/financing/missing-form'
import { loadOwnApplication } from './application.store.ts'
import { commitStep, momentOf } from './commit-step.ts'
import { pinnedProduct } from './read-pinned-product.ts'

/** The papers a product may ask for were fixed when it was published; one more needs a reason that the company sees. */
export const returnApplication: Verb<typeof bankApplication.returnForMore> = async (ctx, { params, body }) => {
  const loaded = await loadOwnApplication(ctx, 'bankId', params.applicationId)
  const { documents } = await pinnedProduct(ctx, loaded.state)
  const missing = toMissing(body.missing, documents.length)
  const state = returnForMore(loaded.state, missing, momentOf(ctx))
  return commitStep(
    ctx,
    loaded,
    state,
    applicationReturned,
    {
      stopsClock: state.returns === 1,
      missing: missing.length,
      beyondList: missing.filter(({ document }) => document === null).length,
    },
    { payload: { missing } },
  )
}
