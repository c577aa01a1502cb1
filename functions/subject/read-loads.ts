import { actingOrganisation } from '#functions/platform/acting'
import type { Verb } from '#functions/platform/serve'
import { readList } from '#functions/platform/view'
import { LoadId } from '#shared/subject/load'
import type { load } from '#shared/subject/load.contract'
import { ownLoad } from './load.store.ts'
import { loadList } from './load.view.ts'
import { readRefusedRows } from './refused-row.store.ts'

/** Read from the aggregate itself, so that `chunks` is the next index and no older one. */
export const showLoad: Verb<typeof load.show> = async (ctx, { params }) => {
  const { id, state } = await ownLoad(ctx, params.loadId)
  return { loadId: LoadId.parse(id), ...state }
}

export const listLoads: Verb<typeof load.list> = (ctx, { query }) =>
  readList(ctx, loadList, actingOrganisation(ctx), query)

export const listRefusedRows: Verb<typeof load.listRefusedRows> = async (ctx, { params, query }) => {
  await ownLoad(ctx, params.loadId)
  const page = await readRefusedRows(ctx, params.loadId, query)
  const inReadersWords = (fault: (typeof page.items)[number]['faults'][number]) => ({
    ...fault,
    detail: fault.detail[ctx.language],
  })
  return { ...page, items: page.items.map((row) => ({ ...row, faults: row.faults.map(inReadersWords) })) }
}
