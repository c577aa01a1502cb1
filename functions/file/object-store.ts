import type { Platform } from '#functions/platform/context'
import type { ContentType } from '#shared/file/file'
import type { Instant } from '#shared/kernel/instant'
import { folderStore } from './folder-store.ts'

/** Where bytes lie, by the file's id. Whoever has a signed address may use it until its time is over, for that one thing. */
export type ObjectStore = {
  /** Takes exactly these bytes: the size and the hash are part of what is signed. */
  uploadUrl(put: { key: string; sizeBytes: number; sha256: string }, until: Instant): Promise<string>
  downloadUrl(get: { key: string; contentType: ContentType }, until: Instant): Promise<string>
  /** Nothing where nothing was uploaded. */
  read(key: string): Promise<Buffer | undefined>
  remove(key: string): Promise<void>
}

/** A folder on this machine. */
export const objectStoreOf = ({ config }: Platform): ObjectStore => folderStore(config)
