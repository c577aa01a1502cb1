import type { Consumer } from '#functions/platform/consumer'
import { stepOf } from '#functions/platform/context'
import { applicationWithdrawn } from '#shared/financing/application.events'
import { endApplication } from '#shared/financing/application-steps'
import { needWithdrawn } from '#shared/financing/need.events'
import { applications } from './application.store.ts'
import { commitStep, momentOf } from './commit-step.ts'
import { followUp } from './follow-application.ts'
import { appliedWith } from './need-application.store.ts'

/** A company that takes its need back takes its applications back with it. */
export const onNeedWithdrawn: Consumer = {
  name: 'financing-on-need-withdrawn',
  hears: [needWithdrawn],
  react: async (ctx, { id: needId, data }) => {
    const { companyId } = needWithdrawn.data.parse(data)
    for (const { applicationId } of await appliedWith(ctx.platform, companyId, needId)) {
      const step = stepOf(ctx, applicationId)
      await followUp(step, async () => {
        const loaded = await applications.load(step, applicationId)
        const state = endApplication(loaded.state, 'withdraw', momentOf(step))
        return commitStep(step, loaded, state, applicationWithdrawn, {})
      })
    }
  },
}
