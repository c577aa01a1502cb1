import { commit } from '#functions/platform/commit'
import type { Consumer } from '#functions/platform/consumer'
import {
  applicationExpired,
  applicationRefused,
  applicationWithdrawn,
  offerDeclined,
  offerLapsed,
} from '#shared/financing/application.events'
import { afterNeedStep, needPlaceFreed } from '#shared/financing/need.events'
import { freePlace, holdsPlaceFor } from '#shared/financing/need-taking'
import { applications } from './application.store.ts'
import { followUp } from './follow-application.ts'
import { lapsedChecks, needs, withApplications } from './need.store.ts'

/** A bank that had taken the need has ended without a loan: its place is free for another. */
export const onApplicationEnded: Consumer = {
  name: 'financing-on-application-ended',
  hears: [applicationRefused, applicationWithdrawn, applicationExpired, offerDeclined, offerLapsed],
  react: async (ctx, { id: applicationId }) => {
    const { needId, productId, bankId } = (await applications.load(ctx, applicationId)).state
    const { loaded: before } = await withApplications(ctx, await needs.load(ctx, needId))
    if (!holdsPlaceFor(before.state, productId)) return
    await followUp(ctx, async () => {
      const { loaded } = await withApplications(ctx, await needs.load(ctx, needId))
      const state = freePlace(loaded.state, productId, ctx.now)
      return commit(ctx, {
        aggregate: needs.change(loaded, state),
        event: { declaration: needPlaceFreed, data: { ...afterNeedStep(state, ctx.now), applicationId, bankId } },
        writes: lapsedChecks(ctx, needId, loaded.state, state),
      })
    })
  },
}
