import { openBucket } from '#functions/platform/bucket'
import type { Platform } from '#functions/platform/context'
import type { ContentType } from '#shared/file/file'
import { type Instant, toEpochMs } from '#shared/kernel/instant'
import { bucketStore } from './bucket-store.ts'
import { folderStore } from './folder-store.ts'

export type UploadAddress = { readonly url: string; readonly headers: Readonly<Record<string, string>> }

/** Where bytes lie, by the file's id. Whoever has a signed address may use it until its time is over, for that one thing. */
export type ObjectStore = {
  /** Takes exactly these bytes: the size and the hash are part of what is signed. The headers have to be sent along. */
  uploadUrl(put: { key: string; sizeBytes: number; sha256: string }, until: Instant): Promise<UploadAddress>
  downloadUrl(get: { key: string; contentType: ContentType }, until: Instant): Promise<string>
  /** Nothing where nothing was uploaded. */
  read(key: string): Promise<Buffer | undefined>
  remove(key: string): Promise<void>
}

/** S3 where the configuration names a bucket; else a folder on this machine. */
export function objectStoreOf({ config, db, clock }: Platform): ObjectStore {
  const { buckets, dynamodb, clockAheadMs } = config
  if (buckets.files === undefined) return folderStore(config)
  const now = () => toEpochMs(clock.now()) - clockAheadMs
  return bucketStore(openBucket(buckets.files, dynamodb.region, db.credentials), now)
}
