import { commit } from '#functions/platform/commit'
import type { Verb } from '#functions/platform/serve'
import { assertAwaited, notUploaded, takeChecked } from '#shared/file/file'
import type { file } from '#shared/file/file.contract'
import { fileRejected, fileStored } from '#shared/file/file.events'
import { DomainError } from '#shared/kernel/domain-error'
import { plusMs } from '#shared/kernel/instant'
import { checkBytes } from './check-bytes.ts'
import { files, loadOwnFile } from './file.store.ts'
import { objectStoreOf } from './object-store.ts'

const uploadMs = 10 * 60_000

export const requestUpload: Verb<typeof file.requestUpload> = async (ctx, { params: { fileId } }) => {
  const { state } = await loadOwnFile(ctx, fileId)
  assertAwaited(state, ctx.now)
  const until = plusMs(ctx.now, uploadMs)
  const { sizeBytes, sha256 } = state
  const address = await objectStoreOf(ctx.platform).uploadUrl({ key: fileId, sizeBytes, sha256 }, until)
  return { ...address, method: 'PUT' as const, until }
}

/** The bytes decide, whatever was declared. What is rejected is not kept. */
export const confirmFile: Verb<typeof file.confirm> = async (ctx, { params: { fileId } }) => {
  const loaded = await loadOwnFile(ctx, fileId)
  assertAwaited(loaded.state, ctx.now)
  const store = objectStoreOf(ctx.platform)
  const bytes = await store.read(fileId)
  if (!bytes) throw new DomainError(notUploaded)
  const checked = await checkBytes(bytes, loaded.state)
  const aggregate = files.change(loaded, takeChecked(loaded.state, checked, ctx.now))
  if ('contentType' in checked)
    return commit(ctx, { aggregate, event: { declaration: fileStored, data: { contentType: checked.contentType } } })
  const done = await commit(ctx, { aggregate, event: { declaration: fileRejected, data: { fault: checked.fault } } })
  await store.remove(fileId)
  return done
}
