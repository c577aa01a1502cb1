import type { Loaded } from '#functions/platform/aggregate'
import type { Ctx } from '#functions/platform/context'
import { defineDue } from '#functions/platform/due'
import type { Application } from '#shared/financing/application'
import {
  AfterStep,
  applicationExpired,
  clockBreached,
  offerLapsed,
  signingLapsed,
} from '#shared/financing/application.events'
import type { Wake } from '#shared/financing/application-clocks'
import { offerOf } from '#shared/financing/application-offer'
import { wakeApplication } from '#shared/financing/application-steps'
import type { Committed } from '#shared/kernel/route'
import { applications } from './application.store.ts'
import { commitStep, momentOf } from './commit-step.ts'

/** What time does to an application: a duty that ran out is told, first to the bank, then to the office; offers lapse, unanswered or unsigned. */
export const applicationDue = defineDue(
  applications.noun,
  ({ data }) => AfterStep.parse(data).wakesAt ?? undefined,
  async (ctx, applicationId) => {
    const loaded = await applications.load(ctx, applicationId)
    const { wake, application } = wakeApplication(loaded.state, momentOf(ctx))
    return commitWoken(ctx, loaded, application, wake)
  },
)

function commitWoken(ctx: Ctx, loaded: Loaded<Application>, state: Application, wake: Wake): Promise<Committed> {
  switch (wake.what) {
    case 'breach': {
      const { clock, to } = wake.breach
      return commitStep(ctx, loaded, state, clockBreached, { clock, to })
    }
    case 'lapse':
      return commitStep(ctx, loaded, state, offerLapsed, { offerId: offerOf(state).offerId })
    case 'unsigned':
      return commitStep(ctx, loaded, state, signingLapsed, { offerId: offerOf(state).offerId })
    case 'expire':
      return commitStep(ctx, loaded, state, applicationExpired, {})
  }
}
