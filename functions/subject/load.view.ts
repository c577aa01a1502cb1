import * as z from 'zod'
import { defineView } from '#functions/platform/view'
import { Load, LoadId } from '#shared/subject/load'
import { chunkTaken, loadFinished, loadStarted } from '#shared/subject/load.events'
import { loads } from './load.store.ts'

const Row = z.object({ loadId: LoadId, ...Load.omit({ note: true }).shape })
type Row = z.infer<typeof Row>

/** Loads of a provider, in the order of their start. */
export const loadList = defineView<Row>({
  name: 'loads',
  noun: loads.noun,
  schema: Row,
  apply(row, event) {
    if (event.type === loadStarted.type) {
      const { provider, item } = loadStarted.data.parse(event.data)
      const counts = { chunks: 0, landed: 0, refused: 0 }
      const loadId = LoadId.parse(event.id)
      return { loadId, provider, item, status: 'open', startedAt: event.at, finishedAt: null, ...counts }
    }
    if (!row) return row
    if (event.type === loadFinished.type) return { ...row, status: 'finished', finishedAt: event.at }
    if (event.type !== chunkTaken.type) return row
    const { landed, refused, index } = chunkTaken.data.parse(event.data)
    return { ...row, chunks: index + 1, landed: row.landed + landed, refused: row.refused + refused }
  },
  place: (row) => ({ list: row.provider, order: row.startedAt }),
})
