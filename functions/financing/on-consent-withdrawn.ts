import { findNewestConsent } from '#functions/consent/find-consent'
import type { Consumer } from '#functions/platform/consumer'
import { consentWithdrawn } from '#shared/consent/consent.events'
import { consentStatusAt } from '#shared/consent/consent-life'
import { applicationPaused } from '#shared/financing/application.events'
import { pauseApplication } from '#shared/financing/application-steps'
import { applications } from './application.store.ts'
import { commitStep, momentOf } from './commit-step.ts'
import { followUp } from './follow-application.ts'
import { findApplied } from './need-application.store.ts'

/** The application that rests on a withdrawn consent pauses; unless a newer one is live already. */
export const onConsentWithdrawn: Consumer = {
  name: 'financing-on-consent-withdrawn',
  hears: [consentWithdrawn],
  react: async (ctx, { data }) => {
    const { uscc: _uscc, ...scope } = consentWithdrawn.data.parse(data)
    if (scope.purpose !== 'credit_decision') return
    const applied = await findApplied(ctx.platform, scope)
    if (!applied) return
    const newest = await findNewestConsent(ctx, scope)
    if (newest && consentStatusAt(newest.loaded.state, ctx.now) === 'live') return
    await followUp(ctx, async () => {
      const loaded = await applications.load(ctx, applied.applicationId)
      const state = pauseApplication(loaded.state, momentOf(ctx))
      return commitStep(ctx, loaded, state, applicationPaused, { because: 'consent_withdrawn' })
    })
  },
}
