import { loadOwnConsent } from '#functions/consent/find-consent'
import type { Verb } from '#functions/platform/serve'
import { ConsentId } from '#shared/consent/consent'
import { applicationResumed, applicationSupplied, applicationWithdrawn } from '#shared/financing/application.events'
import { endApplication, resumeApplication, supplyMissing } from '#shared/financing/application-steps'
import type { companyApplication } from '#shared/financing/company-application.contract'
import { Secret } from '#shared/kernel/secret'
import { loadOwnApplication } from './application.store.ts'
import { commitStep, momentOf } from './commit-step.ts'
import { coverApplication } from './cover-application.ts'

export const supplyApplication: Verb<typeof companyApplication.supply> = async (ctx, { params, body }) => {
  const loaded = await loadOwnApplication(ctx, 'companyId', params.applicationId)
  const state = supplyMissing(loaded.state, momentOf(ctx))
  const payload = body.note === '' ? {} : { payload: { words: new Secret(body.note) } }
  return commitStep(ctx, loaded, state, applicationSupplied, {}, payload)
}

export const withdrawApplication: Verb<typeof companyApplication.withdraw> = async (ctx, { params }) => {
  const loaded = await loadOwnApplication(ctx, 'companyId', params.applicationId)
  return commitStep(ctx, loaded, endApplication(loaded.state, 'withdraw', momentOf(ctx)), applicationWithdrawn, {})
}

export const resumePaused: Verb<typeof companyApplication.resume> = async (ctx, { params, body: { consentId } }) => {
  const loaded = await loadOwnApplication(ctx, 'companyId', params.applicationId)
  const state = resumeApplication(loaded.state, consentId, momentOf(ctx))
  const writes = coverApplication(ctx, await loadOwnConsent(ctx, ConsentId.parse(consentId)), loaded.state)
  return commitStep(ctx, loaded, state, applicationResumed, { consentId }, { writes })
}
