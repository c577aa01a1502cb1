import { commit } from '#functions/platform/commit'
import { defineDue } from '#functions/platform/due'
import { type Need, needLife } from '#shared/financing/need'
import { AfterNeedStep, afterNeedStep, needExpired, needReleased } from '#shared/financing/need.events'
import { wakeNeed } from '#shared/financing/need-taking'
import { lapsedChecks, needs, withApplications } from './need.store.ts'

/** What time does to a need: takings that nobody confirmed lapse, a routing ends, and at last the need itself. */
export const needDue = defineDue(
  needs.noun,
  ({ data }, before) => {
    const after = AfterNeedStep.safeParse(data)
    return after.success ? (after.data.wakesAt ?? undefined) : before
  },
  async (ctx, needId) => {
    const { loaded } = await withApplications(ctx, await needs.load(ctx, needId))
    const state = wakeNeed(loaded.state, ctx.now)
    const aggregate = needs.change(loaded, state)
    const writes = lapsedChecks(ctx, needId, loaded.state, state)
    const data = afterNeedStep(state, ctx.now)
    if (state.status === needLife.expire.to)
      return commit(ctx, { aggregate, event: { declaration: needExpired, data }, writes })
    const lapsed = lapsedIn(loaded.state, state)
    return commit(ctx, { aggregate, event: { declaration: needReleased, data: { ...data, lapsed } }, writes })
  },
)

/** The takings that have lapsed since. */
function lapsedIn(before: Need, after: Need): string[] {
  const isPending = (id: string) =>
    before.takings.some(({ takingId, status }) => takingId === id && status === 'pending')
  return after.takings.flatMap(({ takingId, status }) => (status === 'lapsed' && isPending(takingId) ? [takingId] : []))
}
