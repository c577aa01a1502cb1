import { findNewestConsent } from '#functions/consent/find-consent'
import type { Ctx } from '#functions/platform/context'
import type { ConsentScope } from '#shared/consent/consent'
import { consentStatusAt } from '#shared/consent/consent-life'
import { applicationPaused } from '#shared/financing/application.events'
import { pauseApplication } from '#shared/financing/application-steps'
import { applications } from './application.store.ts'
import { commitStep, momentOf } from './commit-step.ts'
import { findResting } from './find-application.ts'
import { followUp } from './follow-application.ts'

/** The application that rests on a consent which is over pauses; unless a newer one is live already. */
export async function pauseResting(
  ctx: Ctx,
  scope: ConsentScope,
  because: 'consent_withdrawn' | 'consent_ended',
): Promise<void> {
  const applicationId = await findResting(ctx, scope)
  if (applicationId === null) return
  const newest = await findNewestConsent(ctx, scope)
  if (newest && consentStatusAt(newest.loaded.state, ctx.now) === 'live') return
  await followUp(ctx, async () => {
    const loaded = await applications.load(ctx, applicationId)
    return commitStep(ctx, loaded, pauseApplication(loaded.state, momentOf(ctx)), applicationPaused, { because })
  })
}
