import { commit } from '#functions/platform/commit'
import type { Verb } from '#functions/platform/serve'
import { finishLoad as finish } from '#shared/subject/load'
import type { load } from '#shared/subject/load.contract'
import { loadFinished } from '#shared/subject/load.events'
import { loads, ownLoad } from './load.store.ts'

export const finishLoad: Verb<typeof load.finish> = async (ctx, { params }) => {
  const loaded = await ownLoad(ctx, params.loadId)
  const { chunks, landed, refused } = loaded.state
  return commit(ctx, {
    aggregate: loads.change(loaded, finish(loaded.state, ctx.now)),
    event: { declaration: loadFinished, data: { chunks, landed, refused } },
  })
}
