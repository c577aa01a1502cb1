import { commit } from '#functions/platform/commit'
import type { Consumer } from '#functions/platform/consumer'
import { applicationSubmitted } from '#shared/financing/application.events'
import { afterNeedStep, needAppliedWith } from '#shared/financing/need.events'
import { needApplied } from '#shared/financing/need-taking'
import { followUp } from './follow-application.ts'
import { lapsedChecks, needs, withApplications } from './need.store.ts'

/** The need hears that the company has applied with it, and so confirmed the taking of that product. */
export const onApplicationSubmitted: Consumer = {
  name: 'financing-on-application-submitted',
  hears: [applicationSubmitted],
  react: (ctx, { id: applicationId, data }) =>
    followUp(ctx, async () => {
      const said = applicationSubmitted.data.parse(data)
      const { needId, productId, bankId, county, industrySection, sizeClass } = said
      const traits = { county, industrySection, sizeClass }
      const { loaded } = await withApplications(ctx, await needs.load(ctx, needId))
      const state = needApplied(loaded.state, productId, ctx.now)
      return commit(ctx, {
        aggregate: needs.change(loaded, state),
        event: {
          declaration: needAppliedWith,
          data: { ...afterNeedStep(state, ctx.now), applicationId, bankId, traits },
        },
        writes: lapsedChecks(ctx, needId, loaded.state, state),
      })
    }),
}
