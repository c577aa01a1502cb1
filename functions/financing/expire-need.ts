import { commit } from '#functions/platform/commit'
import { defineDue } from '#functions/platform/due'
import { expireNeed } from '#shared/financing/need'
import { needExpired, needKept, needOpened, needWithdrawn } from '#shared/financing/need.events'
import { needs } from './need.store.ts'

const endings: ReadonlySet<string> = new Set([needKept.type, needWithdrawn.type, needExpired.type])

/** An open need ends by itself when its days are over. */
export const needExpiry = defineDue(
  needs.noun,
  ({ type, data }, before) => {
    if (type === needOpened.type) return needOpened.data.parse(data).expiresAt
    return endings.has(type) ? undefined : before
  },
  async (ctx, needId) => {
    const loaded = await needs.load(ctx, needId)
    const state = expireNeed(loaded.state, ctx.now)
    return commit(ctx, {
      aggregate: needs.change(loaded, state),
      event: { declaration: needExpired, data: { companyId: state.companyId } },
    })
  },
)
