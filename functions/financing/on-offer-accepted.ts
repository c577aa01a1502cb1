import { commit } from '#functions/platform/commit'
import type { Consumer } from '#functions/platform/consumer'
import { stepOf } from '#functions/platform/context'
import { applicationSuperseded, offerAccepted } from '#shared/financing/application.events'
import { endApplication } from '#shared/financing/application-steps'
import { afterNeedStep, needClosed } from '#shared/financing/need.events'
import { endNeed } from '#shared/financing/need-taking'
import { applications } from './application.store.ts'
import { commitStep, momentOf } from './commit-step.ts'
import { followUp } from './follow-application.ts'
import { needs } from './need.store.ts'
import { appliedWith } from './need-application.store.ts'

/** One offer of a need was accepted: its other applications are superseded, and the need is closed. */
export const onOfferAccepted: Consumer = {
  name: 'financing-on-offer-accepted',
  hears: [offerAccepted],
  react: async (ctx, { id: applicationId, data }) => {
    const { needId, companyId } = offerAccepted.data.parse(data)
    // From the acceptance on no application of this need is made: these are all.
    for (const other of await appliedWith(ctx.platform, companyId, needId)) {
      if (other.applicationId === applicationId) continue
      const step = stepOf(ctx, other.applicationId)
      await followUp(step, async () => {
        const loaded = await applications.load(step, other.applicationId)
        const state = endApplication(loaded.state, 'supersede', momentOf(step))
        return commitStep(step, loaded, state, applicationSuperseded, { by: applicationId })
      })
    }
    const step = stepOf(ctx, needId)
    await followUp(step, async () => {
      const loaded = await needs.load(step, needId)
      const state = endNeed(loaded.state, 'close', step.now)
      const data = { ...afterNeedStep(state, step.now), applicationId }
      return commit(step, { aggregate: needs.change(loaded, state), event: { declaration: needClosed, data } })
    })
  },
}
