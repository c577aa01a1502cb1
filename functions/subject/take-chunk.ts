import type { Loaded } from '#functions/platform/aggregate'
import { commit, type Write } from '#functions/platform/commit'
import type { Ctx } from '#functions/platform/context'
import type { Item } from '#functions/platform/db'
import { eventsAfter } from '#functions/platform/ledger-event'
import { keyedHash } from '#functions/platform/seal'
import type { Verb } from '#functions/platform/serve'
import { DomainError } from '#shared/kernel/domain-error'
import { dayOf } from '#shared/kernel/instant'
import type { Committed } from '#shared/kernel/route'
import { chunkDiffers, type Load, takeChunk as take } from '#shared/subject/load'
import type { load } from '#shared/subject/load.contract'
import { chunkTaken } from '#shared/subject/load.events'
import { checkRow } from '#shared/subject/record-row'
import { loads, ownLoad } from './load.store.ts'
import { recordHash, toRecordItem } from './record.store.ts'
import { toRefusedItem } from './refused-row.store.ts'

/** Good rows land, bad ones are kept with their reasons, in the transaction of the event that tells of them. */
export const takeChunk: Verb<typeof load.takeChunk> = async (ctx, { params, body: { index, rows } }) => {
  const loaded = await ownLoad(ctx, params.loadId)
  const chunkHash = keyedHash(ctx.platform.config.keys.hash, 'chunk', JSON.stringify(rows))
  if (index < loaded.state.chunks) return answerAgain(ctx, loaded, index, chunkHash)
  const { items, records, refused } = sort(ctx, loaded, rows)
  const landed = rows.length - refused
  const state = take(loaded.state, index, { landed, refused })
  return commit(ctx, {
    aggregate: loads.change(loaded, state),
    event: { declaration: chunkTaken, data: { index, chunkHash, item: state.item, records, landed, refused } },
    writes: items.map(
      (item): Write => ({ item: { Put: { TableName: ctx.platform.config.tables.ledger, Item: item } } }),
    ),
  })
}

/** The items that a chunk's rows become; a row that stands twice in it becomes one. */
function sort(ctx: Ctx, { id, state }: Loaded<Load>, rows: readonly unknown[]) {
  const before = state.landed + state.refused
  const items = new Map<string, Item>()
  const records = new Map<string, { uscc: string; asOf: string; hash: string }>()
  let refused = 0
  for (const [at, given] of rows.entries()) {
    const row = before + at + 1
    const checked = checkRow(state.item, given, dayOf(ctx.now))
    if ('faults' in checked) {
      refused++
      items.set(`refused ${row}`, toRefusedItem(id, { row, uscc: checked.uscc ?? null, faults: checked.faults }))
      continue
    }
    const { uscc, asOf } = checked.row
    const hash = recordHash(ctx.platform, checked.row)
    items.set(hash, toRecordItem(ctx, { loadId: id, load: state, row }, checked.row, hash))
    records.set(hash, { uscc, asOf, hash })
  }
  return { items: [...items.values()], records: [...records.values()], refused }
}

/** A chunk sent again is answered as it was; each chunk is one event after the first. @throws chunk_differs */
async function answerAgain(ctx: Ctx, loaded: Loaded<Load>, index: number, chunkHash: string): Promise<Committed> {
  for await (const event of eventsAfter(ctx.platform, loads.noun, loaded.id, index + 1)) {
    if (chunkTaken.data.parse(event.data).chunkHash !== chunkHash) break
    return { id: loaded.id, version: event.version, state: 'open' }
  }
  throw new DomainError(chunkDiffers, { next: loaded.state.chunks })
}
