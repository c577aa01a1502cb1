import { actingOrganisation } from '#functions/platform/acting'
import { type Loaded, stateKey } from '#functions/platform/aggregate'
import type { Ctx } from '#functions/platform/context'
import type { Verb } from '#functions/platform/serve'
import { readList } from '#functions/platform/view'
import { assertStored, type File, FileId, fileStatusAt, isVisibleTo } from '#shared/file/file'
import type { FileRow, file } from '#shared/file/file.contract'
import { plusMs } from '#shared/kernel/instant'
import { partiesOf } from './declare-file.ts'
import { files, loadFile } from './file.store.ts'
import { fileList } from './file-list.view.ts'
import { objectStoreOf } from './object-store.ts'

const downloadMs = 2 * 60_000

export const requestDownload: Verb<typeof file.requestDownload> = async (ctx, { params: { fileId } }) => {
  const { state } = await loadFile(ctx, fileId)
  const until = plusMs(ctx.now, downloadMs)
  return {
    url: await objectStoreOf(ctx.platform).downloadUrl({ key: fileId, contentType: assertStored(state) }, until),
    until,
  }
}

export const showFile: Verb<typeof file.show> = async (ctx, { params: { fileId } }) =>
  toRow(ctx, await loadFile(ctx, fileId))

/** What the other party has declared and not brought yet is left out, and what nobody brought, so a page may hold fewer. */
export const listFiles: Verb<typeof file.list> = async (ctx, { query: { about, ...page } }) => {
  await partiesOf(ctx, about)
  const { items, nextCursor } = await readList(ctx, fileList, about, page)
  const loaded = await loadMany(
    ctx,
    items.map(({ fileId }) => fileId),
  )
  const organisationId = actingOrganisation(ctx)
  const visible = loaded.filter(
    ({ state }) => isVisibleTo(state, organisationId) && fileStatusAt(state, ctx.now) !== 'discarded',
  )
  return { items: visible.map((one) => toRow(ctx, one)), nextCursor }
}

/** In the order of the ids. Names are sealed in the ledger and nowhere else. */
async function loadMany({ platform }: Ctx, ids: readonly FileId[]): Promise<Loaded<File>[]> {
  const keys = ids.map((id) => stateKey(files.noun, id))
  const items = await platform.db.getMany(platform.config.tables.ledger, keys)
  const byId = new Map(items.map((item) => [String(item.id), files.read(platform, item)]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function toRow(ctx: Ctx, { id, version, state }: Loaded<File>): FileRow {
  const { name, ownerId, about, sizeBytes, sha256, contentType, fault, declaredAt, checkedAt } = state
  return {
    fileId: FileId.parse(id),
    version,
    state: fileStatusAt(state, ctx.now),
    name: name.reveal(),
    isOwn: ownerId === actingOrganisation(ctx),
    ...{ about, sizeBytes, sha256, contentType, fault, declaredAt, checkedAt },
  }
}
